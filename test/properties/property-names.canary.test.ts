import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { catalogues, present } from './property-names.catalogues.ts'
import { parseCsdl } from './property-names.csdl.ts'
import { lookUp, type Source } from './property-names.lookup.ts'
import { schemaPaths } from '../../scripts/docs/schema-paths.ts'

// Canaries: a test of names that never fails would hold nothing.
describe('a name that is not right', () => {
  const policy = z.object({
    conditions: z
      .object({ users: z.object({ includeUserz: z.string().optional() }).nullable() })
      .catch({ users: null }),
  })
  const rows: readonly (readonly [string, z.ZodType, Source, string])[] = [
    [
      'deep in a Graph type',
      policy,
      { types: { '': 'graph:conditionalAccessPolicy' } },
      'conditions.users.includeUserz: no such property',
    ],
    [
      'in a class of DSC',
      z.array(z.object({ AutoForwardEnabld: z.boolean() })),
      { types: { '': 'dsc:MSFT_EXORemoteDomain' } },
      'AutoForwardEnabld: no such property',
    ],
    [
      'by its case',
      z.object({ customerLockboxEnabled: z.boolean() }),
      { types: { '': 'dsc:MSFT_EXOOrganizationConfig' } },
      'customerLockboxEnabled: no such property',
    ],
    [
      'of another class of the same service',
      z.object({ SmtpClientAuthenticationDisabled: z.boolean() }),
      { types: { '': 'dsc:MSFT_EXOOrganizationConfig' } },
      'SmtpClientAuthenticationDisabled: no such property',
    ],
    [
      'not in the export, though its exception says so',
      z.object({ Stat: z.string() }),
      { exceptions: [{ paths: ['Stat'], seen: 'transport_rule', why: 'canary' }] },
      'Stat: not where its exception says',
    ],
    [
      'not in the beta interface, though its exception says so',
      z.object({ agentRiskLevels: z.string() }),
      {
        exceptions: [{ paths: ['agentRiskLevels'], beta: 'conditionalAccessConditionSet', why: 'canary' }],
      },
      'agentRiskLevels: not where its exception says',
    ],
    [
      'not the type’s name either',
      z.object({ passwords: z.string() }),
      {
        types: { '': 'graph:application' },
        exceptions: [{ paths: ['passwords'], as: 'passwordCredential', why: 'canary' }],
      },
      'passwords: not where its exception says',
    ],
    [
      'excused without need',
      z.object({ displayName: z.string() }),
      {
        types: { '': 'graph:user' },
        exceptions: [{ paths: ['displayName'], own: true, why: 'canary' }],
      },
      'displayName: a needless exception, it is in the type',
    ],
    [
      'in the table only',
      z.object({ id: z.string() }),
      { types: { '': 'graph:user' }, exceptions: [{ paths: ['gone'], own: true, why: 'canary' }] },
      'gone: in the table, not in the schema',
    ],
    ['of a type', z.object({}), { types: { '': 'graph:usr' } }, 'graph:usr: no such type'],
    ['of a class', z.object({}), { types: { '': 'dsc:MSFT_EXOX' } }, 'dsc:MSFT_EXOX: no such type'],
    ['without any type', z.object({ id: z.string() }), {}, 'id: no such property'],
  ]
  it.skipIf(!present).each(rows)('fails the test: %s', (_, schema, source, problem) => {
    expect(lookUp(schemaPaths(schema), source, catalogues).problems).toEqual([problem])
  })
})

describe('the metadata of Graph', () => {
  const graph = parseCsdl(`
    <Schema Namespace="microsoft.graph" Alias="graph">
      <EntityType Name="entity"><Property Name="id" Type="Edm.String" /></EntityType>
      <EntityType Name="base" BaseType="graph.entity"><NavigationProperty Name="to" Type="Collection(graph.far.other)" /></EntityType>
      <EntityType Name="kind" BaseType="graph.base"><Property Name="own" Type="graph.empty" /></EntityType>
      <ComplexType Name="empty" />
      <Action Name="x"><Parameter Name="p" /></Action>
    </Schema>
    <Schema Namespace="microsoft.graph.far" Alias="self">
      <EntityType Name="other"><Property Name="near" Type="self.other" /></EntityType>
    </Schema>`)
  it.each<[string, string, string | undefined, string]>([
    ['base', 'id', 'Edm.String', 'a property of the base type'],
    ['base', 'own', 'microsoft.graph.empty', 'a property of one kind of it'],
    ['base', 'to', 'microsoft.graph.far.other', 'a collection, in another schema'],
    ['far.other', 'near', 'microsoft.graph.far.other', 'self is the schema it stands in'],
    ['kind', 'to', 'microsoft.graph.far.other', 'two steps up'],
    ['empty', 'p', undefined, 'a self-closing type has nothing'],
    ['base', 'p', undefined, 'a parameter is no property'],
    ['gone', 'id', undefined, 'no such type'],
  ])('%s has %s: %s (%s)', (type, name, expected, _why) => {
    expect(graph.property(`microsoft.graph.${type}`, name)).toBe(expected)
  })
})

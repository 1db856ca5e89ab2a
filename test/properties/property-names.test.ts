import { schemaPaths } from '../../scripts/docs/schema-paths.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/assess.ts'
import { CHECKS } from '../../src/assess/checks/index.ts'
import type { Check } from '../../src/assess/define-check.ts'
import type { Reading, Snapshot } from '../../src/base/fact.ts'
import type { FactId, Facts } from '../../src/collect/facts/facts.schema.ts'
import { FACTS } from '../../src/collect/facts/index.ts'
import { importScubaGear } from '../../src/collect/import/scubagear/import-export.ts'
import { type PolicyCase, readShared, readSharedJson, SAMPLES } from '../agreement/scubagear.ts'
import { goodTenant } from '../good-tenant/good-tenant.ts'
import { catalogues, present } from './property-names.catalogues.ts'
import { type FoundIn, lookUp, type Source } from './property-names.lookup.ts'
import { recorded } from './property-names.paths.ts'
import { SOURCES } from './property-names.sources.ts'

const CLINIC = new URL('../../src/connect/practice/clinic/ProviderSettingsExport.json', import.meta.url)

const pathsOf = (fact: FactId) => schemaPaths(FACTS[fact].schema)

describe('every property a fact names', () => {
  it.skipIf(!present).each(Object.keys(FACTS) as FactId[])('of %s is Microsoft’s own name', fact => {
    const source = SOURCES[fact]
    expect(source, `say in property-names.sources.ts which type of Microsoft’s ${fact} is`).toBeDefined()
    expect(lookUp(pathsOf(fact), source as Source, catalogues).problems).toEqual([])
  })

  it('stands for a fact there is', () => {
    expect(Object.keys(SOURCES).filter(fact => !Object.hasOwn(FACTS, fact))).toEqual([])
  })

  it('has a reason for each exception', () => {
    for (const [fact, { exceptions = [] }] of Object.entries(SOURCES))
      for (const { why } of exceptions) expect(why.length, fact).toBeGreaterThan(10)
  })

  it.skipIf(!present)('is mostly found in Microsoft’s metadata: exceptions stay exceptions', () => {
    const counts = new Map<FoundIn, number>()
    for (const fact of Object.keys(FACTS) as FactId[])
      for (const place of lookUp(pathsOf(fact), SOURCES[fact] ?? {}, catalogues).found.values())
        counts.set(place, (counts.get(place) ?? 0) + 1)
    const of = (...places: FoundIn[]) => places.reduce((sum, place) => sum + (counts.get(place) ?? 0), 0)
    expect(of('graph', 'dsc', 'sample', 'renamed', 'beta', 'seen')).toBeGreaterThan(
      3 * of('documented', 'own'),
    )
  })
})

describe('every property a check reads', () => {
  /** What is asked of each fact while all checks judge the snapshot. */
  function readsOf(
    snapshot: Snapshot<Facts>,
    checks: readonly Check[] = CHECKS,
  ): Map<string, ReadonlySet<string>> {
    const reads = new Map<string, ReadonlySet<string>>()
    const facts = Object.entries(snapshot.facts).map(([fact, reading]) => {
      if (reading?.read !== true) return [fact, reading] as const
      const recording = recorded<unknown>(reading.value)
      reads.set(fact, recording.reads)
      return [fact, { ...reading, value: recording.value }] as const
    })
    assess(checks, { ...snapshot, facts: Object.fromEntries(facts) as Snapshot<Facts>['facts'] })
    return reads
  }

  /** Reads of names that the fact's schema does not have: nobody has looked those up. */
  function unknownReads(snapshot: Snapshot<Facts>, checks?: readonly Check[]): string[] {
    return [...readsOf(snapshot, checks)].flatMap(([fact, reads]) => {
      const paths = new Set(pathsOf(fact as FactId))
      return [...reads]
        .filter(path => !paths.has(path) && !INSIDE_UNKNOWN[fact]?.some(one => path.startsWith(`${one}.`)))
        .map(path => `${fact}: ${path}`)
    })
  }

  /** Parts that no schema describes: Microsoft documents the text of an advanced rule by example only. */
  const INSIDE_UNKNOWN: { readonly [fact: string]: readonly string[] } = {
    'purview.dlp-rules': ['AdvancedRule'],
  }

  const goodSnapshot = (facts: object): Snapshot<Facts> => ({
    schema: 'ward.snapshot/1',
    organisation: { id: null, name: null },
    cloud: 'commercial',
    takenAt: null,
    source: { tool: 'test', version: null },
    facts: Object.fromEntries(
      Object.entries(facts).map(([fact, value]) => [fact, { read: true, value, from: 'test' }]),
    ) as { [K in FactId]?: Reading<Facts[K]> },
    waivers: [],
  })

  it('of the good tenant is in the schema that was looked up', () => {
    expect(unknownReads(goodSnapshot(goodTenant()))).toEqual([])
  })

  it('of the practice clinic is in the schema that was looked up', () => {
    expect(unknownReads(importScubaGear(readFileSync(CLINIC)))).toEqual([])
  })

  it.skipIf(!present).each(SAMPLES)('of the real export %s is in the schema that was looked up', sample => {
    expect(
      unknownReads(importScubaGear(readShared(`samples/${sample}/ProviderSettingsExport.json`))),
    ).toEqual([])
  })

  it.skipIf(!present)('of ScubaGear’s own cases is in the schema that was looked up', () => {
    const cases = readSharedJson<readonly PolicyCase[]>('policy-cases.json')
    const unknown = cases.flatMap(({ input }) =>
      unknownReads(importScubaGear(Buffer.from(JSON.stringify(input)), { emptyIsExport: true })),
    )
    expect([...new Set(unknown)]).toEqual([])
  })

  it.skipIf(!present)('inside an advanced rule stands in a real one or in DSC', () => {
    const reads = [...(readsOf(goodSnapshot(goodTenant())).get('purview.dlp-rules') ?? [])]
    const inside = reads.filter(path => path.startsWith('AdvancedRule.')).map(path => path.split('.').at(-1))
    expect(inside.length).toBeGreaterThan(3)
    const real = JSON.stringify(catalogues.sample.dlp_compliance_rules).toLowerCase()
    const classes = [...catalogues.dsc].filter(([name]) => name.startsWith('MSFT_SCDLP'))
    const settable = new Set(classes.flatMap(([, names]) => [...names].map(one => one.toLowerCase())))
    const found = (name = '') =>
      real.includes(`"${name.toLowerCase()}\\"`) || settable.has(name.toLowerCase())
    expect(inside.filter(name => !found(name))).toEqual([])
  })

  it('misspelt by a check is told', () => {
    const [check] = CHECKS as readonly [Check]
    const misspelt: Check = {
      ...check,
      needs: ['exchange.transport-config'],
      uses: [],
      judge: facts => {
        const config = facts['exchange.transport-config'] as unknown as Record<string, unknown>
        return { verdict: config.SmtpClientAuthDisabled === true ? 'pass' : 'fail', reason: 'A canary.' }
      },
    }
    expect(unknownReads(goodSnapshot(goodTenant()), [misspelt])).toEqual([
      'exchange.transport-config: SmtpClientAuthDisabled',
    ])
  })

  it('is recorded: checks ask facts for their properties', () => {
    const reads = readsOf(goodSnapshot(goodTenant()))
    expect(reads.get('exchange.transport-config')).toContain('SmtpClientAuthenticationDisabled')
    expect(reads.get('entra.conditional-access-policies')).toContain('conditions.users.includeUsers')
  })

  it('the same verdicts come of recorded facts', () => {
    const plain = assess(CHECKS, goodSnapshot(goodTenant()))
    const facts = Object.fromEntries(
      Object.entries(goodTenant()).map(([fact, value]) => [fact, recorded<unknown>(value).value]),
    )
    const verdicts = ({ verdicts }: typeof plain) => verdicts.map(({ check, verdict }) => [check, verdict])
    expect(verdicts(assess(CHECKS, goodSnapshot(facts)))).toEqual(verdicts(plain))
  })

  it('a name outside the schema is told', () => {
    const { value, reads } = recorded<Record<string, unknown>[]>([{ Nane: { inner: [1] } }])
    expect(value.map(one => (one.Nane as { inner: number[] }).inner[0])).toEqual([1])
    expect(value[0]?.absent).toBeUndefined()
    expect([...reads]).toEqual(['Nane', 'Nane.inner', 'absent'])
  })
})

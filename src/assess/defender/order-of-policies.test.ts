import { expect, test } from 'vitest'
import type { Recipients } from '../../collect/facts/defender/recipients.schema.ts'
import { FOR_EVERYBODY } from './recipients.fixture.ts'
import { judgeInOrder } from './order-of-policies.ts'

interface Made {
  readonly Identity?: string
  readonly Good?: boolean
}
type Rule = Recipients & { readonly Priority?: number; readonly Of?: string }

const rule = (Of: string | undefined, changes: Rule = {}): Rule => ({
  Identity: 'x',
  ...FOR_EVERYBODY,
  ...(Of === undefined ? {} : { Of }),
  ...changes,
})
const SOME = { SentTo: ['a'] }
const STRICT: Made = { Identity: 'Strict Preset Security Policy1', Good: true }
const strict = (changes: Rule = {}) =>
  rule(undefined, { Identity: 'Strict Preset Security Policy1', ...changes })
const LAST: Made = { Identity: 'Last', Good: true }

interface Tenant {
  readonly policies: readonly Made[]
  readonly presets?: readonly Rule[] | undefined
  readonly own?: readonly Rule[] | undefined
  readonly builtIn?: readonly Rule[] | undefined
}

function judge(tenant: Tenant) {
  return judgeInOrder<Made, Rule>(
    { cloud: null, waiver: () => undefined },
    {
      policies: tenant.policies,
      presetRules: 'presets' in tenant ? tenant.presets : [],
      ownRules: 'own' in tenant ? tenant.own : [],
      policyOf: ({ Of }) => Of,
      standIn: 'Last',
      ...('builtIn' in tenant ? { standInRules: { rules: tenant.builtIn } } : {}),
      own: ['clinic.example'],
      meets: ({ Good }) => Good,
      why: 'It lets it through.',
    },
    { pass: 'All hold it.', fail: names => `Not ${names.join(' and ')}.` },
  )
}

test.each<
  [because: string, tenant: Tenant, verdict: string, reason: string, layers: readonly (readonly string[])[]]
>([
  ['only the stand-in', { policies: [LAST] }, 'pass', 'All hold it.', [['Default policy', 'good']]],
  [
    'the stand-in does not',
    { policies: [{ ...LAST, Good: false }] },
    'fail',
    'Not Default policy.',
    [['Default policy', 'bad', 'It lets it through.']],
  ],
  [
    'the stand-in was not there to read',
    { policies: [] },
    'unknown',
    'Could not read all of Default policy.',
    [['Default policy', 'unread']],
  ],
  [
    'a policy without a name may be the stand-in',
    { policies: [LAST, { Good: true }] },
    'unknown',
    'Could not read all of Default policy.',
    [['Default policy', 'unread']],
  ],
  [
    'what lies below a preset for everybody does not count',
    { policies: [STRICT, { ...LAST, Good: false }], presets: [strict()] },
    'pass',
    'All hold it.',
    [['Strict preset', 'good']],
  ],
  [
    'below a preset for some it counts for the others',
    { policies: [STRICT, { ...LAST, Good: false }], presets: [strict(SOME)] },
    'fail',
    'Not Default policy.',
    [
      ['Strict preset', 'good'],
      ['Default policy', 'bad', 'It lets it through.'],
    ],
  ],
  [
    'whether a preset is on was not read: what it does well stands, what lies below may not count',
    { policies: [STRICT, { ...LAST, Good: false }], presets: [strict({ State: undefined })] },
    'unknown',
    'Could not read all of Default policy.',
    [
      ['Strict preset', 'good'],
      ['Default policy', 'unread'],
    ],
  ],
  [
    'own policies count by priority, the lowest first; what lies below one for everybody does not',
    {
      policies: [LAST, { Identity: 'A', Good: true }, { Identity: 'B', Good: false }],
      own: [rule('B', { Priority: 1 }), rule('A', { Priority: 0 })],
    },
    'pass',
    'All hold it.',
    [['A', 'good']],
  ],
  [
    'also where they stand in that order',
    {
      policies: [LAST, { Identity: 'A', Good: true }, { Identity: 'B', Good: false }],
      own: [rule('A', { Priority: 1 }), rule('B', { Priority: 0 })],
    },
    'fail',
    'Not B.',
    [['B', 'bad', 'It lets it through.']],
  ],
  [
    'a priority was not read: either may come first',
    {
      policies: [LAST, { Identity: 'A', Good: true }, { Identity: 'B', Good: false }],
      own: [rule('A'), rule('B', { Priority: 1 })],
    },
    'unknown',
    'Could not read all of B.',
    [
      ['A', 'good'],
      ['B', 'unread'],
      ['Default policy', 'good'],
    ],
  ],
  [
    'one alone needs no priority',
    {
      policies: [
        { ...LAST, Good: false },
        { Identity: 'A', Good: true },
      ],
      own: [rule('A')],
    },
    'pass',
    'All hold it.',
    [['A', 'good']],
  ],
  [
    'a rule for a policy that is not there, and one whose policy was not read',
    {
      policies: [LAST],
      own: [rule('Gone', { ...SOME, Priority: 0 }), rule(undefined, { ...SOME, Priority: 1 })],
    },
    'unknown',
    'Could not read all of Gone and A policy without a name.',
    [
      ['Gone', 'unread'],
      ['A policy without a name', 'unread'],
      ['Default policy', 'good'],
    ],
  ],
  [
    'a rule that is off counts for nobody',
    { policies: [LAST, { Identity: 'A', Good: false }], own: [rule('A', { State: 'Disabled' })] },
    'pass',
    'All hold it.',
    [['Default policy', 'good']],
  ],
  [
    'the rules were not read: any of the tenant’s own policies may count, for some',
    {
      policies: [STRICT, LAST, { Identity: 'A', Good: false }, { Identity: 'B', Good: true }, { Good: true }],
      own: undefined,
    },
    'unknown',
    'Could not read all of A and Default policy.',
    [
      ['A', 'unread'],
      ['B', 'good'],
      ['A policy without a name', 'good'],
      ['Default policy', 'unread'],
    ],
  ],
  [
    'built-in protection for everybody',
    { policies: [LAST], builtIn: [rule(undefined)] },
    'pass',
    'All hold it.',
    [['Built-in protection', 'good']],
  ],
  [
    'whoever is left out of built-in protection has none',
    { policies: [LAST], builtIn: [rule(undefined, { ExceptIfSentTo: ['a'] })] },
    'fail',
    'Not People whom no policy is for.',
    [
      ['Built-in protection', 'good'],
      ['People whom no policy is for', 'bad', 'It lets it through.'],
    ],
  ],
  [
    'built-in protection is gone',
    { policies: [LAST], builtIn: [] },
    'fail',
    'Not People whom no policy is for.',
    [['People whom no policy is for', 'bad', 'It lets it through.']],
  ],
  [
    'whom it leaves out was not read',
    { policies: [LAST], builtIn: undefined },
    'unknown',
    'Could not read all of People whom no policy is for.',
    [
      ['Built-in protection', 'good'],
      ['People whom no policy is for', 'unread'],
    ],
  ],
])('%s', (_, tenant, verdict, reason, layers) => {
  const judged = judge(tenant)
  expect([judged.verdict, judged.reason]).toEqual([verdict, reason])
  expect(
    (judged.entities ?? []).map(({ name, state, why }) => [name, state, ...(why === undefined ? [] : [why])]),
  ).toEqual(layers)
  for (const { kind, id, name } of judged.entities ?? []) expect([kind, id]).toEqual(['policy', name])
})

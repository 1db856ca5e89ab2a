import { expect, test, vi } from 'vitest'
import { waiver } from '../../test/check-table.ts'
import type { Reading, Snapshot } from '../base/fact.ts'
import type { Instant } from '../base/time.ts'
import { VERDICTS, type Verdict } from '../base/verdict.ts'
import type { FactId, Facts } from '../collect/facts/facts.schema.ts'
import { assess, strengthOf } from './assess.ts'
import type { Check, Judgement } from './define-check.ts'
import { unreadFacts, valuesOf } from './read-facts.ts'

const TAKEN = '2026-11-22T08:00:00.000Z' as Instant
const TRANSPORT: FactId = 'exchange.transport-config'
const PLANS: FactId = 'licensing.service-plans'
const PRODUCTS: FactId = 'licensing.subscribed-products'

function snapshot(changes: Partial<Snapshot<Facts>> = {}): Snapshot<Facts> {
  return {
    schema: 'ward.snapshot/1',
    organisation: { id: 'T1', name: 'Main Street Clinic' },
    cloud: 'gcc',
    takenAt: TAKEN,
    source: { tool: 'test', version: '1.2' },
    facts: {},
    waivers: [],
    ...changes,
  }
}
const says =
  (verdict: Verdict): (() => Judgement) =>
  () => ({ verdict, reason: 'Seen.' })

function check(id: string, changes: Partial<Check> = {}): Check {
  return {
    id: `test.${id}`,
    since: '0.1',
    title: `Something about ${id} holds`,
    requirements: [{ citation: '164.312(d)', strength: 'supports', why: 'It speaks to it.' }],
    severity: 'medium',
    licence: null,
    needs: [],
    uses: [],
    judge: says('pass'),
    rationale: 'It matters.',
    fix: { steps: [], docs: 'https://learn.microsoft.com/', impact: 'None.', disturbs: 'nobody' },
    equivalents: {},
    ...changes,
  }
}
const read = (value: unknown): Reading<never> => ({ read: true, value, from: 'the export' }) as Reading<never>
const notRead = (why: string): Reading<never> => ({ read: false, reason: 'denied', why, from: 'the export' })

test('an assessment says of whom, of when, from where, and that it is no legal advice', () => {
  const { verdicts: _, ...frame } = assess([check('a')], snapshot())
  expect(frame).toEqual({
    schema: 'ward.assessment/1',
    tenant: { id: 'T1', name: 'Main Street Clinic', cloud: 'gcc' },
    takenAt: TAKEN,
    source: { tool: 'test', version: '1.2' },
    summary: {
      verdicts: { ...Object.fromEntries(VERDICTS.map(verdict => [verdict, 0])), pass: 1 },
      unread: [],
      notes: [],
    },
    disclaimer: 'Ward shows evidence, gaps and duties. This is not legal advice; confirm with counsel.',
  })
})

test('each verdict is counted, in the order in which the checks stand', () => {
  const verdicts = ['fail', 'pass', 'fail', 'unknown'] as const
  const { summary, verdicts: rows } = assess(
    verdicts.map((verdict, at) => check(`c${at}`, { judge: says(verdict) })),
    snapshot(),
  )
  expect(summary.verdicts).toMatchObject({ fail: 2, pass: 1, unknown: 1, manual: 0 })
  expect(rows.map(row => row.check)).toEqual(['test.c0', 'test.c1', 'test.c2', 'test.c3'])
})

test('a row tells what the check is, what it saw and from which facts', () => {
  const judge = (): Judgement => ({ verdict: 'fail', reason: 'It is off.', properties: { On: false } })
  const asked = check('a', {
    judge,
    needs: [TRANSPORT],
    uses: ['teams.meeting-policies'],
    equivalents: { scuba: ['MS.EXO.1.1v1'] },
  })
  const [row] = assess([asked], snapshot({ facts: { [TRANSPORT]: read({}) } })).verdicts
  expect(row).toMatchObject({
    check: 'test.a',
    title: 'Something about a holds',
    strength: 'supports',
    verdict: 'fail',
    reason: 'It is off.',
    severity: 'medium',
    requirements: ['164.312(d)'],
    equivalents: { scuba: ['MS.EXO.1.1v1'], cis: [] },
    licence: null,
    waived: [],
    accepted: false,
    rationale: 'It matters.',
  })
  expect(row?.evidence).toEqual({
    properties: { On: false },
    entities: [],
    facts: [
      { id: TRANSPORT, read: true, from: 'the export' },
      { id: 'teams.meeting-policies', read: false, from: '' },
    ],
  })
})

test.each<[because: string, facts: Snapshot<Facts>['facts'], changes: Partial<Check>, expected: object]>([
  [
    'a needed fact that the source lacks',
    {},
    { needs: [TRANSPORT] },
    { verdict: 'unknown', unread: 'missing', reason: 'The source does not hold this fact.' },
  ],
  [
    'a needed fact that was refused is told as it was refused',
    { [TRANSPORT]: notRead('Access was denied.') },
    { needs: [TRANSPORT] },
    { verdict: 'unknown', unread: 'denied', reason: 'Access was denied.' },
  ],
  [
    'a fact it can do without',
    { [TRANSPORT]: notRead('Access was denied.') },
    { uses: [TRANSPORT] },
    { verdict: 'pass', reason: 'Seen.' },
  ],
  [
    'the feature does not exist in this cloud',
    {},
    { needs: [TRANSPORT], absentIn: ['gcc', 'dod'] },
    { verdict: 'not-applicable', reason: 'This feature does not exist in the GCC cloud.' },
  ],
  ['it is missing in another cloud only', {}, { absentIn: ['dod'] }, { verdict: 'pass' }],
  [
    'a fault of Ward itself is no pass, and names the check to report',
    {},
    {
      judge: () => {
        throw new TypeError('x is undefined')
      },
    },
    {
      verdict: 'unknown',
      unread: 'unsupported',
      reason:
        'Ward could not judge this because of a fault of its own; please report it with the check’s id, test.a.',
    },
  ],
])('one check: %s', (_, facts, changes, expected) => {
  const { verdicts } = assess([check('a', changes), check('b')], snapshot({ facts }))
  expect(verdicts[0]).toMatchObject(expected)
  // The answer of the other is not lost.
  expect(verdicts[1]?.verdict).toBe('pass')
})

test('of a tenant whose cloud is not known no feature is taken to be missing', () => {
  const [row] = assess([check('a', { absentIn: ['gcc'] })], snapshot({ cloud: null })).verdicts
  expect(row?.verdict).toBe('pass')
})

const NO_LICENCES = 'The tenant’s licences could not be read: no verdict was changed for lack of a licence.'
const FROM_PRODUCTS =
  'The service plans could not be read: what the plans include was taken from the products that were bought.'
test.each<
  [because: string, changes: Partial<Snapshot<Facts>>, licence: Check['licence'], notes: readonly string[]]
>([
  ['everything was read', { facts: { [PLANS]: read([]) } }, 'entra-id-p2', []],
  ['no licence was read', {}, 'entra-id-p2', [NO_LICENCES]],
  [
    'the licences were refused',
    { facts: { [PLANS]: notRead('Denied.'), [PRODUCTS]: notRead('Denied.') } },
    'entra-id-p2',
    [NO_LICENCES],
  ],
  ['only the products were read', { facts: { [PRODUCTS]: read([]) } }, 'entra-id-p2', [FROM_PRODUCTS]],
  ['no licence was read and no check asks for one', {}, null, []],
  ['when it was taken is not known', { takenAt: null }, null, ['The source does not say when it was taken.']],
  [
    'waivers came with it',
    { waivers: [waiver('MS.EXO.1.1v1', 'check', 'x')] },
    null,
    [
      'Waivers came with the source: they carry no approver and, where the source says none, no end. Record your own.',
    ],
  ],
])('the notes: %s', (_, changes, licence, notes) => {
  const checks = [check('a'), check('b', { licence })]
  expect(assess(checks, snapshot(changes)).summary.notes).toEqual(notes)
})

test.each([
  ['the strongest mapping counts, wherever it stands', ['good-practice', 'required', 'supports'], 'required'],
  ['supporting is more than good practice', ['good-practice', 'supports'], 'supports'],
  ['good practice alone', ['good-practice'], 'good-practice'],
] as const)('the strength of a check: %s', (_, strengths, expected) => {
  const [first, ...others] = strengths.map(
    strength => ({ citation: '164.312(d)', strength, why: 'Why.' }) as const,
  )
  if (first === undefined) throw new Error('a row has a strength')
  expect(strengthOf(check('a', { requirements: [first, ...others] }))).toBe(expected)
})

test('what was not read is listed by the fact’s id with its reason; what was read has a value', () => {
  const facts = {
    'teams.meeting-policies': notRead('Refused.'),
    [TRANSPORT]: read({ Off: true }),
    'dns.spf-records': notRead('DNS was silent.'),
  }
  const seen = snapshot({ facts })
  expect(unreadFacts(seen)).toEqual([
    { fact: 'dns.spf-records', reason: 'denied', why: 'DNS was silent.' },
    { fact: 'teams.meeting-policies', reason: 'denied', why: 'Refused.' },
  ])
  expect(assess([], seen).summary.unread).toEqual(unreadFacts(seen))
  expect(valuesOf(seen)).toEqual({ [TRANSPORT]: { Off: true } })
})

test('with a waiver recorded for one check, another is judged once', () => {
  const judge = vi.fn(says('fail'))
  const programme = {
    asOf: TAKEN,
    waivers: [
      {
        id: 'w1',
        check: 'test.a',
        entity: null,
        reason: 'It is needed.',
        requestedBy: 'Sam Okoro',
        approver: 'Dana Ruiz',
        approvedAt: TAKEN,
        ends: '2027-11-22T08:00:00.000Z' as Instant,
        accepted: { properties: {}, bad: [] },
        compensating: null,
      },
    ],
  }
  const { verdicts } = assess(
    [check('a', { judge: says('fail') }), check('b', { judge })],
    snapshot(),
    programme,
  )
  expect(verdicts.map(row => row.accepted)).toEqual([true, false])
  expect(judge).toHaveBeenCalledTimes(1)
})

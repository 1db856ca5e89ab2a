import { describe, expect, test } from 'vitest'
import type { Decision } from '../assess/programme.ts'
import { DEED, decision, tenantMaker } from './comply.fixture.ts'
import { checkedDecision, decisionHistory, decisionsOf, keepDecision } from './decision-records.ts'

const newTenant = tenantMaker()

describe('a decision that cannot be kept', () => {
  test.each<{ because: string; changes: object; says: RegExp }>([
    { because: 'about nothing Ward knows', changes: { citation: '164.999' }, says: /"citation"/ },
    {
      because: 'about a standard that is answered by its specifications, 164.306(c) and (d)',
      changes: { citation: '164.312(a)(1)' },
      says: /decide about the specifications under it/,
    },
    {
      because: 'a required specification is implemented, 164.306(d)(2)',
      changes: { citation: '164.312(a)(2)(i)', decision: 'not-reasonable' },
      says: /is required: it is implemented or it is open/,
    },
    {
      because: 'a standard without specifications is required as well',
      changes: { citation: '164.312(d)', decision: 'alternative', alternative: 'A guard at the door' },
      says: /is required/,
    },
    {
      because: 'an alternative that is not named, 164.306(d)(3)(ii)(B)(2)',
      changes: { decision: 'alternative' },
      says: /Say which equivalent measure/,
    },
    {
      because: 'an alternative beside the thing itself',
      changes: { alternative: 'A guard' },
      says: /belongs to the decision “alternative”/,
    },
    { because: 'without a reason', changes: { why: ' ' }, says: /"why" is empty/ },
    { because: 'by nobody', changes: { by: '' }, says: /"by" is empty/ },
    { because: 'in no capacity', changes: { capacity: '' }, says: /"capacity" is empty/ },
    { because: 'a word that is none', changes: { decision: 'maybe' }, says: /"decision"/ },
    {
      because: 'looked at again before it is made',
      changes: { reviewBy: '2026-11-22T08:00:00.000Z' },
      says: /review date/,
    },
    {
      because: 'not looked at for two years',
      changes: { reviewBy: '2028-11-22T00:00:00.000Z' },
      says: /within a year/,
    },
    {
      because: 'a day that does not exist',
      changes: { reviewBy: '2027-02-30T00:00:00.000Z' },
      says: /"reviewBy"/,
    },
    { because: 'a day without a time', changes: { at: '2026-11-22' }, says: /"at"/ },
    {
      because: 'evidence that says nothing',
      changes: { evidence: ['Policy 7', ''] },
      says: /"evidence.1" is empty/,
    },
    { because: 'a field that is none', changes: { approvedBy: 'Quartermaine' }, says: /does not know/ },
  ])('$because', ({ changes, says }) => {
    const attempt = () => checkedDecision(decision(changes as Partial<Decision>))
    expect(attempt).toThrow(says)
    expect(attempt).not.toThrow(/Quartermaine|maybe/)
  })
})

test.each<{ because: string; changes: Partial<Decision> }>([
  { because: 'an addressable specification, implemented', changes: {} },
  {
    because: 'an addressable one, otherwise',
    changes: { decision: 'alternative', alternative: 'Rooms are locked.' },
  },
  { because: 'an addressable one, not reasonable', changes: { decision: 'not-reasonable' } },
  { because: 'a required one, implemented', changes: { citation: '164.312(a)(2)(i)' } },
  { because: 'a standard without specifications, implemented', changes: { citation: '164.312(d)' } },
  {
    because: 'looked at again after a leap year',
    changes: { at: '2027-12-01T00:00:00.000Z' as never, reviewBy: '2028-12-01T00:00:00.000Z' as never },
  },
])('can be kept: $because', ({ changes }) => {
  expect(checkedDecision(decision(changes))).toEqual(decision(changes))
})

test('the last decision counts, and all of them are history, page after page', async () => {
  const { store, scope } = await newTenant()
  const { citation } = decision()
  const many = 105
  for (let version = 0; version < many; version += 1) {
    await keepDecision(store, scope, { value: decision({ why: `Reason ${version + 1}` }), version }, DEED)
  }
  await keepDecision(store, scope, { value: decision({ citation: '164.312(d)' }), version: 0 }, DEED)
  expect((await decisionsOf(store, scope)).map(({ citation, why }) => [citation, why])).toEqual([
    [citation, `Reason ${many}`],
    ['164.312(d)', decision().why],
  ])
  const history = await decisionHistory(store, scope, citation)
  expect(history).toHaveLength(many)
  expect(history[0]?.why).toBe('Reason 1')
})

test('of two officers who decide at once, the second is told', async () => {
  const { store, scope } = await newTenant()
  await keepDecision(store, scope, { value: decision(), version: 0 }, DEED)
  const second = keepDecision(
    store,
    scope,
    { value: decision({ decision: 'not-reasonable' }), version: 0 },
    DEED,
  )
  await expect(second).rejects.toMatchObject({ code: 'conflict' })
  expect(await decisionsOf(store, scope)).toEqual([decision()])
})

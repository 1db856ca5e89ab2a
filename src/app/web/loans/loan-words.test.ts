import { describe, expect, test } from 'vitest'
import { FIELDS, headlineOf, latestDay, untilWords, wrongIn } from './loan-words.ts'

const NOW = '2026-11-22T08:00:00.000Z'
const GOOD = { account: 'u-1', permission: 'reviews:sign', day: '2026-11-28', reason: 'Cover for holidays' }

test.each([
  [0, 'Nothing is lent'],
  [1, 'One permission is lent'],
  [3, '3 permissions are lent'],
])('%i loans: %s', (count, words) => expect(headlineOf(count)).toBe(words))

test.each([
  ['2026-12-01T00:00:00.000Z', 'Until the end of 30 November 2026 (UTC), 9 days from now', 'whole days'],
  ['2026-11-23T00:00:00.000Z', 'Until the end of 22 November 2026 (UTC), less than a day from now', 'today'],
  ['2026-11-25T12:30:00.000Z', 'Until 25 November 2026, 12:30 UTC, 4 days from now', 'by a program'],
])('%s is told as "%s": %s', (until, words) => expect(untilWords(until, NOW)).toBe(words))

describe('a draft', () => {
  test('may end on the last of thirty days, which the server takes', () => {
    const latest = latestDay(NOW, 30)
    expect(latest).toBe('2026-12-21')
    expect(Date.parse('2026-12-22T00:00:00.000Z') - Date.parse(NOW)).toBeLessThanOrEqual(30 * 86_400_000)
    expect(wrongIn({ ...GOOD, day: latest }, NOW, 30)).toEqual([])
  })

  test.each<[Partial<typeof GOOD>, string, string]>([
    [{ account: '' }, FIELDS.account, 'nobody is chosen'],
    [{ permission: '' }, FIELDS.permission, 'nothing is chosen'],
    [{ day: '' }, FIELDS.day, 'no day'],
    [{ day: '2026-11-21' }, FIELDS.day, 'a day that is over'],
    [{ day: '2026-12-22' }, FIELDS.day, 'beyond thirty days'],
    [{ reason: '  ok ' }, FIELDS.reason, 'blanks are no reason'],
  ])('%j is wrong at %s: %s', (change, field) => {
    expect(wrongIn({ ...GOOD, ...change }, NOW, 30).map(problem => problem.field)).toEqual([field])
  })
})

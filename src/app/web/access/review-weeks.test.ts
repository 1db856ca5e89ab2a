import { describe, expect, test } from 'vitest'
import type { ReviewSummary } from '../../api/contracts/reviews.ts'
import { reviewWeeks, weeksWords } from './review-weeks.ts'

const NOW = '2026-11-02T14:06:21.000Z'

function review(from: string, to: string): ReviewSummary {
  return { id: `access:${from}:${to}`, from, to } as ReviewSummary
}

describe('the weeks of the last quarter', () => {
  test('are thirteen, the last whole one first, and those before the log are told apart', () => {
    const weeks = reviewWeeks(
      [review('2026-10-05', '2026-10-12'), review('2026-10-12', '2026-10-15')],
      NOW,
      '2026-10-05T04:00:00.000Z',
    )
    expect(weeks).toHaveLength(13)
    expect(weeks.slice(0, 5).map(({ from, state, reviews }) => [from, state, reviews.length])).toEqual([
      ['2026-10-26', 'gap', 0],
      ['2026-10-19', 'gap', 0],
      // A part of it is reviewed: the rest is still a gap.
      ['2026-10-12', 'gap', 1],
      ['2026-10-05', 'reviewed', 1],
      ['2026-09-28', 'no-log', 0],
    ])
    expect(weeksWords(weeks)).toBe('1 of 4 weeks of the last quarter are reviewed.')
  })

  test('have one review of a longer time in each of them', () => {
    const weeks = reviewWeeks([review('2026-10-05', '2026-11-02')], NOW, '2026-10-05T04:00:00.000Z')
    expect(weeks.filter(({ state }) => state === 'reviewed')).toHaveLength(4)
    expect(weeksWords(weeks)).toBe('All 4 weeks of the last quarter that have events are reviewed.')
  })

  test('are nothing to review without a log', () => {
    const weeks = reviewWeeks([], NOW, null)
    expect(weeks.every(({ state }) => state === 'no-log')).toBe(true)
    expect(weeksWords(weeks)).toBe('No week of the last quarter has events to review.')
  })
})

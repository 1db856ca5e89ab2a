import { isReviewed } from '../../../base/audit/review.ts'
import type { ReviewSummary } from '../../api/contracts/reviews.ts'
import { shiftedDay, weekBefore } from './period.ts'

/** A whole week, Monday to Sunday in UTC, of one report. */
export interface ReviewWeek {
  readonly from: string
  readonly to: string
  /** Reviewed on every day; on none or only some; or before the log begins, so that there was nothing to review. */
  readonly state: 'reviewed' | 'gap' | 'no-log'
  /** The reviews that have a day of it in them. */
  readonly reviews: readonly ReviewSummary[]
}

const WEEKS_OF_A_QUARTER = 13

/**
 * The whole weeks of the last quarter, the last first.
 * @param now a moment; weeks that are not over then are none
 * @param first the time of the first stored event; null where there is none
 */
export function reviewWeeks(
  reviews: readonly ReviewSummary[],
  now: string,
  first: string | null,
): readonly ReviewWeek[] {
  const weeks: ReviewWeek[] = []
  let week = weekBefore(now)
  while (week !== null && weeks.length < WEEKS_OF_A_QUARTER) {
    const { from, to } = week
    const some = reviews.filter(one => one.from < to && one.to > from)
    const isThere = first !== null && first.slice(0, 10) < to
    weeks.push({
      from,
      to,
      state: isReviewed(some, week) ? 'reviewed' : isThere ? 'gap' : 'no-log',
      reviews: some,
    })
    const earlier = shiftedDay(from, -7)
    week = earlier === null ? null : { from: earlier, to: from }
  }
  return weeks
}

/** "2 of 4 weeks are reviewed": of those with a log. */
export function weeksWords(weeks: readonly ReviewWeek[]): string {
  const there = weeks.filter(({ state }) => state !== 'no-log')
  const done = there.filter(({ state }) => state === 'reviewed').length
  if (there.length === 0) return 'No week of the last quarter has events to review.'
  if (done === there.length)
    return `All ${there.length} weeks of the last quarter that have events are reviewed.`
  return `${done} of ${there.length} weeks of the last quarter are reviewed.`
}

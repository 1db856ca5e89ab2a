import { requirement } from '../../base/hipaa/requirements.ts'
import { instantFromMilliseconds, millisecondsOf } from '../../base/time.ts'
import { lastDayOf } from '../../base/time-zone.ts'
import type { NeedSource } from './need.ts'
import { dayText } from './title-of.ts'

/** Days before the day of its review from which on a decision is shown. */
const REVIEW_SOON_DAYS = 30

/** Decisions that an officer said they would look at again: 164.306(e), 164.316(b)(2)(iii). */
export const fromDecisions: NeedSource = {
  takes: ['decisions:sign'],
  needs: ({ decisions, now, today, timeZone }) => {
    const soon = instantFromMilliseconds(millisecondsOf(now) + REVIEW_SOON_DAYS * 86_400_000)
    return decisions
      .filter(({ reviewBy }) => reviewBy <= soon)
      .map(({ citation, by, at, reviewBy }) => {
        const due = lastDayOf(reviewBy, timeZone)
        return {
          id: `decision-review:${citation}:${due}`,
          kind: 'decision-review' as const,
          about: `decision:${citation}`,
          what: `Look again at what was signed: ${requirement(citation).title}.`,
          why:
            reviewBy <= now
              ? `${by} signed it on ${dayText(at.slice(0, 10))}. Until somebody signs anew, the requirement counts as open.`
              : `${by} signed it on ${dayText(at.slice(0, 10))}, to be looked at again by ${dayText(due)}.`,
          cites: '164.316(b)(2)(iii)',
          minutes: 15,
          due,
          overdue: due < today,
          weight: 'usual' as const,
          to: `/requirements?requirement=${citation}` as const,
          does: 'Look at it',
        }
      })
  },
}

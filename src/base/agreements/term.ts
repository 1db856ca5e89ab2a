import { addDays, type Day, dayOfMonth } from '../days.ts'
import type { Agreement } from './agreement.ts'
import { type AgreementState, holds } from './agreement-state.ts'

/** The same day some years later; 29 February is the 28th in a year that has none. */
export function yearsLater(day: Day, years: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return dayOfMonth(year + years, month, date)
}

/** The last day of a term of whole years: one from 2026-03-01 ends on 2027-02-28, one from 2024-02-29 on 2025-02-28. */
export function lastDayOfTerm(first: Day, years: number): Day {
  const next = yearsLater(first, years)
  // From 29 February the year is full with the 28th, which is the day that the year later falls on already.
  return first.endsWith('-02-29') && next.endsWith('-02-28') ? next : addDays(next, -1)
}

const YEARS_KEPT = 6

/**
 * Through which day the law has it kept, at least: six years from when it was written or last held, whichever is later, 45
 * CFR 164.316(b)(2)(i), 164.530(j)(2). Null while it holds or may still: it has no end then.
 */
export function keptThrough({ made }: Pick<Agreement, 'made'>, state: AgreementState): Day | null {
  if (holds(state) || state.status === 'pending') return null
  const written = made.at.slice(0, 10)
  const later = state.lastDay !== null && state.lastDay > written ? state.lastDay : written
  const end = yearsLater(later, YEARS_KEPT)
  return later.endsWith('-02-29') && end.endsWith('-02-28') ? addDays(end, 1) : end
}

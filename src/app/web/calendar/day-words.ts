import { dayWords, longDayWords } from '../../../assess/words.ts'
import { type Day, daysBetween } from '../../../base/days.ts'
import type { Instant } from '../../../base/time.ts'

/** "6 November 2026". */
export function dayText(day: Day): string {
  return dayWords(`${day}T00:00:00.000Z` as Instant)
}

/** "Friday, 6 November 2026 (in 4 days)": how far it is stands beside the day, never in its place. */
export function dayAndDistance(day: Day, today: Day): string {
  return `${longDayWords(day)} (${distance(day, today)})`
}

function distance(day: Day, today: Day): string {
  const days = daysBetween(today, day)
  if (days === 0) return 'today'
  if (Math.abs(days) === 1) return days > 0 ? 'tomorrow' : 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}

/** "October 2026", of `2026-10`. */
export function monthText(month: string): string {
  return dayText(`${month}-01`).replace(/^1 /, '')
}

/** The month some months later: `2027-01` is one after `2026-12`. */
export function shiftedMonth(month: string, by: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** "45 minutes", "1 hour 30 minutes". */
export function minutesText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [
    ...(hours === 0 ? [] : [hours === 1 ? '1 hour' : `${hours} hours`]),
    ...(rest === 0 && hours > 0 ? [] : [rest === 1 ? '1 minute' : `${rest} minutes`]),
  ]
  return parts.join(' ')
}

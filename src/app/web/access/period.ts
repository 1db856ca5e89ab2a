import { dayWords } from '../../../assess/words.ts'

/** Days are UTC and written `2026-10-26`; a period ends before its `to`, as everywhere in Ward. */
export interface Period {
  readonly from: string | null
  readonly to: string | null
}

const DAY = 86_400_000

/** The day some days later, or earlier; null for what is no day. */
export function shiftedDay(day: string, by: number): string | null {
  const at = Date.parse(`${day}T00:00:00Z`)
  // 30 February is read as 2 March.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) return null
  const moved = new Date(at + by * DAY)
  const year = moved.getUTCFullYear()
  // An address has four digits for the year.
  return year > 9999 || year < 0 ? null : moved.toISOString().slice(0, 10)
}

/** The last whole week, Monday to Sunday, that ended before a moment. */
export function weekBefore(moment: string): { readonly from: string; readonly to: string } | null {
  const day = moment.slice(0, 10)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  // Monday is the first day; a Sunday ends its week only when it is over.
  const to = shiftedDay(day, -((weekday + 6) % 7))
  const from = to === null ? null : shiftedDay(to, -7)
  return from === null || to === null ? null : { from, to }
}

/** "26 October 2026 to 1 November 2026", or one day, as a person says it: with the last day. */
export function periodWords({ from, to }: { readonly from: string; readonly to: string }): string {
  const last = lastDayOf(to)
  return last <= from.slice(0, 10) ? dayWords(day(from)) : `${dayWords(day(from))} to ${dayWords(day(last))}`
}

/** The last day that has moments before `to`, a day or a moment. */
function lastDayOf(to: string): string {
  const isMidnight = to.length === 10 || to.endsWith('T00:00:00.000Z')
  return isMidnight ? (shiftedDay(to.slice(0, 10), -1) ?? to.slice(0, 10)) : to.slice(0, 10)
}

function day(text: string): Parameters<typeof dayWords>[0] {
  return `${text.slice(0, 10)}T00:00:00.000Z` as Parameters<typeof dayWords>[0]
}

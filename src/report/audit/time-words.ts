import type { Instant } from '../../base/time.ts'

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** "4 Nov 2026", in UTC. */
export function dayWords(moment: string): string {
  const [year = '', month = '', day = ''] = moment.slice(0, 10).split('-')
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

/** "Wed 4 Nov 2026". */
export function weekdayWords(moment: string): string {
  const weekday = new Date(`${moment.slice(0, 10)}T00:00:00Z`).getUTCDay()
  return `${DAYS[weekday] ?? ''} ${dayWords(moment)}`
}

/** "22:10" */
export function clockWords(moment: Instant): string {
  return moment.slice(11, 16)
}

/** "on Wed 4 Nov 2026, 22:10-22:31 UTC", or "on 3 days from ... to ... (UTC)". @param days on which something happened */
export function spanWords(first: Instant, last: Instant, days: number): string {
  if (first.slice(0, 10) !== last.slice(0, 10)) {
    return `on ${days} days from ${weekdayWords(first)} to ${weekdayWords(last)} (UTC)`
  }
  const [from, to] = [clockWords(first), clockWords(last)]
  return `on ${weekdayWords(first)}, ${from === to ? from : `${from}-${to}`} UTC`
}

/**
 * A period for people: "1 Nov 2026 to before 1 Dec 2026 (UTC)", or with the time where a day is not whole. Parts of a
 * second, as of "just after the last event", are rounded so that nothing of the period is left out.
 */
export function periodWords(from: Instant, to: Instant): string {
  const begin = toSecond(from, Math.floor)
  const end = toSecond(to, Math.ceil)
  const isWhole = [begin, end].every(moment => moment.slice(11, 19) === '00:00:00')
  if (isWhole) return `${dayWords(begin)} to before ${dayWords(end)} (UTC)`
  return `${dayWords(begin)} ${timeWords(begin)} UTC to before ${dayWords(end)} ${timeWords(end)} UTC`
}

/** The last second that a moment can be is not rounded up: no later one can be written. */
function toSecond(moment: Instant, round: (seconds: number) => number): string {
  if (moment.startsWith('9999-12-31T23:59:59')) return moment
  return new Date(round(Date.parse(moment) / 1_000) * 1_000).toISOString()
}

/** "22:10", or "22:10:31" where there are seconds. */
function timeWords(moment: string): string {
  return moment.slice(17, 19) === '00' ? moment.slice(11, 16) : moment.slice(11, 19)
}

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

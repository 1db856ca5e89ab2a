import type { Day } from './days.ts'
import { type Instant, instantFromMilliseconds, millisecondsOf } from './time.ts'

/**
 * Whether it is a time zone by an IANA name, such as `America/New_York` or `UTC`, that this runtime knows (ECMA-402, 6.5).
 * Offsets such as `+01:00` are none: they have no daylight saving, and no place is called so.
 */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/**
 * The day that a moment is of at a place.
 * @param timeZone an IANA name; null is UTC
 */
export function dayIn(moment: Instant, timeZone: string | null): Day {
  if (timeZone === null || timeZone === 'UTC') return moment.slice(0, 10)
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(Date.parse(moment))
  const part = (type: 'year' | 'month' | 'day', digits: number) =>
    (parts.find(each => each.type === type)?.value ?? '').padStart(digits, '0')
  return `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`
}

/**
 * The last day on which something holds that no longer does from the moment `ends` on. People choose such an end as a day,
 * which is kept as midnight in UTC: that is the day before at every place. Any other moment is on its own day at the place.
 * @param timeZone an IANA name; null is UTC
 */
export function lastDayOf(ends: Instant, timeZone: string | null = null): Day {
  const last = instantFromMilliseconds(millisecondsOf(ends) - 1)
  return dayIn(last, ends.endsWith('T00:00:00.000Z') ? null : timeZone)
}

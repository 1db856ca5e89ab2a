/** The log's first moment, milliseconds since 1970 UTC: a Monday four weeks before the clinic's settings were read. */
export const LOG_STARTS = Date.UTC(2026, 9, 5, 4)

/** The moment at which the clinic's settings were read (timestamp_zulu of its export): nothing in the log is later. */
export const LOG_ENDS = Date.UTC(2026, 10, 2, 14, 6, 21)

/**
 * A time on the clinic's wall (Ohio) as milliseconds since 1970 UTC. Daylight saving time ends on 1 November 2026 at two
 * in the morning.
 *
 * @param day `2026-10-15`
 * @param time `22:10`
 */
export function clinicTime(day: string, time: string): number {
  const offset = `${day}T${time}` < '2026-11-01T02:00' ? '-04:00' : '-05:00'
  return Date.parse(`${day}T${time}:00${offset}`)
}

export function minutes(count: number): number {
  return count * 60_000
}

/** The days on which the clinic sees patients, Monday to Friday, first to last: `2026-10-05` ... */
export function workdays(): readonly string[] {
  const days: string[] = []
  for (let at = LOG_STARTS; at < LOG_ENDS; at += 86_400_000) {
    const day = new Date(at)
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) days.push(day.toISOString().slice(0, 10))
  }
  return days
}

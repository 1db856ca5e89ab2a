import { AppError } from './app-error.ts'

declare const instantBrand: unique symbol
/** A moment in UTC, always written `YYYY-MM-DDTHH:MM:SS.sssZ`, so text order is time order (RFC 3339). */
export type Instant = string & { readonly [instantBrand]: 'Instant' }

/** Where the time comes from. Pure code never asks a clock itself; it is handed the moment. */
export type Clock = () => Instant

/** @param milliseconds since 1970-01-01T00:00:00Z; outside years 0 to 9999 it is a RangeError. */
export function instantFromMilliseconds(milliseconds: number): Instant {
  if (!Number.isFinite(milliseconds) || Math.abs(milliseconds) > 253_402_300_799_999) {
    throw new RangeError('not a moment between the years 0 and 9999')
  }
  return new Date(milliseconds).toISOString() as Instant
}

const RFC3339 =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|z|[+-]\d{2}:\d{2})?)?$/

/**
 * Reads an RFC 3339 moment; a bare date is 00:00 UTC and a time without a zone is UTC.
 * @throws AppError bad-input for anything else, also for dates that do not exist (30 February).
 */
export function parseInstant(text: string): Instant {
  const found = RFC3339.exec(text)
  if (found) {
    const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = found
    const milliseconds = Date.parse(
      `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}${zone.toUpperCase()}`,
    )
    const dayExists =
      new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day)
    if (Number.isFinite(milliseconds) && dayExists) return instantFromMilliseconds(milliseconds)
  }
  throw new AppError('bad-input', 'A time is written like 2026-11-21 or 2026-11-21T08:30:00Z.')
}

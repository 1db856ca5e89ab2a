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

/** Milliseconds since 1970 of a moment as Ward writes it: a fifth of the time that Date.parse takes over any text. */
export function millisecondsOf(instant: Instant): number {
  const year = 100 * twoDigits(instant, 0) + twoDigits(instant, 2)
  // Date.UTC takes these for years of the twentieth century.
  if (year < 100) return Date.parse(instant)
  const day = Date.UTC(year, twoDigits(instant, 5) - 1, twoDigits(instant, 8))
  const minutes = 60 * twoDigits(instant, 11) + twoDigits(instant, 14)
  return (
    day + 60_000 * minutes + 1000 * twoDigits(instant, 17) + 10 * twoDigits(instant, 20) + digit(instant, 22)
  )
}

/** Milliseconds by which a computer's clock is put right without anybody's noticing, and two may differ. */
const CLOCK_MENDED = 60_000

/**
 * Whether a moment that was kept is later than now: the clock was put back since. What ends some time after such a moment
 * would last longer for it, so nothing that opens a door is trusted with one.
 */
export function isStillToCome(kept: Instant, now: Instant): boolean {
  // Text order is time order: most are long past, and need no arithmetic.
  return kept > now && millisecondsOf(kept) - millisecondsOf(now) > CLOCK_MENDED
}

function twoDigits(text: string, at: number): number {
  return 10 * digit(text, at) + digit(text, at + 1)
}

function digit(text: string, at: number): number {
  return text.charCodeAt(at) - 0x30
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

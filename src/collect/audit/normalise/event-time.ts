import type { Instant } from '../../../base/time.ts'
import { instantFromMilliseconds } from '../../../base/time.ts'

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,12}))?)?\s?(Z|z|UTC|[+-]\d\d:?\d\d)?$/
const LOCAL =
  /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4}),?\s+(\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:\s?([AaPp])\.?[Mm]\.?)?\s?(Z|UTC|GMT|[+-]\d\d:\d\d)?$/
const POWERSHELL = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/

/**
 * When an event was. Times without a zone are UTC, as Microsoft's schema says of CreationTime; fractions are cut to
 * milliseconds. A second or minute that no clock shows (`17:08:65` stands in real exports) is read as the last one of
 * its minute or hour (`17:08:59`), so that the record is not lost. Dates of a locale are read month first, unless the
 * first number is above 12; years first or last, also with an offset behind them. `/Date(ms)/` of ConvertTo-Json and Unix seconds or milliseconds are
 * read too. Null for anything else and for days that do not exist.
 */
export function eventTime(value: unknown): Instant | null {
  if (typeof value === 'number') return fromUnix(value)
  if (typeof value !== 'string' || value.length > 60) return null
  if (value.length === 19 && isPlain(value)) return `${value}.000Z` as Instant
  const trimmed = value.trim()
  const iso = ISO.exec(trimmed)
  if (iso) {
    const [, year, month, day, hour, minute, second, fraction, zone] = iso
    return instant(year, month, day, Number(hour), minute, second, fraction, zone)
  }
  const local = LOCAL.exec(trimmed)
  if (local) return fromLocal(local)
  const powershell = POWERSHELL.exec(trimmed)
  if (powershell) return milliseconds(Number(powershell[1]))
  if (/^\d{4}-\d\d-\d\d$/.test(trimmed)) return eventTime(`${trimmed}T00:00:00`)
  return null
}

/** `2026-11-21T08:30:00`, all of it in range and the day at most the 28th: nearly every record, without a regex. */
function isPlain(value: string): boolean {
  for (let at = 0; at < 19; at++) {
    const code = value.charCodeAt(at)
    if (at === 4 || at === 7) {
      if (code !== 45) return false
    } else if (at === 10) {
      if (code !== 84) return false
    } else if (at === 13 || at === 16) {
      if (code !== 58) return false
    } else if (code < 48 || code > 57) return false
  }
  const month = two(value, 5)
  const day = two(value, 8)
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 28 &&
    two(value, 11) < 24 &&
    two(value, 14) < 60 &&
    two(value, 17) < 60
  )
}

function two(value: string, at: number): number {
  return (value.charCodeAt(at) - 48) * 10 + value.charCodeAt(at + 1) - 48
}

function fromLocal(found: RegExpExecArray): Instant | null {
  const [, first = '', second = '', third = '', hourText, minute, seconds, fraction, half, zone] = found
  let hour = Number(hourText)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  if (first.length === 4) return instant(first, second, third, hour, minute, seconds, fraction, zone)
  if (third.length !== 4) return null
  const dayFirst = Number(first) > 12
  return dayFirst
    ? instant(third, second, first, hour, minute, seconds, fraction, zone)
    : instant(third, first, second, hour, minute, seconds, fraction, zone)
}

function instant(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  hour: number,
  minute: string | undefined,
  second: string | undefined,
  fraction: string | undefined,
  zone: string | undefined,
): Instant | null {
  const dayNumber = Number(day)
  const date = Date.UTC(Number(year), Number(month) - 1, dayNumber)
  if (hour > 23 || Number(month) > 12 || new Date(date).getUTCDate() !== dayNumber) return null
  const minutes = Math.min(Number(minute), 59)
  const seconds = Math.min(Number(second ?? 0), 59)
  const parts = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'))
  return milliseconds(date + ((hour * 60 + minutes) * 60 + seconds) * 1000 + parts - offset(zone))
}

function offset(zone: string | undefined): number {
  if (zone === undefined || zone.length < 5) return 0
  const digits = zone.slice(1).replace(':', '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return minutes * 60_000 * (zone.startsWith('-') ? -1 : 1)
}

function fromUnix(value: number): Instant | null {
  if (value >= 1e11) return milliseconds(value)
  return value >= 1e8 ? milliseconds(value * 1000) : null
}

/** Audit logs are of this century; a time far outside of it is none. */
function milliseconds(value: number): Instant | null {
  if (!(value > -62_135_596_800_000 && value < 253_402_300_799_999)) return null
  return instantFromMilliseconds(Math.trunc(value))
}

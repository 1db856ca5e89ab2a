import { type Instant, instantFromMilliseconds, parseInstant } from '../../../base/time.ts'
import type { Export } from './mapping.ts'

/**
 * Hours from UTC of the time zones that early ScubaGear named in `date` (Windows' English names, summer time by its
 * own name). Zones of the United States and UTC; elsewhere the moment is not known rather than guessed.
 */
const HOURS: Readonly<Record<string, number>> = {
  'Coordinated Universal Time': 0,
  UTC: 0,
  'Greenwich Mean Time': 0,
  'Atlantic Standard Time': -4,
  'Atlantic Daylight Time': -3,
  'Eastern Standard Time': -5,
  'Eastern Daylight Time': -4,
  'Central Standard Time': -6,
  'Central Daylight Time': -5,
  'Mountain Standard Time': -7,
  'Mountain Daylight Time': -6,
  'US Mountain Standard Time': -7,
  'Pacific Standard Time': -8,
  'Pacific Daylight Time': -7,
  'Alaskan Standard Time': -9,
  'Alaskan Daylight Time': -8,
  'Hawaiian Standard Time': -10,
}

const WRITTEN = /^(\d{2})\/(\d{2})\/(\d{4}) (\d{2}):(\d{2}):(\d{2}) (.{1,60})$/

/** When the export was taken: `timestamp_zulu` where there is one, else `date` when its time zone is known. */
export function takenAt(whole: Export): Instant | null {
  const { timestamp_zulu: zulu, date } = whole
  if (typeof zulu === 'string') {
    try {
      return parseInstant(zulu)
    } catch {
      return null
    }
  }
  const found = typeof date === 'string' ? WRITTEN.exec(date) : null
  if (found === null) return null
  const [, month, day, year, hour, minute, second, zone = ''] = found
  const offset = Object.hasOwn(HOURS, zone) ? HOURS[zone] : undefined
  if (offset === undefined) return null
  try {
    const local = parseInstant(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
    return instantFromMilliseconds(Date.parse(local) - offset * 3_600_000)
  } catch {
    return null
  }
}

import { expect, it } from 'vitest'
import type { Instant } from './time.ts'
import { dayIn, isTimeZone, lastDayOf } from './time-zone.ts'

it.each<[string, boolean, string]>([
  ['America/New_York', true, 'a place'],
  ['America/Argentina/Buenos_Aires', true, 'of three parts'],
  ['UTC', true, 'the zone of all times'],
  ['Pacific/Honolulu', true, 'far west'],
  ['America/Springfield', false, 'no such place in the list'],
  ['+05:00', false, 'an offset has no daylight saving'],
  ['', false, 'nothing'],
  ['constructor', false, 'a word of the language'],
  ['America/New_York\n', false, 'with a line end'],
])('%j is a time zone: %s (%s)', (name, is) => {
  expect(isTimeZone(name)).toBe(is)
})

it.each<[string, string | null, string, string]>([
  ['2026-11-02T03:00:00.000Z', null, '2026-11-02', 'without a zone it is UTC'],
  ['2026-11-02T03:00:00.000Z', 'America/New_York', '2026-11-01', 'the evening before, in winter: UTC-5'],
  ['2026-07-02T03:59:59.999Z', 'America/New_York', '2026-07-01', 'the last moment of a day in summer: UTC-4'],
  ['2026-07-02T04:00:00.000Z', 'America/New_York', '2026-07-02', 'and the first of the next'],
  ['2026-11-01T05:30:00.000Z', 'America/New_York', '2026-11-01', 'half past one, the first time'],
  ['2026-11-01T06:30:00.000Z', 'America/New_York', '2026-11-01', 'half past one again, an hour later'],
  ['2026-03-08T07:00:00.000Z', 'America/New_York', '2026-03-08', 'the hour that is left out'],
  ['2026-11-02T12:00:00.000Z', 'Pacific/Kiritimati', '2026-11-03', 'UTC+14: tomorrow already'],
])('%s in %s is %s: %s', (moment, zone, day) => {
  expect(dayIn(moment as Instant, zone)).toBe(day)
})

it.each<[string, string | null, string, string]>([
  ['2026-11-20T00:00:00.000Z', null, '2026-11-19', 'midnight belongs to the day after'],
  ['2026-11-20T00:00:00.001Z', null, '2026-11-20', 'a moment later is on that day'],
  ['2026-11-20T23:59:59.999Z', null, '2026-11-20', 'and so is its last moment'],
  ['2027-01-01T00:00:00.000Z', null, '2026-12-31', 'over the year'],
  ['2026-11-20T00:00:00.000Z', 'America/New_York', '2026-11-19', 'a day that was chosen is the same west'],
  ['2026-11-20T00:00:00.000Z', 'Pacific/Guam', '2026-11-19', 'and east'],
  ['2026-11-20T03:00:00.000Z', 'America/New_York', '2026-11-19', 'ten in the evening there'],
  ['2026-11-20T05:00:00.000Z', 'America/New_York', '2026-11-19', 'midnight there'],
  ['2026-11-20T05:00:00.001Z', 'America/New_York', '2026-11-20', 'a moment later there'],
])('what ends at %s in %s holds last on %s: %s', (ends, zone, day) => {
  expect(lastDayOf(ends as Instant, zone)).toBe(day)
})

import { describe, expect, it } from 'vitest'
import { eventTime } from './event-time.ts'

const ROWS: readonly (readonly [unknown, string | null, string])[] = [
  [
    '2026-03-08T02:30:00',
    '2026-03-08T02:30:00.000Z',
    'P20 no zone is UTC, also in the hour that summer time skips',
  ],
  ['2026-11-01T01:30:00', '2026-11-01T01:30:00.000Z', 'P20 and in the hour that winter time repeats'],
  ['2026-03-31T23:59:59', '2026-03-31T23:59:59.000Z', 'a day above the 28th'],
  ['2026-03-08T02:30:00Z', '2026-03-08T02:30:00.000Z', 'with its zone'],
  ['2026-03-08T02:30:00.2043419Z', '2026-03-08T02:30:00.204Z', 'seven digits of Entra are cut'],
  ['2026-03-08T02:30:00.5+00:00', '2026-03-08T02:30:00.500Z', 'one digit is tenths'],
  ['2026-03-08T02:30:00-05:00', '2026-03-08T07:30:00.000Z', 'a zone of its own'],
  ['2026-03-08T02:30:00.000+0530', '2026-03-07T21:00:00.000Z', 'a zone without a colon'],
  ['2026-03-08 02:30:00', '2026-03-08T02:30:00.000Z', 'a blank for the T'],
  ['2026-03-08T02:30', '2026-03-08T02:30:00.000Z', 'no seconds'],
  ['2026-03-08', '2026-03-08T00:00:00.000Z', 'a day'],
  [
    '2021-01-07T17:08:65',
    '2021-01-07T17:08:59.000Z',
    'P20 a second that no clock shows is the last of its minute: not lost',
  ],
  ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z', 'a leap second stays in its day'],
  ['3/8/2026 2:30:00 PM', '2026-03-08T14:30:00.000Z', 'P20 US locale: the month first'],
  ['12/1/2026 12:00:00 AM', '2026-12-01T00:00:00.000Z', 'P20 midnight of the US locale'],
  ['12/1/2026, 12:00:01 PM', '2026-12-01T12:00:01.000Z', 'P20 noon of the US locale'],
  ['28/2/2026 14:30:00', '2026-02-28T14:30:00.000Z', 'a first number above 12 can only be the day'],
  ['28.02.2026 14:30', '2026-02-28T14:30:00.000Z', 'with dots'],
  ['1/9/2026 10:41:00 AM +01:00', '2026-01-09T09:41:00.000Z', 'a locale with its offset (Azure Monitor)'],
  ['/Date(1772937000000)/', '2026-03-08T02:30:00.000Z', 'ConvertTo-Json of Windows PowerShell'],
  [1772937000, '2026-03-08T02:30:00.000Z', 'Unix seconds'],
  [1772937000000, '2026-03-08T02:30:00.000Z', 'Unix milliseconds'],
  ['2026-02-30T00:00:00', null, 'a day that does not exist'],
  ['2026-13-01T00:00:00', null, 'a month that does not exist'],
  ['2026-01-01T24:00:00', null, 'an hour that does not exist'],
  ['13/13/2026 01:00:00', null, 'neither can be the month'],
  ['3/8/26 2:30:00 PM', null, 'two digits of a year are a guess'],
  ['yesterday', null, 'a word'],
  ['', null, 'nothing'],
  [null, null, 'null'],
  [3, null, 'a small number'],
  ['9'.repeat(100), null, 'too long'],
]

describe('eventTime', () => {
  it.each(ROWS)('%s -> %s: %s', (value, expected) => expect(eventTime(value)).toBe(expected))
})

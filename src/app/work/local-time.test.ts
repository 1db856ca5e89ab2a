import { describe, expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { isFrom, localTime } from './local-time.ts'

describe('the clock on the wall', () => {
  test.each<[because: string, moment: string, zone: string | null, day: string, clock: string]>([
    ['no zone is UTC', '2026-11-23T06:59:59.999Z', null, '2026-11-23', '06:59'],
    ['UTC by name', '2026-11-23T07:00:00.000Z', 'UTC', '2026-11-23', '07:00'],
    ['five hours behind in winter', '2026-11-23T12:00:00.000Z', 'America/New_York', '2026-11-23', '07:00'],
    ['four in summer', '2026-07-06T11:00:00.000Z', 'America/New_York', '2026-07-06', '07:00'],
    ['the day before there', '2026-11-23T03:00:00.000Z', 'America/Los_Angeles', '2026-11-22', '19:00'],
    ['the day after there', '2026-11-22T20:00:00.000Z', 'Pacific/Guam', '2026-11-23', '06:00'],
    ['midnight is 00, not 24', '2026-11-23T05:00:00.000Z', 'America/New_York', '2026-11-23', '00:00'],
    [
      'spring: two o’clock never comes',
      '2026-03-08T07:00:00.000Z',
      'America/New_York',
      '2026-03-08',
      '03:00',
    ],
    [
      'autumn: one o’clock comes twice',
      '2026-11-01T06:30:00.000Z',
      'America/New_York',
      '2026-11-01',
      '01:30',
    ],
    ['a zone off by half an hour', '2026-11-23T01:30:00.000Z', 'Asia/Kolkata', '2026-11-23', '07:00'],
  ])('%s', (_, moment, zone, day, clock) => {
    expect(localTime(moment as Instant, zone)).toEqual({ day, clock })
  })

  test('earlier and later are told by the day first', () => {
    const seven = { day: '2026-11-23', clock: '07:00' }
    expect(isFrom(seven, seven)).toBe(true)
    expect(isFrom({ day: '2026-11-23', clock: '06:59' }, seven)).toBe(false)
    expect(isFrom({ day: '2026-11-24', clock: '00:00' }, seven)).toBe(true)
  })
})

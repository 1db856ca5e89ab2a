import { describe, expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { type DayCount, GAP_LEAST, gaps, watermarks } from './completeness-gaps.ts'

const FROM = '2026-11-02T00:00:00.000Z' as Instant
const TO = '2026-11-30T00:00:00.000Z' as Instant

/** Four weeks from Monday 2 November 2026; `is` says which days of the week have events. */
function days(is: (weekday: number) => boolean, without: readonly string[] = []): DayCount[] {
  return Array.from({ length: 28 }, (_, index) => new Date(Date.UTC(2026, 10, 2 + index)))
    .filter(date => is(date.getUTCDay()))
    .map(date => ({ day: date.toISOString().slice(0, 10), workload: 'Exchange', count: 10 }))
    .filter(({ day }) => !without.includes(day))
}

const weekdays = (weekday: number) => weekday >= 1 && weekday <= 5
const always = () => true

describe('gaps', () => {
  test.each<readonly [string, readonly DayCount[], readonly string[]]>([
    ['none where every day has events', days(always), []],
    ['a closed weekend is none', days(weekdays), []],
    ['a working day without events', days(weekdays, ['2026-11-10']), ['2026-11-10 to 2026-11-10: 1']],
    [
      'a Saturday where the other Saturdays have events',
      days(always, ['2026-11-14']),
      ['2026-11-14 to 2026-11-14: 1'],
    ],
    [
      'a Friday and the Monday after are one gap over a closed weekend',
      days(weekdays, ['2026-11-13', '2026-11-16']),
      ['2026-11-13 to 2026-11-16: 2'],
    ],
    [
      'days that are apart are two gaps',
      days(weekdays, ['2026-11-10', '2026-11-12']),
      ['2026-11-10 to 2026-11-10: 1', '2026-11-12 to 2026-11-12: 1'],
    ],
    ['before the first and after the last event is no gap', days(weekdays).slice(3, 12), []],
    [
      'a day of the week that is mostly quiet is none',
      days(weekdays, ['2026-11-10', '2026-11-17', '2026-11-24']),
      [],
    ],
    ['a single day of a workload is no gap', days(weekdays).slice(0, 1), []],
    [
      'a handful of questions to Copilot on most days of two weeks',
      days(weekdays, ['2026-11-04'])
        .slice(0, 5)
        .map(one => ({ ...one, count: 1 })),
      [],
    ],
    ['too few events, on days enough', days(weekdays, ['2026-11-10']).map(one => ({ ...one, count: 1 })), []],
    [
      'one event more than too few',
      days(weekdays, ['2026-11-10']).map((one, index) => ({ ...one, count: index === 0 ? 2 : 1 })),
      ['2026-11-10 to 2026-11-10: 1'],
    ],
    ['many events, on too few days', days(weekdays, ['2026-11-10']).slice(0, GAP_LEAST.days - 1), []],
    [
      'many events, on days enough',
      days(weekdays, ['2026-11-10']).slice(0, GAP_LEAST.days),
      ['2026-11-10 to 2026-11-10: 1'],
    ],
  ])('%s', (_, counts, expected) => {
    expect(gaps(counts, FROM, TO).map(({ from, to, days: many }) => `${from} to ${to}: ${many}`)).toEqual(
      expected,
    )
  })

  test('are told of the period only, and judged with the days around it', () => {
    const counts = days(weekdays, ['2026-11-10', '2026-11-25'])
    const asked = gaps(counts, '2026-11-09T00:00:00.000Z' as Instant, '2026-11-14T00:00:00.000Z' as Instant)
    expect(asked.map(({ from }) => from)).toEqual(['2026-11-10'])
  })

  test('ten years of working days without holidays are looked through once', () => {
    const start = Date.UTC(2016, 0, 4)
    const many = Array.from({ length: 3_650 }, (_, index) => new Date(start + index * 86_400_000))
      .filter((date, index) => weekdays(date.getUTCDay()) && index % 50 !== 0)
      .map(date => ({ day: date.toISOString().slice(0, 10), workload: 'Exchange', count: 10 }))
    let looks = 0
    const counted = many.map(one => ({
      workload: one.workload,
      count: one.count,
      get day() {
        looks += 1
        return one.day
      },
    }))
    const missing = gaps(
      counted,
      '2016-01-01T00:00:00.000Z' as Instant,
      '2026-12-01T00:00:00.000Z' as Instant,
    )
    expect(missing.length).toBeGreaterThan(40)
    // A few looks at each day, not one for every other day.
    expect(looks).toBeLessThan(10 * many.length)
  })

  test('a workload is not judged by another', () => {
    const other = days(always).map(one => ({ ...one, workload: 'SharePoint' }))
    const found = gaps([...days(weekdays, ['2026-11-10']), ...other], FROM, TO)
    expect(found).toEqual([{ workload: 'Exchange', from: '2026-11-10', to: '2026-11-10', days: 1 }])
  })
})

test('watermarks: events, first and last day of each workload, the most first', () => {
  const counts = [
    { day: '2026-11-04', workload: null, count: 1 },
    { day: '2026-11-05', workload: 'Exchange', count: 2 },
    { day: '2026-11-03', workload: 'Exchange', count: 3 },
  ]
  expect(watermarks(counts)).toEqual([
    { workload: 'Exchange', events: 5, firstDay: '2026-11-03', lastDay: '2026-11-05' },
    { workload: null, events: 1, firstDay: '2026-11-04', lastDay: '2026-11-04' },
  ])
})

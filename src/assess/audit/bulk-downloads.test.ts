import { describe, expect, test } from 'vitest'
import { BULK, bulkDays, busiestHour, dayBefore, type DayOfDownloads, median } from './bulk-downloads.ts'

const DAY = '2026-11-30'
const on = (day: string, files: number, given: Partial<DayOfDownloads> = {}): DayOfDownloads => ({
  actor: 'ada',
  place: 'site',
  day,
  files,
  synced: 0,
  ...given,
})
const before = (counts: readonly number[]) => counts.map((files, at) => on(dayBefore(DAY, at + 1), files))

describe('downloads in bulk', () => {
  const CASES: readonly {
    readonly why: string
    readonly days: readonly DayOfDownloads[]
    readonly found: readonly number[]
  }[] = [
    { why: 'three times what is usual', days: [...before([10, 10, 10, 10, 10]), on(DAY, 30)], found: [30] },
    { why: 'near miss: one fewer', days: [...before([10, 10, 10, 10, 10]), on(DAY, 29)], found: [] },
    {
      why: 'the least number, whatever is usual',
      days: [...before([1, 1, 1, 1, 1]), on(DAY, BULK.least.value)],
      found: [20],
    },
    { why: 'near miss: below the least number', days: [...before([1, 1, 1, 1, 1]), on(DAY, 19)], found: [] },
    { why: 'four days before say nothing usual', days: [...before([1, 1, 1, 1]), on(DAY, 49)], found: [] },
    { why: 'and then only many are shown', days: [...before([1, 1, 1, 1]), on(DAY, 50)], found: [50] },
    {
      why: 'one day of very many does not make very many usual',
      days: [...before([5, 5, 5, 5, 900]), on(DAY, 40)],
      found: [40],
    },
    {
      why: 'days of more than a month ago say nothing',
      days: [...before([1, 1, 1, 1]), on(dayBefore(DAY, 31), 1), on(DAY, 30)],
      found: [],
    },
    {
      why: 'the last day of that month counts',
      days: [...before([1, 1, 1, 1]), on(dayBefore(DAY, 30), 1), on(DAY, 30)],
      found: [30],
    },
    { why: 'places of one day are added', days: [on(DAY, 30), on(DAY, 20, { place: 'other' })], found: [50] },
    { why: 'near miss: people are not added', days: [on(DAY, 30), on(DAY, 30, { actor: 'bo' })], found: [] },
    {
      why: 'a library by synchronisation, in parts of the same place',
      days: [on(DAY, 60, { synced: 60 }), on(DAY, 40, { synced: 40 })],
      found: [100],
    },
    { why: 'a day before the period is not told', days: [on('2026-11-01', 500)], found: [] },
  ]
  test.each(CASES)('$why', ({ days, found }) => {
    expect(bulkDays(days, DAY).map(({ count }) => count)).toEqual(found)
  })

  test('most files first, and all days when they are asked for', () => {
    const days = [on(DAY, 2), on(DAY, 60, { actor: 'bo' }), on(DAY, 70, { actor: 'cy' })]
    expect(bulkDays(days, DAY, true).map(({ actor }) => actor)).toEqual(['cy', 'bo', 'ada'])
  })

  test('the median', () => {
    expect([median([]), median([3]), median([9, 1, 5]), median([1, 2, 4, 9])]).toEqual([0, 3, 5, 3])
  })

  test('the busiest hour', () => {
    const at = (time: string, files = 1) => ({ time: `2026-11-30T${time}:00.000Z`, files })
    expect(busiestHour([at('09:59'), at('10:00'), at('10:59'), at('11:00', 1)])).toEqual({
      hour: '10:00',
      count: 2,
    })
    expect(busiestHour([])).toBeNull()
  })
})

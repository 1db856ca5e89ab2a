import { describe, expect, it } from 'vitest'
import { daysBetween } from '../../base/days.ts'
import { openingsBetween, type Rhythm, shortestCycle } from './rhythm.ts'

describe('on which days a routine opens', () => {
  it.each<[Rhythm, string, string, readonly string[], string]>([
    [
      { every: 'workday' },
      '2026-10-30',
      '2026-11-04',
      ['2026-10-30', '2026-11-02', '2026-11-03'],
      'Friday, then Monday: nothing at the weekend',
    ],
    [{ every: 'workday' }, '2026-10-31', '2026-11-02', [], 'a weekend alone has none'],
    [
      { every: 'week', weekday: 1 },
      '2026-10-26',
      '2026-11-09',
      ['2026-10-26', '2026-11-02'],
      'from a Monday, which counts, before a Monday, which does not; daylight saving ended in between',
    ],
    [{ every: 'week', weekday: 7 }, '2026-11-02', '2026-11-09', ['2026-11-08'], 'a Sunday ends the week'],
    [
      { every: 'month', month: 1, day: 31 },
      '2028-01-31',
      '2028-05-01',
      ['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30'],
      'the 31st is the last day of months that are shorter',
    ],
    [
      { every: 'quarter', month: 2, day: 15 },
      '2026-11-16',
      '2027-06-01',
      ['2027-02-15', '2027-05-15'],
      'this quarter’s is over: the next is next year’s first',
    ],
    [
      { every: 'quarter', month: 3, day: 31 },
      '2026-12-31',
      '2027-04-01',
      ['2026-12-31', '2027-03-31'],
      'the last day of the quarter and of the year',
    ],
    [
      { every: 'half-year', month: 6, day: 30 },
      '2026-07-01',
      '2027-07-01',
      ['2026-12-30', '2027-06-30'],
      'the sixth month of the second half is December',
    ],
    [
      { every: 'year', month: 2, day: 29 },
      '2026-01-01',
      '2029-01-01',
      ['2026-02-28', '2027-02-28', '2028-02-29'],
      'a leap day comes every year, on the last day of February',
    ],
    [
      { every: 'year', month: 1, day: 1 },
      '2027-01-01',
      '2027-01-02',
      ['2027-01-01'],
      'the day itself counts',
    ],
    [{ every: 'year', month: 1, day: 1 }, '2027-01-01', '2027-01-01', [], 'no day, nothing'],
  ])('%j from %s before %s: %j (%s)', (rhythm, from, until, opens) => {
    expect(openingsBetween(rhythm, from, until)).toEqual(opens)
  })

  it.each<[Rhythm]>([
    [{ every: 'workday' }],
    [{ every: 'week', weekday: 3 }],
    [{ every: 'month', month: 1, day: 31 }],
    [{ every: 'month', month: 1, day: 1 }],
    [{ every: 'quarter', month: 1, day: 31 }],
    [{ every: 'quarter', month: 2, day: 31 }],
    [{ every: 'quarter', month: 3, day: 31 }],
    [{ every: 'half-year', month: 2, day: 31 }],
    [{ every: 'half-year', month: 4, day: 1 }],
    [{ every: 'year', month: 2, day: 29 }],
  ])('%j never comes sooner than its shortest cycle says, in eight years with two leap days', rhythm => {
    const openings = openingsBetween(rhythm, '2024-01-01', '2032-01-01')
    const gaps = openings.slice(1).map((day, index) => daysBetween(openings[index] ?? day, day))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(shortestCycle(rhythm))
  })
})

import { describe, expect, test } from 'vitest'
import { periodWords, shiftedDay, weekBefore } from './period.ts'

describe('a day', () => {
  test.each<[string, number, string | null, string]>([
    ['2026-11-01', 1, '2026-11-02', 'the next'],
    ['2026-11-01', -1, '2026-10-31', 'the one before, over the end of a month'],
    ['2028-02-28', 1, '2028-02-29', 'a leap year'],
    ['2026-02-30', 0, null, 'no such day in the calendar'],
    ['9999-12-31', 1, null, 'no later year can be written'],
  ])('%s and %i: %s (%s)', (day, by, shifted) => {
    expect(shiftedDay(day, by)).toBe(shifted)
  })
})

describe('the last whole week', () => {
  test.each<[string, string, string, string]>([
    ['2026-11-02T14:05:00.000Z', '2026-10-26', '2026-11-02', 'a Monday: the week that ended yesterday'],
    ['2026-11-01T23:59:00.000Z', '2026-10-19', '2026-10-26', 'a Sunday: its own week is not over'],
    ['2026-11-04T00:00:00.000Z', '2026-10-26', '2026-11-02', 'a Wednesday'],
  ])('before %s is %s to before %s: %s', (moment, from, to) => {
    expect(weekBefore(moment)).toEqual({ from, to })
  })
})

describe('a period', () => {
  test.each<[string, string, string, string]>([
    ['2026-10-26', '2026-11-02', '26 October 2026 to 1 November 2026', 'named with its last day'],
    ['2026-10-26', '2026-10-27', '26 October 2026', 'one day'],
    [
      '2026-10-05T06:33:00.000Z',
      '2026-11-02T14:05:00.001Z',
      '5 October 2026 to 2 November 2026',
      'moments: the last day is not whole, and is told',
    ],
    ['2026-10-26', '2026-10-26', '26 October 2026', 'nothing between, as an empty store has it'],
  ])('%s to before %s: %s (%s)', (from, to, words) => {
    expect(periodWords({ from, to })).toBe(words)
  })
})

import { expect, test } from 'vitest'
import { endOfMonth, endOfWeek, weekBefore } from './days.ts'

test.each([
  ['2026-11-02', '2026-11-08', 'a Monday begins its week'],
  ['2026-11-08', '2026-11-08', 'a Sunday ends it'],
  ['2026-12-31', '2027-01-03', 'over the year'],
])('the week of %s ends on %s: %s', (day, end) => {
  expect(endOfWeek(day)).toBe(end)
})

test.each([
  ['2026-11-02', '2026-11-30', 'a short month'],
  ['2028-02-01', '2028-02-29', 'a leap year'],
  ['2026-12-31', '2026-12-31', 'the last day of the year'],
])('the month of %s ends on %s: %s', (day, end) => {
  expect(endOfMonth(day)).toBe(end)
})

test.each([
  ['2026-11-02', '2026-10-26', '2026-11-02', 'on Monday it is the week that ended yesterday'],
  ['2026-11-08', '2026-10-26', '2026-11-02', 'on Sunday the running week is not over'],
  ['2027-01-01', '2026-12-21', '2026-12-28', 'over the year'],
])('before %s the last whole week is from %s to %s: %s', (day, from, to) => {
  expect(weekBefore(day)).toEqual({ from, to })
})

import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, dayOfMonth, isDay, weekdayOf } from './days.ts'

describe('a day of the calendar', () => {
  it.each<[string, boolean, string]>([
    ['2026-11-02', true, 'as it is written'],
    ['2028-02-29', true, 'a leap year'],
    ['2027-02-29', false, 'no leap year'],
    ['2100-02-29', false, 'a century is none unless 400 divides it'],
    ['2026-13-01', false, 'no such month'],
    ['2026-1-1', false, 'without zeros text order is not time order'],
    ['2026-11-02T00:00:00Z', false, 'a moment is no day'],
    ['', false, 'nothing'],
  ])('%s: %s (%s)', (text, is) => {
    expect(isDay(text)).toBe(is)
  })
})

it.each<[string, number, string, string]>([
  ['2026-10-31', 1, '2026-11-01', 'a month ends'],
  ['2026-12-31', 1, '2027-01-01', 'a year ends'],
  ['2028-02-28', 1, '2028-02-29', 'a leap day'],
  ['2026-03-08', 1, '2026-03-09', 'the day of 23 hours in New York'],
  ['2026-11-01', 1, '2026-11-02', 'the day of 25 hours in New York'],
  ['2026-11-02', -2, '2026-10-31', 'backwards'],
])('%s and %i days is %s: %s', (day, by, then) => {
  expect(addDays(day, by)).toBe(then)
  expect(daysBetween(day, then)).toBe(by)
})

it.each<[string, number, string]>([
  ['2026-11-02', 1, 'Monday is the first'],
  ['2026-11-01', 7, 'Sunday is the last'],
  ['1969-12-31', 3, 'before 1970 remainders are negative'],
])('the weekday of %s is %i: %s', (day, weekday) => {
  expect(weekdayOf(day)).toBe(weekday)
})

it.each<[number, number, number, string, string]>([
  [2026, 2, 31, '2026-02-28', 'a month without a 31st ends on its last day'],
  [2028, 2, 30, '2028-02-29', 'and on the leap day where there is one'],
  [2026, 4, 31, '2026-04-30', 'April has 30'],
  [2026, 12, 31, '2026-12-31', 'December has 31'],
])('%i-%i, the %i. is %s: %s', (year, month, day, is) => {
  expect(dayOfMonth(year, month, day)).toBe(is)
})

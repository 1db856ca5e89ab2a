import { addDays, type Day, dayOfMonth, type Weekday, weekdayOf } from '../../base/days.ts'

/** On which days a routine opens. */
export type Rhythm =
  /** Monday to Friday. */
  | { readonly every: 'workday' }
  | { readonly every: 'week'; readonly weekday: Weekday }
  /** `month` is the month's number within the quarter, half-year or year, from 1; for `month` it is 1. */
  | { readonly every: MonthRhythm; readonly month: number; readonly day: number }

export const MONTH_RHYTHMS = ['month', 'quarter', 'half-year', 'year'] as const
type MonthRhythm = (typeof MONTH_RHYTHMS)[number]
export type Every = Rhythm['every']

/** How many months each takes. */
const MONTHS: { readonly [E in MonthRhythm]: number } = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

/** The least number of days from one opening to the next: February has 28, and the quarter with it 90. */
const SHORTEST: { readonly [E in Every]: number } = {
  workday: 1,
  week: 7,
  month: 28,
  quarter: 89,
  'half-year': 180,
  year: 365,
}

/** How often it comes in a year, for adding up minutes: 52 weeks of five workdays. */
export const TIMES_A_YEAR: { readonly [E in Every]: number } = {
  workday: 260,
  week: 52,
  month: 12,
  quarter: 4,
  'half-year': 2,
  year: 1,
}

/** The least number of days from one opening to the next. */
export function shortestCycle({ every }: Rhythm): number {
  return SHORTEST[every]
}

/** The last month of a rhythm that counts months: 3 for a quarter. */
export function monthsOf(every: MonthRhythm): number {
  return MONTHS[every]
}

/** The first day, from `day` on, on which it opens. */
export function openingFrom(rhythm: Rhythm, day: Day): Day {
  if (rhythm.every === 'workday') {
    const weekday = weekdayOf(day)
    return weekday > 5 ? addDays(day, 8 - weekday) : day
  }
  if (rhythm.every === 'week') return addDays(day, (rhythm.weekday - weekdayOf(day) + 7) % 7)
  const months = MONTHS[rhythm.every]
  const year = Number(day.slice(0, 4))
  const begins = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months
  // Months over twelve are those of the next year; the opening is in this stretch of months or in the next.
  return [begins, begins + months]
    .map(first => monthDay(year, first + rhythm.month, rhythm.day))
    .find(opening => opening >= day) as Day
}

/** Every day on which it opens, from `from` and before `until`. */
export function openingsBetween(rhythm: Rhythm, from: Day, until: Day): readonly Day[] {
  const openings: Day[] = []
  for (let day = openingFrom(rhythm, from); day < until; day = openingFrom(rhythm, addDays(day, 1))) {
    openings.push(day)
  }
  return openings
}

/** Whether `inTime` days after an opening are over before the next: of a routine one occurrence is open at a time. */
export function fitsBefore(rhythm: Rhythm, inTime: number): boolean {
  return inTime < shortestCycle(rhythm)
}

function monthDay(year: number, month: number, day: number): Day {
  return month > 12 ? dayOfMonth(year + 1, month - 12, day) : dayOfMonth(year, month, day)
}

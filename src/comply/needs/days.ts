import { addDays, type Day, dayOfMonth, weekdayOf } from '../../base/days.ts'

/** The Sunday that ends the day's week. */
export function endOfWeek(day: Day): Day {
  return addDays(day, 7 - weekdayOf(day))
}

/** The last day of the day's month. */
export function endOfMonth(day: Day): Day {
  return dayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 31)
}

/** The last whole week, Monday to Monday, that was over when the day began. */
export function weekBefore(day: Day): { readonly from: Day; readonly to: Day } {
  const to = addDays(day, 1 - weekdayOf(day))
  return { from: addDays(to, -7), to }
}

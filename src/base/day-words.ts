import { type Day, MONTH_NAMES } from './days.ts'

/** "1 March 2027": a day in a sentence; where something is due the weekday stands before it. */
export function wordsOfDay(day: Day): string {
  const [year, month, date] = day.slice(0, 10).split('-')
  return `${Number(date)} ${MONTH_NAMES[Number(month) - 1] ?? ''} ${year}`
}

/** "1 October 2025 to 30 October 2026", both days with it. */
export function wordsOfPeriod({ from, to }: { readonly from: Day; readonly to: Day }): string {
  return `${wordsOfDay(from)} to ${wordsOfDay(to)}`
}

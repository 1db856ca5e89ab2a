/** Words of mails and calendars: dates in full with the weekday, numbers with what they count. */

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** "Friday, 6 November 2026", of `2026-11-06`. */
export function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-')
  const weekday = WEEKDAYS[new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? ''
  return `${weekday}, ${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

/** "Friday, 6 November 2026, 14:06 UTC" */
export function momentInWords(moment: string): string {
  return `${dayInWords(moment)}, ${moment.slice(11, 16)} UTC`
}

/** "about 5 minutes", "about 1 hour", "about 2.5 hours" */
export function minutesInWords(minutes: number): string {
  if (minutes < 60) return `about ${counted(minutes, 'minute')}`
  const hours = Math.round(minutes / 30) / 2
  return `about ${hours} ${hours === 1 ? 'hour' : 'hours'}`
}

/** "1 task", "3 tasks" */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}

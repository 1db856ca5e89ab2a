import { longDayWords } from '../../assess/words.ts'

/** Words of mails and calendars: dates in full with the weekday, numbers with what they count. */

/** "Friday, 6 November 2026, 14:06 UTC" */
export function momentInWords(moment: string): string {
  return `${longDayWords(moment.slice(0, 10))}, ${moment.slice(11, 16)} UTC`
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

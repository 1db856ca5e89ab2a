const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** "Due today", "Due Tuesday, 24 November 2026", "Was due Monday, 2 November 2026". @param due and today: `2026-11-02` */
export function dueWords(due: string, today: string, overdue: boolean): string {
  if (overdue) return `Was due ${longDay(due)}`
  return due === today ? 'Due today' : `Due ${longDay(due)}`
}

/** "Tuesday, 24 November 2026". */
export function longDay(day: string): string {
  const parts = new Map(
    DAY.formatToParts(new Date(`${day}T00:00:00Z`)).map(({ type, value }) => [type, value]),
  )
  return `${parts.get('weekday')}, ${parts.get('day')} ${parts.get('month')} ${parts.get('year')}`
}

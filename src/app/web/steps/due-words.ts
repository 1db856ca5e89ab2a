import { longDayWords } from '../../../assess/words.ts'

/** "Due today", "Due Tuesday, 24 November 2026", "Was due Monday, 2 November 2026". @param due and today: `2026-11-02` */
export function dueWords(due: string, today: string, overdue: boolean): string {
  if (overdue) return `Was due ${longDayWords(due)}`
  return due === today ? 'Due today' : `Due ${longDayWords(due)}`
}

import { longDayWords } from '../../../assess/words.ts'
import type { ShownStanding } from '../../api/contracts/standings.ts'

/** "Due today", "Due Tuesday, 24 November 2026", "Was due Monday, 2 November 2026". @param due and today: `2026-11-02` */
export function dueWords(due: string, today: string, overdue: boolean): string {
  if (overdue) return `Was due ${longDayWords(due)}`
  return due === today ? 'Due today' : `Due ${longDayWords(due)}`
}

/**
 * The day beside what is on record: a past one is said as past, and of what is open already a day to come says nothing that
 * helps, since the sentence tells what is wrong today.
 */
export function standingDueWords(
  { state, due }: Pick<ShownStanding, 'state' | 'due'>,
  today: string,
): string | null {
  if (due === null || (state === 'open' && due >= today)) return null
  return due < today ? `was due ${longDayWords(due)}` : `by ${longDayWords(due)}`
}

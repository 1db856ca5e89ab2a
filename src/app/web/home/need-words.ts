import { longDayWords } from '../../../assess/words.ts'
import type { ShownNeed } from '../../api/contracts/needs.ts'

/** Rows that are shown before somebody asks for more. */
export const FIRST_ROWS = 7

/** What is shown of the list: the first seven, or all of it when somebody asked. */
export function shownRows<T>(
  needs: readonly T[],
  isWhole: boolean,
): { readonly rows: readonly T[]; readonly left: number } {
  return { rows: isWhole ? needs : needs.slice(0, FIRST_ROWS), left: Math.max(0, needs.length - FIRST_ROWS) }
}

type Ranked = Pick<ShownNeed, 'due' | 'overdue' | 'weight' | 'minutes'>

/** Those that do not wait until tomorrow: late, due today, critical. */
function ofToday(needs: readonly Ranked[], today: string): readonly Ranked[] {
  return needs.filter(
    ({ due, overdue, weight }) => overdue || weight === 'critical' || (due !== null && due <= today),
  )
}

/** "4 things need you today"; what is not due yet waits, and is told as waiting. */
export function headline(needs: readonly Ranked[], today: string): string {
  if (needs.length === 0) return 'Nothing needs you today'
  const now = ofToday(needs, today).length
  if (now === 0) return needs.length === 1 ? 'One thing waits for you' : `${needs.length} things wait for you`
  return now === 1 ? 'One thing needs you today' : `${now} things need you today`
}

/** "About 35 minutes. 7 more wait after that."; null where there is nothing to add. */
export function leadWords(needs: readonly Ranked[], today: string): string | null {
  const now = ofToday(needs, today)
  const counted = now.length === 0 ? needs : now
  const time = minutesWords(minutesOf(counted))
  const rest = needs.length - counted.length
  const sentences = [
    ...(time === null ? [] : [`${time.charAt(0).toUpperCase()}${time.slice(1)}.`]),
    ...(now.length === 0 && needs.length > 0 ? ['None of it is due today.'] : []),
    ...(rest === 0 ? [] : [rest === 1 ? 'One more waits after that.' : `${rest} more wait after that.`]),
  ]
  return sentences.length === 0 ? null : sentences.join(' ')
}

/** "about 35 minutes"; null where nothing says how long it takes. */
export function minutesWords(minutes: number | null): string | null {
  if (minutes === null || minutes === 0) return null
  if (minutes < 60) return minutes === 1 ? 'about 1 minute' : `about ${minutes} minutes`
  const hours = Math.round(minutes / 30) / 2
  return hours === 1 ? 'about 1 hour' : `about ${hours} hours`
}

interface DueWords {
  readonly text: string
  /** How it is marked: late, on this day, or later. */
  readonly tone: 'late' | 'today' | 'later'
}

/** When it is due, in words; null for what has no day. */
export function dueWords(
  { due, overdue }: Pick<ShownNeed, 'due' | 'overdue'>,
  today: string,
): DueWords | null {
  if (due === null) return overdue ? { text: 'Overdue', tone: 'late' } : null
  if (overdue) return { text: `Was due ${longDayWords(due)}`, tone: 'late' }
  if (due === today) return { text: 'Due today', tone: 'today' }
  return { text: `Due ${longDayWords(due)}`, tone: 'later' }
}

/** What hangs on it, where that is more than usual: a word beside the colour. */
export const WEIGHT_WORDS: { readonly [W in ShownNeed['weight']]: string | null } = {
  'legal-clock': 'A day set by law',
  critical: 'Critical',
  high: null,
  usual: null,
  low: null,
}

/** Minutes of all rows that say them. */
function minutesOf(needs: readonly Pick<ShownNeed, 'minutes'>[]): number {
  return needs.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
}

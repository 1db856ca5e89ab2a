import type { Instant } from '../../base/time.ts'
import { clockWords, weekdayWords } from './time-words.ts'

/** "on Wed 4 Nov 2026, 22:10 UTC" */
export function momentWords(moment: Instant): string {
  return `on ${weekdayWords(moment)}, ${clockWords(moment)} UTC`
}

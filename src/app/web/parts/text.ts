import { dayWords } from '../../../assess/words.ts'
import type { Instant } from '../../../base/time.ts'

/** "2.8": points as they are told in a sentence. */
export function pointsText(points: number): string {
  return `${Math.round(points * 100) / 100}`
}

/** "2.80": points as they stand in a column that is added up. */
export function pointsCell(points: number): string {
  return points.toFixed(2)
}

/** "2 November 2026, 14:06 UTC". */
export function momentWords(moment: Instant): string {
  return `${dayWords(moment)}, ${moment.slice(11, 16)} UTC`
}

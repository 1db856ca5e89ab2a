import type { Decision } from '../../assess/scanning/evidence.ts'
import { count, type Figure } from './figures.ts'

/** Confirmed and likely are what a privacy officer is told of. */
export const isFlag = (decision: Decision): boolean => decision === 'confirmed' || decision === 'likely'

/** REVIEW and IDENTIFIER, apart from the flags. */
export function besides(id: string, decisions: readonly Decision[]): readonly Figure[] {
  const those = (wanted: Decision) => decisions.filter(each => each === wanted).length
  return [
    count(`${id}.review`, 'review', those('review'), decisions.length),
    count(`${id}.identifier`, 'identifier', those('identifier'), decisions.length),
  ]
}

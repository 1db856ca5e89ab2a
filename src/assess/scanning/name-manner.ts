import type { Line } from './line.ts'
import { isPathLike } from './field.ts'
import type { Tokens } from './tokens.ts'
import { WORD } from './word-knowledge.ts'

/** How much a name is expected in a line: by what else stands in it, and where it stands. */
export type Expectation = 'other' | 'care' | 'health' | 'place'

/**
 * Scores that two words must reach to be a name, by how the line is written and by what it speaks of. Who writes of an
 * illness or a test writes whose it is, so a name is likelier there; a false one in other lines costs nothing, since a
 * name alone is never told, but a true one in these is what the reader must not miss.
 *
 * - sentence: capitals at names only
 * - titles: nearly every word begins with a capital, so capitals say little
 * - flat: no capitals, or nothing but capitals: only the words themselves speak
 */
const LEAST_SCORE: { readonly [E in Expectation]: { readonly [S in Style]: number } } = {
  other: { sentence: 2.6, titles: 4, flat: 5.6 },
  care: { sentence: 2, titles: 2.8, flat: 4 },
  health: { sentence: 1.6, titles: 1.8, flat: 2.2 },
  place: { sentence: 1, titles: 1, flat: 1 },
}

export function expectationIn({ place, field, tokens }: Line): Expectation {
  if (place && isPathLike(field)) return 'place'
  if (place || (tokens.any & (WORD.diagnosis | WORD.drug | WORD.procedure)) !== 0) return 'health'
  return (tokens.any & WORD.care) !== 0 ? 'care' : 'other'
}

/** How the line is written, and how much a name is expected in it. */
export interface Manner {
  readonly writing: Style
  readonly expected: Expectation
}

type Style = 'sentence' | 'titles' | 'flat'

/** How the words of the line use capitals. */
export function styleOf({ words, capital, shouted }: Tokens): Style {
  if (capital === 0 || shouted > words * 0.6) return 'flat'
  return words > 2 && capital + shouted > words * 0.7 ? 'titles' : 'sentence'
}

/** Two names with a comma between are a name, however they are written; where nothing else speaks for it, good ones. */
export const leastOfList = ({ expected, writing }: Manner): number =>
  expected === 'other' ? (writing === 'flat' ? 4.6 : 3.6) : LEAST_SCORE[expected][writing]

export const least = ({ writing, expected }: Manner, cue: boolean): number =>
  LEAST_SCORE[expected][writing] - (cue && writing !== 'flat' && expected !== 'place' ? 0.6 : 0)

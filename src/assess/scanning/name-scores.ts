import { type Expectation, type Manner } from './name-manner.ts'
import { firstNameWeight, ordinaryWeight, surnameWeight, WORD } from './word-knowledge.ts'

/** What being an ordinary word takes away from a name: once, and for each step by which it is more frequent as a word. */
const PENALTY: { readonly [E in Expectation]: { readonly once: number; readonly step: number } } = {
  other: { once: 1, step: 0.8 },
  care: { once: 0.8, step: 0.5 },
  health: { once: 0.5, step: 0.35 },
  place: { once: 0, step: 0.1 },
}

export const NAME_WEIGHTS = 0xff

/** Two words of which the census has one as a surname and neither is anything else, where names are expected. */
export function mayBeRareNames(one: number, two: number, { expected }: Manner): boolean {
  if (expected === 'place') return true
  if (expected === 'other') return false
  return (
    surnameWeight(one) + surnameWeight(two) > 0 &&
    ((one | two) & ~(NAME_WEIGHTS | WORD.place | WORD.beginsPhrase)) === 0
  )
}

/** How much a word looks like a first name: frequent names much, unknown words a little, ordinary words not at all. */
export function firstScore(bits: number, expected: Expectation): number {
  const first = firstNameWeight(bits)
  const ordinary = ordinaryWeight(bits)
  if (first === 0) {
    if (expected === 'place' && surnameWeight(bits) > 0) return 0.5
    if (ordinary > 0 || (bits & NOT_A_FIRST_NAME) !== 0) return -5
    return surnameWeight(bits) > 0 ? 0.5 : 0
  }
  return 1 + first * 0.45 - penalty(first, ordinary, expected)
}

/** The same for a surname. */
export function surnameScore(bits: number, expected: Expectation): number {
  const surname = surnameWeight(bits)
  const ordinary = ordinaryWeight(bits)
  if (surname === 0) {
    if (expected === 'place' && firstNameWeight(bits) > 0) return 0.8
    if (ordinary > 0 || (bits & NOT_A_SURNAME) !== 0) return -5
    return firstNameWeight(bits) > 0 ? 0.8 : 0.4
  }
  return 1 + surname * 0.4 - penalty(surname, ordinary, expected)
}

function penalty(name: number, ordinary: number, expected: Expectation): number {
  if (ordinary === 0) return 0
  const { once, step } = PENALTY[expected]
  return once + Math.max(0, ordinary - name) * step
}

export const NOT_A_SURNAME =
  WORD.diagnosis | WORD.drug | WORD.procedure | WORD.care | WORD.state | WORD.month | WORD.facilityNoun
const NOT_A_FIRST_NAME = NOT_A_SURNAME | WORD.street

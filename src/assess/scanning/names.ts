import type { Line } from './line.ts'
import { isPathLike } from './field.ts'
import { expectationIn, least, leastOfList, styleOf, type Manner } from './name-manner.ts'
import { NAME_WEIGHTS, NOT_A_SURNAME, firstScore, mayBeRareNames, surnameScore } from './name-scores.ts'
import {
  NAME_GAP,
  NO_NAME_PHRASE,
  TITLE_GAP,
  canBeName,
  endOfGiven,
  endOfName,
  endOfParticles,
  follows,
  isEponym,
  isHyphen,
  isInitial,
  isOrdinary,
  isPartOfPlace,
  isPlace,
  isState,
  withMiddle,
} from './name-parts.ts'
import { apposed, clinicianAfter, cueAfter, cueBefore, isSmallTitle, isTitle } from './name-surroundings.ts'
import { nameOf, type FoundName } from './found-name.ts'
import { firstInitial, initialLast, initials, lastInitial } from './name-initials.ts'
import { CASE, TOKEN, type Tokens } from './tokens.ts'
import { firstNameWeight, ordinaryWeight, surnameWeight, WORD } from './word-knowledge.ts'

/**
 * Finds the names of people in a line, from left to right, none twice. Rests on the frequencies of the 1990 census
 * against those of ordinary words, on how the words are written, and on what stands around them.
 */
export function eachName(line: Line, told: (name: FoundName) => void): void {
  const { tokens } = line
  const style = { writing: styleOf(tokens), expected: expectationIn(line) }
  for (let at = 0; at < tokens.count; ) {
    const name = mayBegin(tokens, at, style) ? nameAt(line, at, style) : null
    if (name === null) {
      at++
      continue
    }
    told(name)
    at = name.last + 1
  }
}

const TITLES = WORD.clinicianTitle | WORD.courtesyTitle

/** The quick question at every word: most are ordinary ones, or written small where names are not. */
function mayBegin(tokens: Tokens, at: number, { writing }: Manner): boolean {
  if (tokens.kind[at] !== TOKEN.word) return false
  const bits = tokens.bits[at] as number
  if ((bits & TITLES) !== 0) return true
  if ((bits & NAME_WEIGHTS) === 0 && (bits & ORDINARY) !== 0) {
    return (
      (tokens.end[at] as number) - (tokens.start[at] as number) === 1 && tokens.writing[at] !== CASE.lower
    )
  }
  return tokens.writing[at] !== CASE.lower || writing === 'flat'
}

/** The bits of a word's weight as an ordinary word. */
const ORDINARY = 0xf00

function nameAt(line: Line, at: number, style: Manner): FoundName | null {
  const { tokens } = line
  const bits = tokens.bits[at] as number
  // "Johns Hopkins Hospital", "Hodgkin lymphoma": a phrase the lexicon knows is no name, unless it is one of words only.
  if ((tokens.phrase[at] as number) > 1 && ((tokens.phraseBits[at] as number) & NO_NAME_PHRASE) !== 0)
    return null
  if ((bits & WORD.clinicianTitle) !== 0 && isTitle(line, at)) return titled(line, at, 'clinician', style)
  if (
    (bits & WORD.courtesyTitle) !== 0 &&
    (tokens.writing[at] !== CASE.lower || isSmallTitle(line, at, style))
  )
    return titled(line, at, 'titled', style)
  if (isInitial(line, at)) return initialLast(line, at, style) ?? initials(line, at, style)
  if (!canBeName(line, at, style, true)) return null
  return (
    lastFirst(line, at, style) ??
    pair(line, at, style) ??
    firstInitial(line, at, style) ??
    lastInitial(line, at, style) ??
    cued(line, at, style)
  )
}

export function titled(
  line: Line,
  at: number,
  form: 'clinician' | 'titled',
  style: Manner,
): FoundName | null {
  const { tokens } = line
  let next = at + 1
  if (!follows(line, at, next, TITLE_GAP)) return null
  // "Mr. and Mrs. Jones"
  const from = next
  let last = from - 1
  while (next < tokens.count && next - from < 4) {
    if (next > from && !follows(line, next - 1, next, NAME_GAP)) break
    if (!canBeName(line, next, style, true)) {
      if (!isInitial(line, next) || next === from + 3) break
    }
    last = next
    next++
  }
  if (last < from) return null
  // A word that is only a word after "Dr" is a road or an ordinary noun: "Dr Visit".
  if (
    last === from &&
    isOrdinary(tokens.bits[from] as number) &&
    surnameWeight(tokens.bits[from] as number) < 4
  )
    return null
  const whole = last > from && !isInitial(line, last)
  return {
    form: form === 'clinician' ? 'clinician' : whole ? 'pair' : 'titled',
    from: tokens.start[form === 'clinician' ? at : from] as number,
    to: endOfName(line, last),
    token: at,
    last,
    cue: form === 'titled' && (cueBefore(line, at) || cueAfter(line, last)),
    role: false,
    score: 6,
  }
}

/** "Smith, John" */
function lastFirst(line: Line, at: number, style: Manner): FoundName | null {
  const { tokens, text } = line
  const next = at + 1
  if (next >= tokens.count || text[tokens.end[at] as number] !== ',') return null
  if (!/^, ?$/.test(text.slice(tokens.end[at], tokens.start[next]))) return null
  if (!canBeName(line, at, style, false) || !canBeName(line, next, style, false)) return null
  const cue = cueBefore(line, at)
  const surname = surnameScore(tokens.bits[at] as number, style.expected)
  const first = firstScore(tokens.bits[next] as number, style.expected)
  // Both must be names in their own right: lists are written with commas too.
  if (
    first < 1.5 ||
    surname < (style.expected === 'other' && !cue ? 1 : 0.3) ||
    isPlace(tokens, at) ||
    isState(line, next)
  )
    return null
  const score = surname + first + (cue ? 2 : 0)
  if (score < leastOfList(style)) return null
  const last = withMiddle(line, next)
  if (clinicianAfter(line, last)) return nameOf(line, 'clinician', at, last, false, score)
  return nameOf(line, 'last-first', at, last, cue || cueAfter(line, last), score)
}

/** "John Smith", "Mary Ann Smith", "John Q. Smith"; in a path "Smith John" too. */
export function pair(line: Line, at: number, style: Manner): FoundName | null {
  const { tokens } = line
  if (!canBeName(line, at, style, false)) return null
  const given = endOfParticles(line, endOfGiven(line, at))
  let second = given + 1
  if (!follows(line, given, second, NAME_GAP)) return null
  if (
    isInitial(line, second) &&
    follows(line, second, second + 1, NAME_GAP) &&
    canBeName(line, second + 1, style, false)
  )
    second++
  if (!canBeName(line, second, style, false) || isEponym(line, second)) return null
  const one = tokens.bits[at] as number
  const two = tokens.bits[second] as number
  const { expected } = style
  const forward = firstScore(one, expected) + surnameScore(two, expected)
  const backward =
    surnameScore(one, expected) + firstScore(two, expected) - (isPathLike(line.field) ? 0 : 1.5)
  let score = Math.max(forward, backward)
  let last = second
  const third = second + 1
  if (
    follows(line, second, third, NAME_GAP) &&
    canBeName(line, third, style, false) &&
    !isEponym(line, third)
  ) {
    const bits = tokens.bits[third] as number
    const longer =
      firstScore(one, style.expected) +
      Math.max(firstScore(two, style.expected), surnameScore(two, style.expected)) * 0.5 +
      surnameScore(bits, style.expected)
    const sure = surnameWeight(bits) > 1 && ordinaryWeight(bits) === 0 && (bits & NOT_A_SURNAME) === 0
    if ((sure && longer >= score - 1.5) || isHyphen(line, second, third)) {
      last = third
      score = Math.max(score, longer)
    }
  }
  // Nothing that stands around it could make it a name.
  if (score + CUE < least(style, true)) return clinicianNamed(line, at, last, score)
  const cue = cueBefore(line, at) || cueAfter(line, last)
  score += cue ? CUE : 0
  if (clinicianAfter(line, last)) return nameOf(line, 'clinician', at, last, false, score)
  if (score < least(style, cue)) return null
  if (!cue && firstNameWeight(one) === 0 && firstNameWeight(two) === 0 && !mayBeRareNames(one, two, style))
    return null
  return nameOf(line, 'pair', at, last, cue, score)
}

/** What a cue adds to the score of two words. */
const CUE = 2

const clinicianNamed = (line: Line, at: number, last: number, score: number): FoundName | null =>
  clinicianAfter(line, last) ? nameOf(line, 'clinician', at, last, false, score) : null

/** One name behind a word that says that a patient follows: "pt Johnson", "patient: Garcia", "named Xiu". */
export function cued(line: Line, at: number, style: Manner): FoundName | null {
  if (!(cueBefore(line, at, true) || apposed(line, at)) || !canBeName(line, at, style, true)) return null
  const { tokens } = line
  const bits = tokens.bits[at] as number
  if (isPlace(tokens, at) || isPartOfPlace(line, at)) return null
  const last = follows(line, at, at + 1, NAME_GAP) && canBeName(line, at + 1, style, true) ? at + 1 : at
  if (isEponym(line, last)) return null
  const known = Math.max(surnameScore(bits, style.expected), firstScore(bits, style.expected))
  if (known < 0 || (style.writing !== 'sentence' && known < 1.5)) return null
  return nameOf(line, 'cued', at, last, true, 2 + known)
}

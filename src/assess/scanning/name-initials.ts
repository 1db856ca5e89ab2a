import { isPathLike } from './field.ts'
import type { Line } from './line.ts'
import { type Manner } from './name-manner.ts'
import { firstScore, surnameScore } from './name-scores.ts'
import {
  NAME_GAP,
  canBeName,
  follows,
  isEponym,
  isInitial,
  isPartOfPlace,
  touchesDigit,
} from './name-parts.ts'
import { clinicianAfter, cueAfter, cueBefore } from './name-surroundings.ts'
import { nameOf, type FoundName } from './found-name.ts'
import { CASE, TOKEN } from './tokens.ts'
import { surnameWeight } from './word-knowledge.ts'

/** "Anna S.", "Robert L," */
export function firstInitial(line: Line, at: number, style: Manner): FoundName | null {
  const { tokens, text } = line
  const next = at + 1
  if (!canBeName(line, at, style, false) || !follows(line, at, next, NAME_GAP) || !isInitial(line, next))
    return null
  const after = text[tokens.end[next] as number] ?? ''
  const dotted = after === '.'
  const cue = cueBefore(line, at) || cueAfter(line, next)
  if (!dotted && !(after === '' || /[,;:)?'"/-]/.test(after) || (after === ' ' && cue))) return null
  const score = firstScore(tokens.bits[at] as number, style.expected) + (dotted ? 1 : 0) + (cue ? 2 : 0)
  if (score < (style.writing === 'sentence' || line.place ? 2 : 3.5)) return null
  return nameOf(line, 'first-initial', at, next, cue, score)
}

/** "J. Alvarez", "D. K. Whitfield" */
export function initialLast(line: Line, at: number, style: Manner): FoundName | null {
  const { tokens, text } = line
  const dotted = text[tokens.end[at] as number] === '.'
  // "M Contreras" without the dot is one beside health only.
  if (style.writing === 'flat' || !(dotted || style.expected === 'health')) return null
  const next = isInitial(line, at + 1) && follows(line, at, at + 1, NAME_GAP) ? at + 2 : at + 1
  if (!follows(line, next - 1, next, NAME_GAP) || !canBeName(line, next, style, false)) return null
  const bits = tokens.bits[next] as number
  if (
    surnameWeight(bits) < 2 ||
    surnameScore(bits, style.expected) < 1.5 ||
    isEponym(line, next) ||
    isPartOfPlace(line, next)
  )
    return null
  if (clinicianAfter(line, next)) return nameOf(line, 'clinician', at, next, false, 3)
  return nameOf(line, 'first-initial', at, next, cueBefore(line, at) || cueAfter(line, next), 3)
}

/** "Smith, J.", "Whitcomb H." beside health: elsewhere a letter behind a name is a version or a list. */
export function lastInitial(line: Line, at: number, style: Manner): FoundName | null {
  const { tokens, text } = line
  if (style.expected !== 'health' || !canBeName(line, at, style, false)) return null
  const next = at + 1
  if (next >= tokens.count || (tokens.end[next] as number) - (tokens.start[next] as number) !== 1) return null
  if (tokens.kind[next] !== TOKEN.word || touchesDigit(line, next)) return null
  const between = text.slice(tokens.end[at], tokens.start[next])
  const bits = tokens.bits[at] as number
  if (surnameWeight(bits) < 1 || surnameScore(bits, style.expected) < 1.2) return null
  if (between !== ', ' && (between !== ' ' || tokens.writing[next] === CASE.lower)) return null
  const behind = text.slice(tokens.end[next], (tokens.end[next] as number) + 2)
  // In a file name a space may be all that stands between: "Smith J colonoscopy.pdf".
  if (!/^(?:\.|[,;:)-]| [-–]|$)/.test(behind) && !(isPathLike(line.field) && behind.startsWith(' ')))
    return null
  return nameOf(line, 'first-initial', at, next, cueBefore(line, at) || cueAfter(line, next), 2)
}

/** Pairs of letters with dots that are no person: countries, states, hours, what is given by vein. */
const NOT_INITIALS =
  /^(?:US|UK|EU|UN|DC|LA|NY|NJ|SF|AM|PM|PO|ID|IV|IM|NA|NB|PS|CV|VP|QD|BC|AD|IE|EG|OK|TV|PC|IT|HR|MD|RN|NP|PA|DO|OD|PT|OT)$/

/** "J.T. HIV viral load": two letters with dots, beside health. */
export function initials(line: Line, at: number, style: Manner): FoundName | null {
  const { tokens, text } = line
  const next = at + 1
  if (style.expected !== 'health' || !isInitial(line, next)) return null
  const from = tokens.start[at] as number
  if (!/^[A-Z]\. ?[A-Z]\.?(?![A-Za-z.])/.test(text.slice(from, from + 6)) || text[from - 1] === '.')
    return null
  if (NOT_INITIALS.test(`${text[from]}${text[tokens.start[next] as number]}`)) return null
  return nameOf(line, 'initials', at, next, cueBefore(line, at, true) || cueAfter(line, next), 2)
}

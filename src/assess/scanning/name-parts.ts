import type { Line } from './line.ts'
import { type Manner } from './name-manner.ts'
import { NAME_WEIGHTS } from './name-scores.ts'
import { CASE, TOKEN, type Tokens } from './tokens.ts'
import { EXTRA, firstNameWeight, ordinaryWeight, surnameWeight, WORD } from './word-knowledge.ts'

export const NO_NAME_PHRASE =
  WORD.diagnosis |
  WORD.drug |
  WORD.procedure |
  WORD.facility |
  WORD.facilityNoun |
  WORD.care |
  WORD.neverName |
  WORD.notPatient |
  WORD.place

/** "Min-ji", "Jae-won": the part behind the hyphen is written small, and belongs to the given name. */
export function endOfGiven({ tokens, text }: Line, at: number): number {
  const next = at + 1
  if (next >= tokens.count || tokens.kind[next] !== TOKEN.word || tokens.writing[next] !== CASE.lower)
    return at
  if (
    tokens.writing[at] !== CASE.capital ||
    (tokens.start[next] as number) - (tokens.end[at] as number) !== 1
  )
    return at
  const length = (tokens.end[next] as number) - (tokens.start[next] as number)
  return text[tokens.end[at] as number] === '-' &&
    length < 7 &&
    ordinaryWeight(tokens.bits[next] as number) < 6
    ? next
    : at
}

const PARTICLES: ReadonlySet<string> = new Set(
  'al ben bin da de del della der di dos du el ibn la le st ten ter van von'.split(' '),
)

/** "Cornelius van der Berg", "Mahmoud El-Sayed": the little words before a surname. */
export function endOfParticles(line: Line, at: number): number {
  const { tokens, text } = line
  let last = at
  while (last < at + 3 && follows(line, last, last + 1, NAME_GAP) && last + 2 < tokens.count) {
    if ((tokens.end[last + 1] as number) - (tokens.start[last + 1] as number) > 5) break
    if (!PARTICLES.has(text.slice(tokens.start[last + 1], tokens.end[last + 1]).toLowerCase())) break
    last++
  }
  return last
}

export const isHyphen = ({ tokens, text }: Line, at: number, next: number): boolean =>
  text.slice(tokens.end[at], tokens.start[next]) === '-'

/** The dot of an initial belongs to it. */
export function endOfName({ tokens, text }: Line, last: number): number {
  const end = tokens.end[last] as number
  return end - (tokens.start[last] as number) === 1 && text[end] === '.' ? end + 1 : end
}

export function withMiddle(line: Line, at: number): number {
  return follows(line, at, at + 1, NAME_GAP) && isInitial(line, at + 1) ? at + 1 : at
}

/** Kinds of which a word is not also a name, whatever the census says. */
const NEVER =
  WORD.neverName |
  WORD.personWord |
  WORD.careVerb |
  WORD.notPatient |
  WORD.clinicianTitle |
  WORD.courtesyTitle |
  WORD.facilityNoun

export function canBeName(line: Line, at: number, style: Manner, expected: boolean): boolean {
  const { tokens } = line
  if (at >= tokens.count || tokens.kind[at] !== TOKEN.word) return false
  const length = (tokens.end[at] as number) - (tokens.start[at] as number)
  if (length < 2 || length > 24) return false
  const bits = tokens.bits[at] as number
  if ((bits & NEVER) !== 0) return false
  if ((tokens.phrase[at] as number) > 1 && ((tokens.phraseBits[at] as number) & NO_NAME_PHRASE) !== 0)
    return false
  const writing = tokens.writing[at]
  if (style.writing !== 'flat' && writing === CASE.lower) return false
  // Among other words, all capitals are an abbreviation: "John NASA".
  if (
    style.writing !== 'flat' &&
    writing === CASE.capitals &&
    (length < 4 || surnameWeight(bits) + firstNameWeight(bits) === 0)
  )
    return false
  // Where only the words speak, an unknown one is a name beside health at most.
  if (style.writing === 'flat' && !expected && (bits & NAME_WEIGHTS) === 0) {
    if (bits !== 0 || (style.expected !== 'health' && style.expected !== 'place')) return false
  }
  // A digit that touches makes it a code.
  return tokens.digits === 0 || !touchesDigit(line, at)
}

export function touchesDigit({ text, tokens }: Line, at: number): boolean {
  const before = text.charCodeAt((tokens.start[at] as number) - 1)
  const after = text.charCodeAt(tokens.end[at] as number)
  return (before >= 48 && before <= 57) || (after >= 48 && after <= 57)
}

export function isInitial(line: Line, at: number): boolean {
  const { tokens } = line
  return (
    at < tokens.count &&
    tokens.kind[at] === TOKEN.word &&
    (tokens.end[at] as number) - (tokens.start[at] as number) === 1 &&
    tokens.writing[at] !== CASE.lower &&
    !touchesDigit(line, at)
  )
}

export const isOrdinary = (bits: number): boolean => ordinaryWeight(bits) > 4

export const isPlace = (tokens: Tokens, at: number): boolean =>
  ((tokens.bits[at] as number) & WORD.place) !== 0 && ((tokens.extra[at] as number) & EXTRA.largePlace) !== 0

export const isState = ({ tokens }: Line, at: number): boolean =>
  ((tokens.bits[at] as number) & WORD.state) !== 0 &&
  ((tokens.end[at] as number) - (tokens.start[at] as number) > 2 || tokens.writing[at] === CASE.capitals)

export const NAME_GAP = /^(?: {1,2}|-|\. ?)$/
export const TITLE_GAP = /^(?:\.? {0,2})$/

/** Whether the next token stands right behind, with nothing between but what a name may have there. */
export function follows({ tokens, text }: Line, at: number, next: number, gap: RegExp): boolean {
  if (next >= tokens.count || tokens.kind[next] !== TOKEN.word) return false
  const from = tokens.end[at] as number
  const to = tokens.start[next] as number
  if (to - from === 1 && text.charCodeAt(from) === 32) return true
  if (to - from > 3 || to === from) return gap === TITLE_GAP && to === from
  const between = text.slice(from, to)
  // After a whole word a dot ends a sentence; after an initial or a title it does not.
  if (between.startsWith('.') && gap === NAME_GAP && from - (tokens.start[at] as number) > 1) return false
  return gap.test(between)
}

/** What follows a person's name that became a thing: "Graves disease", "Wells criteria", "Framingham Heart Study". */
const EPONYM_TAILS: ReadonlySet<string> = new Set([
  'algorithm',
  'anomaly',
  'catheter',
  'classification',
  'criteria',
  'disease',
  'disorder',
  'equation',
  'formula',
  'fracture',
  'fund',
  'index',
  'law',
  'lymphoma',
  'maneuver',
  'method',
  'model',
  'palsy',
  'phenomenon',
  'procedure',
  'reflex',
  'rule',
  'scale',
  'score',
  'scoring',
  'sign',
  'stage',
  'study',
  'syndrome',
  'technique',
  'test',
  'theorem',
  'trial',
  'tumor',
])

export function isEponym({ tokens, text }: Line, at: number): boolean {
  const next = at + 1
  if (next >= tokens.count || tokens.kind[next] !== TOKEN.word) return false
  if ((tokens.start[next] as number) - (tokens.end[at] as number) > 3) return false
  return EPONYM_TAILS.has(text.slice(tokens.start[next], tokens.end[next]).toLowerCase())
}

/** "King County", "Cook Islands": what follows is a word of places or of things, so this is no person. */
export function isPartOfPlace({ tokens, text }: Line, at: number): boolean {
  const next = at + 1
  if (next >= tokens.count || tokens.writing[next] === CASE.lower) return false
  if (text.slice(tokens.end[at], tokens.start[next]) !== ' ') return false
  if (((tokens.bits[next] as number) & (WORD.street | WORD.facilityNoun)) !== 0) return true
  return PLACE_TAILS.has(text.slice(tokens.start[next], tokens.end[next]).toLowerCase())
}

const PLACE_TAILS: ReadonlySet<string> = new Set([
  'area',
  'bay',
  'beach',
  'city',
  'county',
  'district',
  'hills',
  'island',
  'islands',
  'lake',
  'mountain',
  'parish',
  'park',
  'province',
  'region',
  'river',
  'school',
  'state',
  'town',
  'township',
  'university',
  'valley',
  'village',
])

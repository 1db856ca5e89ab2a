import type { Line } from './line.ts'
import { isPathLike } from './field.ts'
import { CASE, TOKEN, type Tokens } from './tokens.ts'
import { EXTRA, firstNameWeight, ordinaryWeight, surnameWeight, WORD } from './word-knowledge.ts'

/** How a name was recognised. */
export type NameForm = 'pair' | 'last-first' | 'first-initial' | 'initials' | 'titled' | 'cued' | 'clinician'

export interface FoundName {
  readonly form: NameForm
  readonly from: number
  readonly to: number
  /** Its first and last token. */
  readonly token: number
  readonly last: number
  /** A word before it says that a patient is named, or one after it describes a person. */
  readonly cue: boolean
  /** A word of jobs stands close by: this is somebody who works here. */
  readonly role: boolean
  /** How much more it looks like a name than like other words; about 2 is little, 10 is much. */
  readonly score: number
}

/** How much a name is expected in a line: by what else stands in it, and where it stands. */
type Expectation = 'other' | 'care' | 'health' | 'place'

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

/** What being an ordinary word takes away from a name: once, and for each step by which it is more frequent as a word. */
const PENALTY: { readonly [E in Expectation]: { readonly once: number; readonly step: number } } = {
  other: { once: 1, step: 0.8 },
  care: { once: 0.8, step: 0.5 },
  health: { once: 0.5, step: 0.35 },
  place: { once: 0, step: 0.1 },
}

function expectationIn({ place, field, tokens }: Line): Expectation {
  if (place && isPathLike(field)) return 'place'
  if (place || (tokens.any & (WORD.diagnosis | WORD.drug | WORD.procedure)) !== 0) return 'health'
  return (tokens.any & WORD.care) !== 0 ? 'care' : 'other'
}

/**
 * Finds the names of people in a line, from left to right, none twice. Rests on the frequencies of the 1990 census
 * against those of ordinary words, on how the words are written, and on what stands around them.
 */
export function eachName(line: Line, told: (name: FoundName) => void): void {
  const { tokens } = line
  const style = { writing: styleOf(tokens), expected: expectationIn(line) }
  for (let at = 0; at < tokens.count; ) {
    const name = nameAt(line, at, style)
    if (name === null) {
      at++
      continue
    }
    told(name)
    at = name.last + 1
  }
}

/** How the line is written, and how much a name is expected in it. */
interface Manner {
  readonly writing: Style
  readonly expected: Expectation
}

type Style = 'sentence' | 'titles' | 'flat'

/** How the words of the line use capitals. */
function styleOf({ count, kind, writing, start, end }: Tokens): Style {
  let words = 0
  let capital = 0
  let shouted = 0
  for (let at = 0; at < count && at < 60; at++) {
    if (kind[at] !== TOKEN.word || (end[at] as number) - (start[at] as number) < 2) continue
    words++
    if (writing[at] === CASE.capital || writing[at] === CASE.mixed) capital++
    else if (writing[at] === CASE.capitals) shouted++
  }
  if (capital === 0 || shouted > words * 0.6) return 'flat'
  return words > 2 && capital + shouted > words * 0.7 ? 'titles' : 'sentence'
}

function nameAt(line: Line, at: number, style: Manner): FoundName | null {
  const { tokens } = line
  if (tokens.kind[at] !== TOKEN.word) return null
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
  // Most words are ordinary ones, and no name begins with a word that is nothing else.
  if ((bits & NAME_WEIGHTS) === 0 && ordinaryWeight(bits) > 0) return null
  if (!canBeName(line, at, style, true)) return null
  return (
    lastFirst(line, at, style) ??
    pair(line, at, style) ??
    firstInitial(line, at, style) ??
    lastInitial(line, at, style) ??
    cued(line, at, style)
  )
}

const NAME_WEIGHTS = 0xff

const NO_NAME_PHRASE =
  WORD.diagnosis |
  WORD.drug |
  WORD.procedure |
  WORD.facility |
  WORD.facilityNoun |
  WORD.care |
  WORD.neverName |
  WORD.notPatient |
  WORD.place

/** "Dr Smith", "dr. jones", "MD John" no: a title before a name is written "Dr" or "Doctor", in capitals or not. */
function isTitle({ tokens, text }: Line, at: number): boolean {
  const word = text.slice(tokens.start[at], tokens.end[at]).toLowerCase()
  return word === 'dr' || word === 'doctor' || word === 'prof' || word === 'professor' || word === 'nurse'
}

/** "mrs fontaine", written small as everything else; "ms" is also a disease. */
function isSmallTitle({ tokens, text }: Line, at: number, { expected }: Manner): boolean {
  return expected !== 'other' && /^(?:mrs?|miss)$/.test(text.slice(tokens.start[at], tokens.end[at]))
}

function titled(line: Line, at: number, form: 'clinician' | 'titled', style: Manner): FoundName | null {
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

/** Two names with a comma between are a name, however they are written; where nothing else speaks for it, good ones. */
const leastOfList = ({ expected, writing }: Manner): number =>
  expected === 'other' ? (writing === 'flat' ? 4.6 : 3.6) : LEAST_SCORE[expected][writing]

/** "John Smith", "Mary Ann Smith", "John Q. Smith"; in a path "Smith John" too. */
function pair(line: Line, at: number, style: Manner): FoundName | null {
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

/** Two words of which the census has one as a surname and neither is anything else, where names are expected. */
function mayBeRareNames(one: number, two: number, { expected }: Manner): boolean {
  if (expected === 'place') return true
  if (expected === 'other') return false
  return (
    surnameWeight(one) + surnameWeight(two) > 0 &&
    ((one | two) & ~(NAME_WEIGHTS | WORD.place | WORD.beginsPhrase)) === 0
  )
}

/** What a cue adds to the score of two words. */
const CUE = 2

const clinicianNamed = (line: Line, at: number, last: number, score: number): FoundName | null =>
  clinicianAfter(line, last) ? nameOf(line, 'clinician', at, last, false, score) : null

/** "Min-ji", "Jae-won": the part behind the hyphen is written small, and belongs to the given name. */
function endOfGiven({ tokens, text }: Line, at: number): number {
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
function endOfParticles(line: Line, at: number): number {
  const { tokens, text } = line
  let last = at
  while (last < at + 3 && follows(line, last, last + 1, NAME_GAP) && last + 2 < tokens.count) {
    if (!PARTICLES.has(text.slice(tokens.start[last + 1], tokens.end[last + 1]).toLowerCase())) break
    last++
  }
  return last
}

/** "Anna S.", "Robert L," */
function firstInitial(line: Line, at: number, style: Manner): FoundName | null {
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
function initialLast(line: Line, at: number, style: Manner): FoundName | null {
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
function lastInitial(line: Line, at: number, style: Manner): FoundName | null {
  const { tokens, text } = line
  if (style.expected !== 'health' || !canBeName(line, at, style, false)) return null
  const next = at + 1
  if (next >= tokens.count || (tokens.end[next] as number) - (tokens.start[next] as number) !== 1) return null
  if (tokens.kind[next] !== TOKEN.word || touchesDigit(line, next)) return null
  const between = text.slice(tokens.end[at], tokens.start[next])
  const bits = tokens.bits[at] as number
  if (surnameWeight(bits) < 1 || surnameScore(bits, style.expected) < 1.2) return null
  if (between !== ', ' && (between !== ' ' || tokens.writing[next] === CASE.lower)) return null
  if (!/^(?:\.|[,;:)-]| [-–]|$)/.test(text.slice(tokens.end[next], (tokens.end[next] as number) + 2)))
    return null
  return nameOf(line, 'first-initial', at, next, cueBefore(line, at) || cueAfter(line, next), 2)
}

/** Pairs of letters with dots that are no person: countries, states, hours, what is given by vein. */
const NOT_INITIALS =
  /^(?:US|UK|EU|UN|DC|LA|NY|NJ|SF|AM|PM|PO|ID|IV|IM|NA|NB|PS|CV|VP|QD|BC|AD|IE|EG|OK|TV|PC|IT|HR|MD|RN|NP|PA|DO|OD|PT|OT)$/

/** "J.T. HIV viral load": two letters with dots, beside health. */
function initials(line: Line, at: number, style: Manner): FoundName | null {
  const { tokens, text } = line
  const next = at + 1
  if (style.expected !== 'health' || !isInitial(line, next)) return null
  const from = tokens.start[at] as number
  if (!/^[A-Z]\. ?[A-Z]\.?(?![A-Za-z.])/.test(text.slice(from, from + 6)) || text[from - 1] === '.')
    return null
  if (NOT_INITIALS.test(`${text[from]}${text[tokens.start[next] as number]}`)) return null
  return nameOf(line, 'initials', at, next, cueBefore(line, at, true) || cueAfter(line, next), 2)
}

/** One name behind a word that says that a patient follows: "pt Johnson", "patient: Garcia", "named Xiu". */
function cued(line: Line, at: number, style: Manner): FoundName | null {
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

function nameOf(
  line: Line,
  form: NameForm,
  token: number,
  last: number,
  cue: boolean,
  score: number,
): FoundName {
  const from = line.tokens.start[token] as number
  return { form, from, to: endOfName(line, last), token, last, cue, role: hasRole(line, token, last), score }
}

const isHyphen = ({ tokens, text }: Line, at: number, next: number): boolean =>
  text.slice(tokens.end[at], tokens.start[next]) === '-'

/** How far from a name a word of jobs may stand, in words. */
const ROLE_REACH = 5

/** "Congrats to Jane Roe, our new director": the words before and behind, up to the end of the sentence. */
function hasRole({ tokens }: Line, token: number, last: number): boolean {
  if ((tokens.extras & EXTRA.role) === 0) return false
  const end = Math.min(tokens.count - 1, last + ROLE_REACH)
  for (let at = Math.max(0, token - ROLE_REACH); at <= end; at++) {
    const extra =
      (tokens.extra[at] as number) |
      ((tokens.phrase[at] as number) > 0 ? (tokens.phraseExtra[at] as number) : 0)
    if ((extra & EXTRA.role) !== 0 && (at < token || at > last)) return true
  }
  return false
}

/** The dot of an initial belongs to it. */
function endOfName({ tokens, text }: Line, last: number): number {
  const end = tokens.end[last] as number
  return end - (tokens.start[last] as number) === 1 && text[end] === '.' ? end + 1 : end
}

function withMiddle(line: Line, at: number): number {
  return follows(line, at, at + 1, NAME_GAP) && isInitial(line, at + 1) ? at + 1 : at
}

const least = ({ writing, expected }: Manner, cue: boolean): number =>
  LEAST_SCORE[expected][writing] - (cue && writing !== 'flat' && expected !== 'place' ? 0.6 : 0)

/** How much a word looks like a first name: frequent names much, unknown words a little, ordinary words not at all. */
function firstScore(bits: number, expected: Expectation): number {
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
function surnameScore(bits: number, expected: Expectation): number {
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

const NOT_A_SURNAME =
  WORD.diagnosis | WORD.drug | WORD.procedure | WORD.care | WORD.state | WORD.month | WORD.facilityNoun
const NOT_A_FIRST_NAME = NOT_A_SURNAME | WORD.street

/** Kinds of which a word is not also a name, whatever the census says. */
const NEVER =
  WORD.neverName |
  WORD.personWord |
  WORD.careVerb |
  WORD.notPatient |
  WORD.clinicianTitle |
  WORD.courtesyTitle |
  WORD.facilityNoun

function canBeName(line: Line, at: number, style: Manner, expected: boolean): boolean {
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

function touchesDigit({ text, tokens }: Line, at: number): boolean {
  const before = text.charCodeAt((tokens.start[at] as number) - 1)
  const after = text.charCodeAt(tokens.end[at] as number)
  return (before >= 48 && before <= 57) || (after >= 48 && after <= 57)
}

function isInitial(line: Line, at: number): boolean {
  const { tokens } = line
  return (
    at < tokens.count &&
    tokens.kind[at] === TOKEN.word &&
    (tokens.end[at] as number) - (tokens.start[at] as number) === 1 &&
    tokens.writing[at] !== CASE.lower &&
    !touchesDigit(line, at)
  )
}

const isOrdinary = (bits: number): boolean => ordinaryWeight(bits) > 4

const isPlace = (tokens: Tokens, at: number): boolean =>
  ((tokens.bits[at] as number) & WORD.place) !== 0 && ((tokens.extra[at] as number) & EXTRA.largePlace) !== 0

const isState = ({ tokens }: Line, at: number): boolean =>
  ((tokens.bits[at] as number) & WORD.state) !== 0 &&
  ((tokens.end[at] as number) - (tokens.start[at] as number) > 2 || tokens.writing[at] === CASE.capitals)

const NAME_GAP = /^(?: {1,2}|-|\. ?)$/
const TITLE_GAP = /^(?:\.? {0,2})$/

/** Whether the next token stands right behind, with nothing between but what a name may have there. */
function follows({ tokens, text }: Line, at: number, next: number, gap: RegExp): boolean {
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

function isEponym({ tokens, text }: Line, at: number): boolean {
  const next = at + 1
  if (next >= tokens.count || tokens.kind[next] !== TOKEN.word) return false
  if ((tokens.start[next] as number) - (tokens.end[at] as number) > 3) return false
  return EPONYM_TAILS.has(text.slice(tokens.start[next], tokens.end[next]).toLowerCase())
}

/**
 * Whether the words before say that a patient is named: a cue right before ("patient", "results for"); unless `strict`, a
 * description of a person within three words is enough ("a 45-year-old male, John Smith"). Words such as "for" and "with"
 * are cues only as part of a phrase.
 */
function cueBefore({ tokens, text }: Line, at: number, strict = false): boolean {
  if ((tokens.any & CUES) === 0) return false
  for (let back = at - 1; back >= 0 && back >= at - 4; back--) {
    const gap = (tokens.start[at] as number) - (tokens.end[back] as number)
    if (gap > 24) return false
    const count = tokens.phrase[back] as number
    if (count > 0 && back + count === at && ((tokens.phraseBits[back] as number) & WORD.patientCue) !== 0)
      return true
    if (back < at - 3) return false
    const bits = tokens.bits[back] as number
    if ((bits & CUES) === 0) continue
    if (isReplyMark(text, tokens, back)) return false
    if (WEAK_CUES.has(text.slice(tokens.start[back], tokens.end[back]).toLowerCase())) continue
    if (!strict) return true
    if ((bits & WORD.patientCue) !== 0 && back === at - 1) {
      return CUE_GAP.test(text.slice(tokens.end[back], tokens.start[at]))
    }
  }
  return false
}

const CUES = WORD.patientCue | WORD.personWord

/** Cues only as part of a phrase ("results for"): any sentence has them. */
const WEAK_CUES: ReadonlySet<string> = new Set([
  'about',
  'by',
  'called',
  'for',
  'from',
  're',
  'reference',
  'with',
])
const CUE_GAP = /^(?:'s)?\.?[ :#-]{1,3}$/

/** "Re:" and "Fwd:" at the beginning announce nothing: mail programs write them. */
function isReplyMark(text: string, tokens: Tokens, at: number): boolean {
  const from = tokens.start[at] as number
  return (
    at < 4 &&
    (tokens.end[at] as number) - from < 4 &&
    /^(?:re|fwd?|aw|sv|vs|wg|tr)$/i.test(text.slice(from, tokens.end[at])) &&
    /^\W*(?:(?:re|fwd?|aw|sv|wg|tr)\W+)*$/i.test(text.slice(0, from))
  )
}

const AGE_AFTER =
  /^'?s?[,;( ]{1,3}(?:(?:an? )?\d{1,3}[- ]?(?:y[/. ]?o|year|yr|m\b|f\b|mo\b)|dob\b|d\.o\.b|mrn\b|aged? \d)/i

/** "John Smith, 45yo", "Smith (DOB ...", "Anna Lee, a 34-year-old". */
function cueAfter({ tokens, text }: Line, last: number): boolean {
  const end = tokens.end[last] as number
  const from = text[end] === '.' ? end + 1 : end
  if (AGE_AFTER.test(text.slice(from, from + 24))) return true
  // "Robert G seen at", "Anna Lee, admitted": what happens to a patient follows at once.
  const next = last + 1
  return (
    next < tokens.count &&
    ((tokens.bits[next] as number) & WORD.careVerb) !== 0 &&
    (tokens.start[next] as number) - from <= 2
  )
}

/** "a 20yo female, Anna, seen": a name between commas behind the description of a person. */
function apposed({ tokens, text }: Line, at: number): boolean {
  if (at === 0 || ((tokens.bits[at - 1] as number) & WORD.personWord) === 0) return false
  return text.slice(tokens.end[at - 1], tokens.start[at]) === ', ' && text[tokens.end[at] as number] === ','
}

/** "King County", "Cook Islands": what follows is a word of places or of things, so this is no person. */
function isPartOfPlace({ tokens, text }: Line, at: number): boolean {
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

/** "Jane Roe, MD" */
function clinicianAfter(line: Line, last: number): boolean {
  const { tokens, text } = line
  if ((tokens.any & WORD.clinicianTitle) === 0) return false
  const next = last + 1
  if (next >= tokens.count || ((tokens.bits[next] as number) & WORD.clinicianTitle) === 0) return false
  if (tokens.writing[next] === CASE.lower || isTitle(line, next)) return false
  return /^,? {0,2}$/.test(text.slice(tokens.end[last], tokens.start[next]))
}

import type { Line } from './line.ts'
import { type Manner } from './name-manner.ts'
import { CASE, type Tokens } from './tokens.ts'
import { EXTRA, WORD } from './word-knowledge.ts'

/** "Dr Smith", "dr. jones", "MD John" no: a title before a name is written "Dr" or "Doctor", in capitals or not. */
export function isTitle({ tokens, text }: Line, at: number): boolean {
  const word = text.slice(tokens.start[at], tokens.end[at]).toLowerCase()
  return word === 'dr' || word === 'doctor' || word === 'prof' || word === 'professor' || word === 'nurse'
}

/** "mrs fontaine", written small as everything else; "ms" is also a disease. */
export function isSmallTitle({ tokens, text }: Line, at: number, { expected }: Manner): boolean {
  return expected !== 'other' && /^(?:mrs?|miss)$/.test(text.slice(tokens.start[at], tokens.end[at]))
}

/** How far from a name a word of jobs may stand, in words. */
const ROLE_REACH = 5

/** "Congrats to Jane Roe, our new director": the words before and behind, up to the end of the sentence. */
export function hasRole({ tokens }: Line, token: number, last: number): boolean {
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

/**
 * Whether the words before say that a patient is named: a cue right before ("patient", "results for"); unless `strict`, a
 * description of a person within three words is enough ("a 45-year-old male, John Smith"). Words such as "for" and "with"
 * are cues only as part of a phrase.
 */
export function cueBefore({ tokens, text }: Line, at: number, strict = false): boolean {
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

/** A quick look at what follows a name: most often another word. */
function mayBeAge(text: string, from: number): boolean {
  let at = from
  while (at < from + 5 && at < text.length && " ,;('s".includes(text[at] as string)) at++
  return '0123456789aAdDmM'.includes(text[at] ?? '.')
}

/** "John Smith, 45yo", "Smith (DOB ...", "Anna Lee, a 34-year-old". */
export function cueAfter({ tokens, text }: Line, last: number): boolean {
  const end = tokens.end[last] as number
  const from = text[end] === '.' ? end + 1 : end
  if (mayBeAge(text, from) && AGE_AFTER.test(text.slice(from, from + 24))) return true
  // "Robert G seen at", "Anna Lee, admitted": what happens to a patient follows at once.
  const next = last + 1
  return (
    next < tokens.count &&
    ((tokens.bits[next] as number) & WORD.careVerb) !== 0 &&
    (tokens.start[next] as number) - from <= 2
  )
}

/** "a 20yo female, Anna, seen": a name between commas behind the description of a person. */
export function apposed({ tokens, text }: Line, at: number): boolean {
  if (at === 0 || ((tokens.bits[at - 1] as number) & WORD.personWord) === 0) return false
  return text.slice(tokens.end[at - 1], tokens.start[at]) === ', ' && text[tokens.end[at] as number] === ','
}

/** "Jane Roe, MD" */
export function clinicianAfter(line: Line, last: number): boolean {
  const { tokens, text } = line
  if ((tokens.any & WORD.clinicianTitle) === 0) return false
  const next = last + 1
  if (next >= tokens.count || ((tokens.bits[next] as number) & WORD.clinicianTitle) === 0) return false
  if (tokens.writing[next] === CASE.lower || isTitle(line, next)) return false
  return /^,? {0,2}$/.test(text.slice(tokens.end[last], tokens.start[next]))
}

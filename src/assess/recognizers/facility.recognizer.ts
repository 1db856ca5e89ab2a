import { foldWords } from '../scanning/fold-words.ts'
import type { Line } from '../scanning/line.ts'
import { CASE, TOKEN } from '../scanning/tokens.ts'
import { EXTRA, WORD } from '../scanning/word-knowledge.ts'
import { defineRecognizer, type Hit } from './define-recognizer.ts'
import { IDENTIFIERS } from './health-sources.ts'

/** A hospital, a clinic or another house of care, by its name or by the way such houses are named. */
export const facility = defineRecognizer({
  id: 'facility',
  title: 'Facility of care',
  subject: 'B',
  source: IDENTIFIERS,
  needs: { words: WORD.facility | WORD.facilityNoun },
  because: {
    known: 'a hospital or clinic known by its name',
    named: 'the name of a hospital, clinic or other house of care',
    visited: 'a house of care where somebody was seen or treated',
    own: 'a facility of your own',
  },
  find: (line, found) => {
    const { tokens } = line
    for (let at = 0; at < tokens.count; at++) {
      const hit = facilityAt(line, at)
      if (hit === null) continue
      found(hit)
      while (at + 1 < tokens.count && (tokens.start[at + 1] as number) < hit.to) at++
    }
  },
})

function facilityAt(line: Line, at: number): Hit | null {
  const { tokens } = line
  const count = tokens.phrase[at] as number
  const size = count > 0 ? count : 1
  const bits = (count > 0 ? tokens.phraseBits[at] : tokens.bits[at]) as number
  const extra = (count > 0 ? tokens.phraseExtra[at] : tokens.extra[at]) as number
  const known = (bits & WORD.facility) !== 0 && tokens.writing[at] !== CASE.lower
  const noun = (bits & WORD.facilityNoun) !== 0
  if (!known && !noun) return null
  // "ED", "ER", "VA" are houses in capitals only.
  if (
    (tokens.end[at] as number) - (tokens.start[at] as number) < 4 &&
    count === 0 &&
    tokens.writing[at] !== CASE.capitals
  )
    return null
  let first = at
  let last = at + size - 1
  if (noun) {
    // "Mount Sinai Hospital": what stands before, with capitals, is its name.
    while (first > 0 && at - first < 5 && isNamePart(line, first - 1)) first--
    if (first === at && !known) return null
  }
  // "UCLA Med Ctr": what stands behind may belong to it.
  for (let next = last + 1; next < tokens.count && next - last <= 3; ) {
    const more = tokens.phrase[next] as number
    const nextBits = (more > 0 ? tokens.phraseBits[next] : tokens.bits[next]) as number
    if (
      (nextBits & WORD.facilityNoun) === 0 ||
      tokens.writing[next] === CASE.lower ||
      gapBefore(line, next) > 2
    )
      break
    last = next + (more > 0 ? more : 1) - 1
    next = last + 1
  }
  if (tokens.writing[first] === CASE.lower) return null
  const from = tokens.start[first] as number
  const to = tokens.end[last] as number
  if (line.knowledge.isOwnFacility(foldedPiece(line, first, last))) {
    return { class: 'N', from, to, confidence: 10, because: 'own' }
  }
  const ambiguous = known && !noun && last === at + size - 1 && (extra & EXTRA.ambiguous) !== 0
  const visited = careVerbBefore(line, first)
  if (ambiguous && !visited) return { class: 'I2', from, to, confidence: 15, because: 'known' }
  return {
    class: 'I2',
    from,
    to,
    confidence: visited ? 45 : 30,
    because: visited ? 'visited' : known ? 'known' : 'named',
  }
}

const SMALL: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'at', 's'])

/** A word of a house's name: with a capital, close by, and no word that ends a sentence or begins another thing. */
function isNamePart(line: Line, at: number): boolean {
  const { tokens, text } = line
  const gap = text.slice(tokens.end[at], tokens.start[at + 1])
  if (!/^(?:'s)?(?:[ -]|\. ?| ?& ?)$/.test(gap) || tokens.kind[at] !== TOKEN.word) return false
  const word = text.slice(tokens.start[at], tokens.end[at])
  if (SMALL.has(word))
    return (
      at > 0 &&
      word !== 'at' &&
      word !== 'the' &&
      word !== 's' &&
      word !== 'for' &&
      tokens.writing[at - 1] !== CASE.lower
    )
  if (tokens.writing[at] === CASE.lower) return false
  return (
    ((tokens.bits[at] as number) &
      (WORD.personWord | WORD.careVerb | WORD.patientCue | WORD.clinicianTitle)) ===
    0
  )
}

function gapBefore({ tokens }: Line, at: number): number {
  return (tokens.start[at] as number) - (tokens.end[at - 1] as number)
}

/** "seen at", "admitted to the": something that happens to a patient, a few words before. */
function careVerbBefore({ tokens }: Line, at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 5; back--) {
    if (((tokens.bits[back] as number) & WORD.careVerb) !== 0) return true
  }
  return false
}

const foldedPiece = ({ text, tokens }: Line, first: number, last: number): string =>
  foldWords(text.slice(tokens.start[first], tokens.end[last]))

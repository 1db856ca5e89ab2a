import type { Line } from '../scanning/line.ts'
import { eachTerm, isInDomain, type Term } from '../scanning/terms.ts'
import { EXTRA, WORD } from '../scanning/word-knowledge.ts'
import type { Hit } from './define-recognizer.ts'

/** Kinds that say that a line speaks of health or of a person under care. */
const HEALTH = WORD.diagnosis | WORD.drug | WORD.procedure
const BESIDE = HEALTH | WORD.care | WORD.personWord | WORD.careVerb

/** A word that means something else as often: with health or a person beside it, and without. */
const BESIDE_CONFIDENCE = 40
const ALONE_CONFIDENCE = 15
const ABBREVIATION_CONFIDENCE = 50

/** Tells each term of these kinds, with what it is worth where it stands. */
export function findHealth(line: Line, kinds: number, confidence: number, found: (hit: Hit) => void): void {
  let besideHere: boolean | null = null
  eachTerm(line, kinds, term => {
    if (isNotHealth(line, term) || isInDomain(line, term)) return
    const { from, to, bits, extra } = term
    const sensitive = (bits & WORD.sensitive) === 0 ? 0 : extra & EXTRA.sensitiveMask
    const ambiguous = (extra & EXTRA.ambiguous) !== 0
    const short = (bits & kinds & HEALTH) === 0
    if (ambiguous) {
      besideHere ??= hasBeside(line)
      const beside = besideHere
      found({
        class: 'H1',
        from,
        to,
        confidence: beside ? BESIDE_CONFIDENCE : ALONE_CONFIDENCE,
        because: beside ? 'beside' : 'alone',
        sensitive,
      })
      return
    }
    found({
      class: 'H1',
      from,
      to,
      confidence: short ? ABBREVIATION_CONFIDENCE : confidence,
      because: short ? 'abbreviation' : 'term',
      sensitive,
    })
  })
}

/** The name of a house is no illness ("Cancer Center"), and a line all in capitals has no abbreviations. */
function isNotHealth({ tokens }: Line, { token, count, bits, extra }: Term): boolean {
  if ((bits & (WORD.facility | WORD.facilityNoun)) !== 0 && (bits & HEALTH) === 0) return true
  const next = token + count
  if (next < tokens.count && near(tokens, next)) {
    const after = (tokens.phrase[next] as number) > 0 ? tokens.phraseBits[next] : tokens.bits[next]
    if (
      ((after as number) & WORD.facilityNoun) !== 0 &&
      tokens.writing[token] !== 0 &&
      tokens.writing[next] !== 0
    )
      return true
  }
  return (bits & HEALTH) === 0 && (extra & EXTRA.ambiguous) !== 0 && isShouted(tokens)
}

const near = (tokens: Line['tokens'], at: number): boolean =>
  (tokens.start[at] as number) - (tokens.end[at - 1] as number) <= 1

/** Whether most words of the line are in capitals, so that capitals say nothing. */
const isShouted = ({ words, shouted }: Line['tokens']): boolean => words > 2 && shouted * 2 > words

/**
 * Whether something that is health without doubt, or a person under care, stands in the line; or two words of which each
 * may be: "flu" and "appointment".
 */
function hasBeside(line: Line): boolean {
  let sure = 0
  let possible = 0
  eachTerm(line, BESIDE | WORD.abbreviation, ({ extra }) => {
    if ((extra & (EXTRA.ambiguous | EXTRA.everyday)) === 0) sure++
    else possible++
  })
  return sure > 0 || possible > 1
}

import type { Line } from './line.ts'
import { SIGN } from './tokens.ts'
import { WORD } from './word-knowledge.ts'

/** A word or a phrase of the lexicon as it stands in a line. */
export interface Term {
  readonly from: number
  readonly to: number
  readonly bits: number
  readonly extra: number
  /** Its first token, and how many it has. */
  readonly token: number
  readonly count: number
}

/** Kinds that say how words stand together, not what a thing is: "results for" is no other thing than results. */
const CONNECTS =
  WORD.patientCue |
  WORD.careVerb |
  WORD.personWord |
  WORD.courtesyTitle |
  WORD.clinicianTitle |
  WORD.beginsPhrase

/**
 * Each word or phrase of these kinds, the longest phrase first. A word inside a phrase that names another thing is not
 * told: "urine sample" is no sample, "hospital course" no course.
 * @param kinds bits of WORD
 */
export function eachTerm({ tokens }: Line, kinds: number, told: (term: Term) => void): void {
  for (let token = 0; token < tokens.count; ) {
    const count = tokens.phrase[token] as number
    const phrase = count > 0 ? (tokens.phraseBits[token] as number) : 0
    const whole = (phrase & kinds) !== 0
    const hidden = !whole && (phrase & ~CONNECTS & ~0xfff) !== 0
    const bits = whole ? phrase : (tokens.bits[token] as number)
    const size = whole || hidden ? count : 1
    if (!hidden && (bits & kinds) !== 0) {
      told({
        from: tokens.start[token] as number,
        to: tokens.end[token + size - 1] as number,
        bits,
        extra: (whole ? tokens.phraseExtra[token] : tokens.extra[token]) as number,
        token,
        count: size,
      })
    }
    token += size
  }
}

/** Whether a term stands in the domain of an e-mail address: "@hospital.org" says where somebody works. */
export function isInDomain({ kept, tokens }: Line, { from }: Pick<Term, 'from'>): boolean {
  if ((tokens.signs & SIGN['@']) === 0) return false
  const at = kept.lastIndexOf('@', from)
  return at >= 0 && from - at < 256 && !/[\s<>,;"]/.test(kept.slice(at, from))
}

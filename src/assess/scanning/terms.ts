import type { Line } from './line.ts'

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

/**
 * Each word or phrase of these kinds, the longest phrase first; a word inside a phrase of any kind is not told again.
 * @param kinds bits of WORD
 */
export function eachTerm({ tokens }: Line, kinds: number, told: (term: Term) => void): void {
  for (let token = 0; token < tokens.count; ) {
    const count = tokens.phrase[token] as number
    const bits = count > 0 ? (tokens.phraseBits[token] as number) : (tokens.bits[token] as number)
    const size = count > 0 ? count : 1
    if ((bits & kinds) !== 0) {
      told({
        from: tokens.start[token] as number,
        to: tokens.end[token + size - 1] as number,
        bits,
        extra: (count > 0 ? tokens.phraseExtra[token] : tokens.extra[token]) as number,
        token,
        count: size,
      })
    }
    token += size
  }
}

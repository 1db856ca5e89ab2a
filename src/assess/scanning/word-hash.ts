/**
 * How a word of a text and a word of the lexicon find each other: two 32-bit hashes over its folded characters, one
 * for where to look and one to know it by. A phrase joins the hashes of its words. Both sides, the script
 * that writes the lexicon and the scanner that reads it, come here, so they cannot differ.
 *
 * The steps are those of FNV-1a and of MurmurHash2 (both public domain), the slot is Knuth's multiplicative hashing.
 */
export const PLACE_SEED = 0x811c9dc5 | 0
export const PRINT_SEED = 0x2f0b4a27 | 0

/** One character more. `code` is the UTF-16 unit after folding: lower case, no diacritics, no apostrophe. */
export const placeStep = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)
export const printStep = (hash: number, code: number): number => {
  const mixed = Math.imul(hash ^ code, 0x5bd1e995)
  return mixed ^ (mixed >>> 15)
}

/** The print as it is kept: unsigned, and not 0, which marks an empty slot. */
export const endOfPrint = (print: number): number => print >>> 0 || 1

/** The first slot to look at, of 2 to the power of `32 - shift`: the upper bits of the place times the golden ratio. */
export const firstSlot = (place: number, shift: number): number => Math.imul(place, 0x9e3779b1) >>> shift

export interface WordHash {
  readonly place: number
  /** Never 0: 0 marks an empty slot. */
  readonly print: number
}

/** The place of words joined: each word is hashed once, wherever it stands. */
export const joinPlace = (place: number, nextPrint: number): number =>
  Math.imul(place ^ nextPrint, 0x01000193)
export const joinPrint = (print: number, nextPlace: number): number => printStep(print, nextPlace)

/** The hash of a whole folded word or phrase, for writing a lexicon and for what is looked up rarely. */
export function wordHash(folded: string): WordHash {
  const [first = '', ...rest] = folded.split(' ')
  let { place, print } = pieceHash(first, 0, first.length)
  for (const word of rest) {
    const next = pieceHash(word, 0, word.length)
    place = joinPlace(place, next.print)
    print = joinPrint(print, next.place)
  }
  return { place: place | 0, print: endOfPrint(print) }
}

/** The hash of one word without a space, not yet ended. */
export function pieceHash(text: string, from: number, to: number): { place: number; print: number } {
  let place = PLACE_SEED
  let print = PRINT_SEED
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    place = placeStep(place, code)
    print = printStep(print, code)
  }
  return { place, print }
}

/**
 * How a word of a text and a word of the lexicon find each other: two 32-bit hashes over its folded characters, one
 * for where to look and one to know it by. A phrase is hashed with one space between its words. Both sides, the script
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

/** The hash of a whole folded word or phrase, for writing a lexicon and for what is looked up rarely. */
export function wordHash(folded: string): WordHash {
  let place = PLACE_SEED
  let print = PRINT_SEED
  for (let index = 0; index < folded.length; index++) {
    const code = folded.charCodeAt(index)
    place = placeStep(place, code)
    print = printStep(print, code)
  }
  return { place: place | 0, print: endOfPrint(print) }
}

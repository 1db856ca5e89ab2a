/**
 * How a word of a text and a word of the lexicon find each other: two 32-bit hashes over its folded characters, one
 * for where to look and one to know it by. A phrase is hashed with one space between its words. Both sides, the script
 * that writes the lexicon and the scanner that reads it, come here, so they cannot differ.
 *
 * The mixing steps are those of MurmurHash3's finalizer (Austin Appleby, public domain).
 */
export const PLACE_SEED = 0x811c9dc5 | 0
export const PRINT_SEED = 0x2f0b4a27 | 0

/** One character more. `code` is the UTF-16 unit after folding: lower case, no diacritics, no apostrophe. */
export const placeStep = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)
export const printStep = (hash: number, code: number): number => {
  const mixed = Math.imul(hash ^ code, 0x5bd1e995)
  return mixed ^ (mixed >>> 15)
}

/** Ends a hash: every bit of the state reaches every bit of the answer. @returns an unsigned 32-bit number */
export function finish(hash: number): number {
  let mixed = hash
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

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
  return { place: finish(place), print: finish(print) || 1 }
}

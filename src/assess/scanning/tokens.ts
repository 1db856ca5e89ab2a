/** What a token is. Letters and digits never share one: "MRN12" is two tokens that touch. */
export const TOKEN = { word: 1, number: 2 } as const
/** How a word is written. */
export const CASE = { lower: 0, capital: 1, capitals: 2, mixed: 3 } as const

/** Signs that a recognizer may ask for, as bits of `Tokens.signs`. */
export const SIGN = { '@': 1, ':': 2, '/': 4, '.': 8, '*': 16 } as const

/**
 * The words and numbers of one line, in arrays that are used again for the next line: nothing is allocated for a line
 * that is not longer than the longest before.
 */
export interface Tokens {
  count: number
  /** Where each begins and ends in the folded text; of "Mary's" the end is before the apostrophe. */
  start: Int32Array
  end: Int32Array
  kind: Uint8Array
  /** Of a word: CASE. */
  writing: Uint8Array
  /** Knowledge bits of the word, 0 when unknown; of a phrase on its first word too. */
  bits: Int32Array
  extra: Uint8Array
  /** The hash of a word, word-hash.ts; of a number 0 until a phrase asks for it. */
  place: Int32Array
  print: Int32Array
  /** Where a phrase of the lexicon begins here: how many tokens it has, else 0; and what is known of it. */
  phrase: Uint8Array
  phraseBits: Int32Array
  phraseExtra: Uint8Array
  /** All bits of all words and phrases together. */
  any: number
  /** All extra bits of all words and phrases together. */
  extras: number
  /** Words of two letters and more; how many begin with a capital; how many are all capitals. */
  words: number
  capital: number
  shouted: number
  /** Digits in the line. */
  digits: number
  /** Which watched signs stand in it. */
  signs: number
  /** Five colons or hyphens, or two dots: what an address of a machine has, and few lines else. */
  groups: boolean
  /** A word that may be a name stands in it. */
  names: boolean
}

export function makeTokens(): Tokens {
  return {
    ...arrays(64),
    count: 0,
    any: 0,
    extras: 0,
    words: 0,
    capital: 0,
    shouted: 0,
    digits: 0,
    signs: 0,
    groups: false,
    names: false,
  }
}

function arrays(size: number) {
  return {
    start: new Int32Array(size),
    end: new Int32Array(size),
    kind: new Uint8Array(size),
    writing: new Uint8Array(size),
    bits: new Int32Array(size),
    extra: new Uint8Array(size),
    place: new Int32Array(size),
    print: new Int32Array(size),
    phrase: new Uint8Array(size),
    phraseBits: new Int32Array(size),
    phraseExtra: new Uint8Array(size),
  }
}

function grow(tokens: Tokens): void {
  const old = { ...tokens }
  const wider = arrays(tokens.start.length * 2)
  for (const key of Object.keys(wider) as (keyof typeof wider)[]) {
    wider[key].set(old[key])
  }
  Object.assign(tokens, wider)
}

/** One more token. @returns its place in the arrays */
export function addToken(tokens: Tokens, from: number, to: number, kind: number): number {
  if (tokens.count === tokens.start.length) grow(tokens)
  const index = tokens.count++
  tokens.start[index] = from
  tokens.end[index] = to
  tokens.kind[index] = kind
  tokens.phrase[index] = 0
  return index
}

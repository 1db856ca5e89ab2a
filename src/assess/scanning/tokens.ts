import type { Lexicon } from './lexicon.ts'
import { endOfPrint, PLACE_SEED, placeStep, PRINT_SEED, printStep } from './word-hash.ts'
import { WORD } from './word-knowledge.ts'

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
  /** Where a phrase of the lexicon begins here: how many tokens it has, else 0; and what is known of it. */
  phrase: Uint8Array
  phraseBits: Int32Array
  phraseExtra: Uint8Array
  /** All bits of all words and phrases together. */
  any: number
  /** All extra bits of all words and phrases together. */
  extras: number
  /** Digits in the line. */
  digits: number
  /** Which watched signs stand in it. */
  signs: number
  /** A word that may be a name stands in it. */
  names: boolean
}

const LONGEST_PHRASE = 6

export function makeTokens(): Tokens {
  return {
    ...arrays(64),
    count: 0,
    any: 0,
    extras: 0,
    digits: 0,
    signs: 0,
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

/** What each ASCII unit is: 0 other, 1 lower-case letter, 2 capital, 3 digit, 4 apostrophe, 8 + a watched sign's bit. */
const UNITS = new Uint8Array(128)
for (let code = 97; code <= 122; code++) UNITS[code] = 1
for (let code = 65; code <= 90; code++) UNITS[code] = 2
for (let code = 48; code <= 57; code++) UNITS[code] = 3
UNITS[39] = 4
for (const [sign, bit] of Object.entries(SIGN)) UNITS[sign.charCodeAt(0)] = 8 + bit

/** Kinds of the lexicon that count only in capitals, because the word means something else in lower case. */
const ONLY_CAPITALS = WORD.abbreviation

/**
 * Splits a folded line and looks every word up.
 * @param text folded: NFKC, no zero-width characters; typographic apostrophes as '
 */
export function readTokens(text: string, lexicon: Lexicon, tokens: Tokens): void {
  tokens.count = 0
  tokens.any = 0
  tokens.extras = 0
  tokens.digits = 0
  tokens.signs = 0
  tokens.names = false
  const { length } = text
  let at = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    const unit = code < 128 ? (UNITS[code] as number) : isLetter(code) ? 1 : 0
    if (unit === 1 || unit === 2) at = readWord(text, at, lexicon, tokens)
    else if (unit === 3) at = readNumber(text, at, tokens)
    else {
      if (unit > 8) tokens.signs |= unit - 8
      at++
    }
  }
  if ((tokens.any & WORD.beginsPhrase) !== 0) readPhrases(text, lexicon, tokens)
}

function readNumber(text: string, from: number, tokens: Tokens): number {
  let at = from + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code < 48 || code > 57) break
    at++
  }
  const index = add(tokens, from, at, TOKEN.number)
  tokens.bits[index] = 0
  tokens.extra[index] = 0
  tokens.writing[index] = 0
  tokens.digits += at - from
  return at
}

/** What reading a word gives, in one object that is used again. */
const word = {
  end: 0,
  next: 0,
  letters: 0,
  capitals: 0,
  first: false,
  last: 0,
  place: 0,
  print: 0,
  placeBefore: 0,
  printBefore: 0,
}

/** Reads one word. @returns where to go on */
function readWord(text: string, from: number, lexicon: Lexicon, tokens: Tokens): number {
  let place = PLACE_SEED
  let print = PRINT_SEED
  // As they were one letter before, for "migraines".
  let placeBefore = place
  let printBefore = print
  let capitals = 0
  let at = from
  let last = 0
  let code = 0
  for (; at < text.length; at++) {
    code = text.charCodeAt(at)
    if (code >= 97 && code <= 122) last = code
    else if (code >= 65 && code <= 90) {
      last = code | 32
      capitals++
    } else break
    placeBefore = place
    printBefore = print
    place = placeStep(place, last)
    print = printStep(print, last)
  }
  if (at < text.length && (code === 39 || code >= 128)) {
    readWordWithMarks(text, from)
    return put(tokens, from, lexicon)
  }
  word.end = at
  word.next = at
  word.letters = at - from
  word.capitals = capitals
  word.first = text.charCodeAt(from) <= 90
  word.last = last
  word.place = place
  word.print = print
  word.placeBefore = placeBefore
  word.printBefore = printBefore
  return put(tokens, from, lexicon)
}

/** The same for words with an apostrophe or with letters beyond ASCII. */
function readWordWithMarks(text: string, from: number): void {
  word.place = PLACE_SEED
  word.print = PRINT_SEED
  word.placeBefore = word.place
  word.printBefore = word.print
  word.letters = 0
  word.capitals = 0
  word.first = false
  word.last = 0
  word.end = from
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const unit = code < 128 ? (UNITS[code] as number) : isLetter(code) ? 5 : 0
    if (unit === 4) {
      // An apostrophe belongs to the word if a letter follows: O'Brien. "'s" at the end does not: Mary's.
      const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
      if (!isWordLetter(next)) break
      if ((next | 32) === 115 && !(at + 2 < text.length && isWordLetter(text.charCodeAt(at + 2)))) {
        at += 2
        break
      }
      at++
      continue
    }
    if (unit !== 1 && unit !== 2 && unit !== 5) break
    const plain = unit === 5 ? withoutMark(code) : code
    const capital = plain < 128 ? plain >= 65 && plain <= 90 : isCapital(code)
    if (capital) {
      word.capitals++
      if (word.letters === 0) word.first = true
    }
    word.last = plain < 128 ? plain | 32 : plain
    word.placeBefore = word.place
    word.printBefore = word.print
    word.place = placeStep(word.place, word.last)
    word.print = printStep(word.print, word.last)
    word.letters++
    at++
    word.end = at
  }
  word.next = Math.max(at, word.end)
}

function put(tokens: Tokens, from: number, lexicon: Lexicon): number {
  const { letters, capitals } = word
  let entry = lexicon.find(word.place, endOfPrint(word.print))
  let plural = false
  if (entry === 0 && word.last === 115 && letters > 4) {
    entry = lexicon.find(word.placeBefore, endOfPrint(word.printBefore))
    plural = true
  }
  const index = add(tokens, from, word.end, TOKEN.word)
  const writing =
    capitals === 0
      ? CASE.lower
      : capitals === letters && letters > 1
        ? CASE.capitals
        : capitals === 1 && word.first
          ? CASE.capital
          : CASE.mixed
  let bits = 0
  let extra = 0
  if (entry !== 0) {
    // A plural is a thing, never a name: "Roberts" has its own entry if it is one.
    bits = plural ? lexicon.bits(entry) & ~0xff : lexicon.bits(entry)
    extra = lexicon.extra(entry)
    // "ms", "or", "ed": what counts only in capitals.
    if (writing !== CASE.capitals) bits &= ~ONLY_CAPITALS
    tokens.any |= bits
    tokens.extras |= extra
  }
  tokens.writing[index] = writing
  tokens.bits[index] = bits
  tokens.extra[index] = extra
  if (writing !== CASE.lower || (bits & 0xff) !== 0) tokens.names = true
  return word.next
}

function add(tokens: Tokens, from: number, to: number, kind: number): number {
  if (tokens.count === tokens.start.length) grow(tokens)
  const index = tokens.count++
  tokens.start[index] = from
  tokens.end[index] = to
  tokens.kind[index] = kind
  tokens.phrase[index] = 0
  return index
}

/** The longest phrase of the lexicon at each word that begins one. Words of a phrase stand one or two units apart. */
function readPhrases(text: string, lexicon: Lexicon, tokens: Tokens): void {
  for (let index = 0; index + 1 < tokens.count; index++) {
    if (((tokens.bits[index] as number) & WORD.beginsPhrase) === 0) continue
    let place = PLACE_SEED
    let print = PRINT_SEED
    for (let step = 0; step < LONGEST_PHRASE && index + step < tokens.count; step++) {
      const token = index + step
      if (step > 0) {
        const gap = (tokens.start[token] as number) - (tokens.end[token - 1] as number)
        if (
          gap > 3 ||
          (gap > 0 && !joins(text, tokens.end[token - 1] as number, tokens.start[token] as number))
        )
          break
        place = placeStep(place, 32)
        print = printStep(print, 32)
      }
      for (let at = tokens.start[token] as number; at < (tokens.end[token] as number); at++) {
        const code = text.charCodeAt(at)
        if (code === 39) continue
        const plain = code < 128 ? code : withoutMark(code)
        const folded = plain >= 65 && plain <= 90 ? plain | 32 : plain
        place = placeStep(place, folded)
        print = printStep(print, folded)
      }
      if (step === 0) continue
      const entry = lexicon.find(place, endOfPrint(print))
      // Each beginning of a phrase stands in the lexicon too, so what is not there leads nowhere.
      if (entry === 0) break
      if ((lexicon.bits(entry) & ~WORD.beginsPhrase) === 0) continue
      tokens.phrase[index] = step + 1
      tokens.phraseBits[index] = lexicon.bits(entry)
      tokens.phraseExtra[index] = lexicon.extra(entry)
    }
    if ((tokens.phrase[index] as number) > 0) {
      tokens.any |= tokens.phraseBits[index] as number
      tokens.extras |= tokens.phraseExtra[index] as number
    }
  }
}

/** Whether what stands between two words lets them be one phrase: space, hyphen, dot, "'s ", ampersand. */
function joins(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (
      code !== 32 &&
      code !== 45 &&
      code !== 46 &&
      code !== 39 &&
      code !== 115 &&
      code !== 38 &&
      code !== 160
    )
      return false
  }
  return true
}

const isWordLetter = (code: number): boolean =>
  code < 128 ? UNITS[code] === 1 || UNITS[code] === 2 : isLetter(code)

const LETTER = /\p{L}|\p{M}/u
const CAPITAL = /\p{Lu}/u

function isLetter(code: number): boolean {
  if (code < 192) return code === 170 || code === 181 || code === 186
  if (code < 592) return code !== 215 && code !== 247
  return LETTER.test(String.fromCharCode(code))
}

const isCapital = (code: number): boolean => CAPITAL.test(String.fromCharCode(code))

const PLAIN = new Map<number, number>()

/** The letter without its mark: "é" is "e". What has no plain letter stays. */
function withoutMark(code: number): number {
  const known = PLAIN.get(code)
  if (known !== undefined) return known
  const special = SPECIAL[String.fromCharCode(code)]
  const [plain] = special ?? String.fromCharCode(code).normalize('NFD')
  const found = plain === undefined ? code : plain.charCodeAt(0)
  if (PLAIN.size < 2000) PLAIN.set(code, found)
  return found
}

/** Letters whose mark is part of them for Unicode, and not for a clerk who types a name. */
const SPECIAL: { readonly [letter: string]: string } = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ı: 'i',
}

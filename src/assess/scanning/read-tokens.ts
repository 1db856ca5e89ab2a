import { isCapital, isLetter, withoutMark } from './letters.ts'
import type { Lexicon } from './lexicon.ts'
import { readPhrases } from './read-phrases.ts'
import { addToken, CASE, SIGN, TOKEN, type Tokens } from './tokens.ts'
import { endOfPrint, PLACE_SEED, placeStep, PRINT_SEED, printStep } from './word-hash.ts'
import { WORD } from './word-knowledge.ts'

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
  tokens.words = 0
  tokens.capital = 0
  tokens.shouted = 0
  tokens.digits = 0
  tokens.signs = 0
  tokens.names = false
  let colons = 0
  let hyphens = 0
  let dots = 0
  const { length } = text
  let at = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    const unit = code < 128 ? (UNITS[code] as number) : isLetter(code) ? 1 : 0
    if (unit === 1 || unit === 2) at = readWord(text, at, lexicon, tokens)
    else if (unit === 3) at = readNumber(text, at, tokens)
    else {
      if (unit > 8) tokens.signs |= unit - 8
      if (code === 58) colons++
      else if (code === 45) hyphens++
      else if (code === 46) dots++
      at++
    }
  }
  tokens.groups = colons > 4 || hyphens > 4 || dots > 1
  if ((tokens.any & WORD.beginsPhrase) !== 0) readPhrases(text, lexicon, tokens)
}

function readNumber(text: string, from: number, tokens: Tokens): number {
  let at = from + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code < 48 || code > 57) break
    at++
  }
  const index = addToken(tokens, from, at, TOKEN.number)
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
  const index = addToken(tokens, from, word.end, TOKEN.word)
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
  if (letters > 1) {
    tokens.words++
    if (writing === CASE.capitals) tokens.shouted++
    else if (writing !== CASE.lower) tokens.capital++
  }
  tokens.writing[index] = writing
  tokens.place[index] = word.place
  tokens.print[index] = word.print
  tokens.bits[index] = bits
  tokens.extra[index] = extra
  if (writing !== CASE.lower || (bits & 0xff) !== 0) tokens.names = true
  return word.next
}

const isWordLetter = (code: number): boolean =>
  code < 128 ? UNITS[code] === 1 || UNITS[code] === 2 : isLetter(code)

import { decodePercents } from './decode-percents.ts'
import { decodeEncodedWords } from './decode-encoded-words.ts'
import { type Field, isPathLike } from './field.ts'
import { LOOKALIKES } from './lookalikes.ts'
import { type Mapped, rewriting, unchanged, withText } from './mapped.ts'

/** A text made plain for matching, with the way back to the text as it was given. */
export interface Folded {
  /** `_` and, in a path, `+`, `~` and inner capitals became spaces. */
  readonly text: string
  /** The same length, with the separators as they stood. */
  readonly kept: string
  /** Where in the given text the folded units `from` to `to` stand, in UTF-16 units. At least one unit long. */
  readonly original: (from: number, to: number) => { readonly offset: number; readonly length: number }
}

/** Most subjects are plain ASCII without anything to fold: one look tells. */
const NEEDS_FOLDING = /[^\x20-\x5e\x60-\x7e]|=\?/
const NOT_PLAIN = /[^\x20-\x7e]/
const INNER_CAPITAL = /[a-z][A-Z]|[A-Z][A-Z][a-z]/

/**
 * Folds what looks alike to a reader: Unicode compatibility forms (NFKC), digits of any script, typographic dashes,
 * quotes and spaces; drops what no reader sees (zero-width characters, soft hyphens, marks of direction); reads encoded
 * words of mail headers (RFC 2047) and percent signs of paths (RFC 3986). Lone surrogates stay as they are.
 */
export function fold(given: string, field: Field): Folded {
  const path = isPathLike(field)
  if (!path && !NEEDS_FOLDING.test(given)) return { text: given, kept: given, original: sameplace }
  let mapped: Mapped | null = null
  if (!path && given.includes('=?')) mapped = decodeEncodedWords(given)
  if (path && given.includes('%')) mapped = decodePercents(given)
  if (NOT_PLAIN.test(mapped?.text ?? given)) mapped = plain(mapped ?? unchanged(given))
  if (path && INNER_CAPITAL.test(mapped?.text ?? given)) mapped = spaced(mapped ?? unchanged(given), field)
  const kept = mapped?.text ?? given
  const text = path ? kept.replace(/[_+~]/g, ' ') : kept.includes('_') ? kept.replaceAll('_', ' ') : kept
  return { text, kept, original: mapped?.original ?? sameplace }
}

const sameplace = (from: number, to: number) => ({ offset: from, length: Math.max(1, to - from) })

const MARK = /\p{M}/u
const UNSEEN =
  /\p{Variation_Selector}|[\u{e0000}-\u{e007f}]|\u034f|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/u
const SPACE = /[\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/
const QUOTE = /[\u0060\u00b4\u2018\u2019\u201b\u02bc\u2032\uff07]/
const DOUBLE_QUOTE = /[\u201c-\u201f\u2033\uff02]/

function plain(given: Mapped): Mapped {
  const out = rewriting(given)
  const { text } = given
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code >= 32 && code < 127) {
      // A mark after an ASCII letter belongs to it.
      if (at + 1 < text.length && text.charCodeAt(at + 1) >= 768) {
        const end = clusterEnd(text, at)
        out.put(text.slice(at, end).normalize('NFKC'), at, end)
        at = end
        continue
      }
      out.put(text[at] as string, at, at + 1)
      at++
      continue
    }
    const unit = text[at] as string
    const point = String.fromCodePoint(text.codePointAt(at) as number)
    if (UNSEEN.test(point)) {
      at += point.length
      continue
    }
    const end = clusterEnd(text, at)
    out.put(plainUnit(unit) ?? digits(text.slice(at, end).normalize('NFKC')), at, end)
    at = end
  }
  return withoutLookalikes(out.done())
}

function plainUnit(unit: string): string | null {
  if (SPACE.test(unit)) return ' '
  if (DASH.test(unit)) return '-'
  if (QUOTE.test(unit)) return "'"
  if (DOUBLE_QUOTE.test(unit)) return '"'
  return null
}

/** Past the character at `at` and the marks upon it; at most 8, so that a mountain of marks stays linear. */
function clusterEnd(text: string, at: number): number {
  const point = text.codePointAt(at) as number
  let end = at + (point > 0xffff ? 2 : 1)
  for (let marks = 0; marks < 8 && end < text.length; marks++) {
    if (text.charCodeAt(end) < 768 || !MARK.test(text[end] as string)) break
    end++
  }
  return end
}

const DIGIT = /\p{Nd}/u

/** Digits of any script as 0 to 9: they stand in runs of ten in Unicode. */
function digits(text: string): string {
  if (!DIGIT.test(text)) return text
  return Array.from(text)
    .map(each => (DIGIT.test(each) ? String(digitOf(each.codePointAt(0) as number)) : each))
    .join('')
}

function digitOf(point: number): number {
  if (point >= 48 && point <= 57) return point - 48
  let zero = point
  while (point - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--
  // Mathematical digits stand in several runs without a gap, each of ten.
  return point >= 0x1d7ce && point <= 0x1d7ff ? (point - 0x1d7ce) % 10 : (point - zero) % 10
}

const LETTERS = /[\p{L}]+/gu

/** In a word that has Latin letters too, letters of other scripts that look like Latin ones are Latin ones. */
function withoutLookalikes(mapped: Mapped): Mapped {
  if (!/[\u0370-\u052f]/.test(mapped.text)) return mapped
  return withText(
    mapped,
    mapped.text.replace(LETTERS, word =>
      /[a-z]/i.test(word) ? word.replace(/[\u0370-\u052f]/g, letter => LOOKALIKES[letter] ?? letter) : word,
    ),
  )
}

/** "SmithJohn" is two words, "MRNReport" too. Not in an address with "@". */
function spaced(given: Mapped, field: Field): Mapped {
  const out = rewriting(given)
  const { text } = given
  const query = field === 'url' ? text.indexOf('?') : -1
  for (const { 0: run, index } of text.matchAll(/[A-Za-z0-9]+|[^A-Za-z0-9]+/g)) {
    // Behind "=" in a query stands a value as it is: "patient=E3fGh91kQ7".
    const value = query >= 0 && index > query && text[index - 1] === '='
    const whole = value || isNumberLike(run)
    for (let at = index; at < index + run.length; at++) {
      if (!whole && at > index && beginsWord(text, at)) out.put(' ', at, at)
      out.put(text[at] as string, at, at + 1)
    }
  }
  return out.done()
}

/** "12345AbC", "ABc12345": letters behind a digit, or few before it, are part of a number; "JohnSmith2024" is a name. */
const isNumberLike = (run: string): boolean => /\d[A-Za-z]/.test(run) || /^[A-Za-z]{1,4}\d/.test(run)

function beginsWord(text: string, at: number): boolean {
  if (!isCapital(text.charCodeAt(at))) return false
  const before = text.charCodeAt(at - 1)
  if (isLower(before)) {
    // McDonald and O'Brien stay whole: the two names of Gaelic descent that are written with an inner capital.
    return !(at >= 2 && /(?:^|[^A-Za-z])(?:Mc|Mac)$/.test(text.slice(Math.max(0, at - 4), at)))
  }
  return isCapital(before) && at + 1 < text.length && isLower(text.charCodeAt(at + 1))
}

const isLower = (code: number): boolean => code >= 97 && code <= 122
const isCapital = (code: number): boolean => code >= 65 && code <= 90

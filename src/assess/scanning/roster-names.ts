import { findDates } from './dates.ts'
import { foldWords } from './fold-words.ts'
import type { Line } from './line.ts'
import { isoDay } from './roster-value.ts'
import { CASE, TOKEN } from './tokens.ts'
import { firstNameWeight, surnameWeight } from './word-knowledge.ts'

/** Words that stand together and may be a name, with the days near them. */
export interface RosterName {
  readonly from: number
  readonly to: number
  /** The ways it may be meant, folded, first names first. */
  readonly names: readonly string[]
  readonly days: readonly RosterDay[]
}

export interface RosterDay {
  readonly from: number
  readonly to: number
  /** yyyy-mm-dd */
  readonly iso: string
}

/** "Anna Maria van der Berg". */
const LONGEST_NAME = 5
/** A name and a date of birth farther apart than this are not read as one, in units; and no more days than this are. */
const APART = 120
const MOST_DAYS = 4
/** Two digits of a year of birth stand for the last such year that is not after this one. */
const LATEST = 2030

/**
 * Tells all words of a line that may be a full name, the longest first at each place; where the answer is true the words
 * are used up.
 * @param spent whether nobody listens any more
 */
export function eachRosterName(line: Line, spent: () => boolean, told: (name: RosterName) => boolean): void {
  const { tokens } = line
  let days: readonly RosterDay[] | null = null
  let nearest = 0
  for (let first = 0; first < tokens.count && !spent(); first += 1) {
    if (!mayBeName(line, first)) continue
    const words = [word(line, first)]
    for (
      let last = first + 1;
      last < tokens.count && last - first < LONGEST_NAME && stands(line, last);
      last += 1
    ) {
      words.push(word(line, last))
    }
    for (let count = words.length; count >= 2; count -= 1) {
      const last = first + count - 1
      if (!mayBeName(line, last) && (words[count - 1] as string).length > 1) continue
      days ??= daysOf(line)
      const from = tokens.start[first] as number
      const to = tokens.end[last] as number
      // Names and days come in the order of the text: days that lie too far behind one name do so for the next.
      while (nearest < days.length && (days[nearest] as RosterDay).to <= from - APART) nearest++
      const near = days.slice(nearest, nearest + MOST_DAYS).filter(day => day.from < to + APART)
      if (!told({ from, to, names: namesIn(words.slice(0, count)), days: near })) continue
      first = last
      break
    }
  }
}

/** A capital on a word that the lexicon does not know, or a name it knows. */
function mayBeName({ tokens }: Line, at: number): boolean {
  if (tokens.kind[at] !== TOKEN.word) return false
  const bits = tokens.bits[at] as number
  return firstNameWeight(bits) + surnameWeight(bits) > 0 || (bits === 0 && tokens.writing[at] !== CASE.lower)
}

/** Whether the word goes on with the one before it: a name, an initial, or a short word inside a name ("de la"). */
function stands(line: Line, at: number): boolean {
  const { tokens, text } = line
  if (tokens.kind[at] !== TOKEN.word) return false
  const between = text.slice(tokens.end[at - 1], tokens.start[at])
  if (!/^(?:,? ?|[-.]|\. |'s? ?|, {2})$/.test(between)) return false
  return mayBeName(line, at) || (tokens.end[at] as number) - (tokens.start[at] as number) <= 3
}

const word = ({ text, tokens }: Line, at: number): string =>
  foldWords(text.slice(tokens.start[at], tokens.end[at])).replaceAll(' ', '')

/** As it stands; with the last word first ("van der Berg Anna"); with the first word last ("Diaz, Anna Maria"). */
function namesIn(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words
  const last = words.at(-1) ?? ''
  const names = [words, [last, ...words.slice(0, -1)], [...rest, first]]
  // "Anna M. Diaz": the roster has her without what stands between.
  if (words.length === 3) names.push([first, last])
  if (words.length === 3 && (words[1] as string).length > 1) names.push([words[1] as string, first])
  return [...new Set(names.map(each => each.join(' ')))]
}

function daysOf({ text }: Line): readonly RosterDay[] {
  return findDates(text).flatMap(({ from, to, precision }) => {
    const iso = precision === 'day' ? isoDay(text.slice(from, to), LATEST) : null
    return iso === null ? [] : [{ from, to, iso }]
  })
}

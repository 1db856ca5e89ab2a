import { findDates } from './dates.ts'
import { headsOf } from './label-heads.ts'
import type { DateKind, Line, LineDate } from './line.ts'
import type { Tokens } from './tokens.ts'
import { WORD } from './word-knowledge.ts'

/** How far before a date its label may stand, in units (phi.md section 3); with "on" right before the date, further. */
const BEFORE = 40
const BEFORE_ON = 90
const AFTER = 16

const BIRTH =
  /(?<![a-z])(?:d\.? ?o\.? ?b(?![a-z])|date of birth|birth ?-?date|birth ?-?day|b-?day|born|birthdate)(?![a-z])/gi
/** Death is named by the law beside birth, admission and discharge. */
const SERVICE =
  /(?<![a-z])(?:admi(?:ts?|tted|ssion)|discharged?|dos|d\.o\.s|date of (?:service|admission|discharge|visit|surgery|death|injury|loss)|service date|seen|visit(?:s|ed)?|surgery|procedure|post-?op(?:eration|erative)?|underwent|treat(?:ed|ment)|eval(?:uated|uation)?|(?:re)?diagnosed|dx'?d|operated|appts?|appointment|present(?:ed|s|ing)|hospitali[sz]ed|attended|consult(?:ation|ed)?|biops(?:y|ied)|followed|died|deceased|passed away|since|onset)(?![a-z])/gi
/** What may stand between a label and a date that is right beside it. */
const LINK = /^[ :;,.#()=-]{0,4}(?:(?:on|for|date|from|is|was|of|as of|dated?)[ :=-]{1,3})?$/i
const ON = /(?<![a-z])(?:on|in|of|from|dated?|at)[ :(]{1,3}$/i
/** "seen at the clinic on 08/22": the "on" belongs to the verb. */
const ON_DAY = /(?<![a-z])(?:on|dated) $/i

/** The dates of a line with what they are dates of: worked out once for a line, however many recognizers ask. */
export function datesOf(line: Line): readonly LineDate[] {
  if (line.dates !== undefined) return line.dates
  const dates: LineDate[] = []
  let least = 0
  // Most dates are of meetings and reports: without a word of birth or of care there is nothing to look for.
  let labelled: boolean | null = null
  for (const { from, to, precision, sure } of findDates(line.text, (line.tokens.any & WORD.month) !== 0)) {
    labelled ??= labelsIn(line) !== 0 || (line.tokens.any & WORD.careVerb) !== 0
    const { kind, beside } = labelled ? kindOfDate(line, from, to, least) : BARE
    least = to
    // "08/22" and "1.2.15" are dates right behind a label only.
    if (sure || (kind !== 'bare' && beside)) dates.push({ from, to, precision, kind, beside })
  }
  line.dates = dates
  return dates
}

const BARE = { kind: 'bare', beside: false } as const

/** How the words of BIRTH and of SERVICE begin. */
const labelsIn = headsOf([
  'dob d date birth born bday b admit admission discharge dos service seen visit surgery procedure postop underwent treated evaluated diagnosed rediagnosed dx operated appt presented hospitalized attended consult biopsy followed died deceased passed since onset'.split(
    ' ',
  ),
])

/**
 * What the date from `from` to `to` is the date of: the nearest label decides. Words of care count as far as 40 units
 * before, and 90 where "on" or the like stands right before the date ("admitted to ... on April 14").
 * @param least where the date before this one ends: a label of birth before it is not this one's
 */
function kindOfDate(
  line: Line,
  from: number,
  to: number,
  least: number,
): { kind: DateKind; beside: boolean } {
  const { text } = line
  const far = ON.test(text.slice(Math.max(0, from - 8), from))
  const start = Math.max(0, from - (far ? BEFORE_ON : BEFORE))
  const before = text.slice(start, from)
  const birth = lastEnd(
    BIRTH,
    text.slice(Math.max(least, from - BEFORE), from),
    Math.max(least, from - BEFORE),
  )
  const verb = careVerbEnd(line, start, from)
  const service = verb >= 0 ? verb : lastEnd(SERVICE, before, start)
  const beside = (end: number): boolean => end >= 0 && from - end < 16 && LINK.test(text.slice(end, from))
  if (birth >= 0 && birth >= service && isOneThing(text.slice(birth, from)))
    return { kind: 'birth', beside: beside(birth) }
  const behind = text.slice(to, to + AFTER)
  if (service < 0 || !beside(service)) {
    if (startsWith(BIRTH, behind)) return { kind: 'birth', beside: true }
    if (startsWith(SERVICE, behind)) return { kind: 'service', beside: true }
  }
  return service >= 0
    ? { kind: 'service', beside: ON_DAY.test(text.slice(Math.max(0, from - 8), from)) || beside(service) }
    : BARE
}

/** No number stands between a label of birth and its date: a name may. */
const isOneThing = (between: string): boolean => !/\d/.test(between)

/** Where the last match ends, in units of the line; -1 for none. */
function lastEnd(words: RegExp, piece: string, offset: number): number {
  let end = -1
  words.lastIndex = 0
  for (let match = words.exec(piece); match !== null; match = words.exec(piece)) {
    end = offset + match.index + match[0].length
  }
  return end
}

/** Whether the label stands right behind the date: "04/14/1980 (DOB)", "April 14 visit". */
function startsWith(words: RegExp, behind: string): boolean {
  words.lastIndex = 0
  const match = words.exec(behind)
  return match !== null && /^[ ,(:'-]{0,3}$/.test(behind.slice(0, match.index))
}

/** Where the last verb of care between the two places ends, by the lexicon; -1 for none. */
function careVerbEnd({ tokens }: Line, from: number, to: number): number {
  if ((tokens.any & WORD.careVerb) === 0) return -1
  for (let index = tokenBefore(tokens, to); index >= 0 && (tokens.start[index] as number) >= from; index--) {
    const phrase = tokens.phrase[index] as number
    const bits = (tokens.bits[index] as number) | (phrase > 0 ? (tokens.phraseBits[index] as number) : 0)
    if ((bits & WORD.careVerb) === 0) continue
    const end = tokens.end[index + Math.max(0, phrase - 1)] as number
    if (end <= to) return end
  }
  return -1
}

/** The last token that begins before the place; -1 for none. */
function tokenBefore({ start, count }: Tokens, place: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((start[middle] as number) < place) low = middle + 1
    else high = middle
  }
  return low - 1
}

import { addressEnd } from '../scanning/address-end.ts'
import { foldAddress } from '../scanning/fold-words.ts'
import type { Line } from '../scanning/line.ts'
import { CASE, TOKEN } from '../scanning/tokens.ts'
import { defineRecognizer } from './define-recognizer.ts'

/** Endings that are nothing else when capitalised behind a name. */
const ENDINGS: ReadonlySet<string> = new Set(
  (
    'street avenue ave road rd boulevard blvd lane ln drive court terrace ter highway hwy parkway pkwy pky circle cir ' +
    'square sq trail trl place pl way loop plaza plz crescent cres turnpike tpke alley aly expressway expy causeway cove ' +
    'crossing landing heights hts ridge manor mews path pike row run st dr ct'
  ).split(' '),
)
/** What a street ends with, and other words of addresses: without any there is none. */
const HEADS = [...ENDINGS, 'broadway', 'route', 'rte', 'box'].map(word =>
  word.length === 2 ? `${word}$` : word,
)

/**
 * A house number, one to four capitalised words and what ends a street; a post office box. The unit, the city, the state
 * and the ZIP code right behind belong to it. What looks alike in business ("24 Hour Drive", "2 Head CT")
 * are told apart by the word before the ending and by how the ending is written.
 */
export const streetAddress = defineRecognizer({
  id: 'street-address',
  title: 'Street address',
  subject: 'B',
  source: {
    name: 'USPS Publication 28, Postal Addressing Standards, appendix C1',
    url: 'https://pe.usps.com/text/pub28/28apc_002.htm',
    asOf: '2026-11-22',
  },
  onlyIdentity: true,
  needs: { digits: 1, names: true, heads: HEADS },
  because: {
    street: 'a house number and a street',
    box: 'a post office box',
  },
  find: (line, found) => {
    const { tokens } = line
    for (let at = 0; at < tokens.count; at++) {
      if (tokens.kind[at] !== TOKEN.number) continue
      const box = boxBefore(line, at)
      if (box !== null) {
        found({
          class: 'I1',
          from: box,
          to: addressEnd(line, at),
          confidence: 50,
          because: 'box',
        })
        continue
      }
      const last = streetEnd(line, at)
      if (last === null) continue
      const end = tokens.end[last] as number
      const to = addressEnd(line, last)
      if (to === end && needsTail(line, at, last)) continue
      const from = tokens.start[at] as number
      if (!isOwn(line, from, end)) found({ class: 'I1', from, to, confidence: 50, because: 'street' })
      at = last
    }
  },
})

/** Where the tenant's own houses stand is no patient's address. */
const isOwn = ({ text, knowledge }: Line, from: number, to: number): boolean =>
  knowledge.isOwnAddress(foldAddress(text.slice(from, to)))

/** Endings that mean more without the dot: doctor, saint, tomography. */
const SHORT: ReadonlySet<string> = new Set(['st', 'dr', 'ct', 'pl', 'sq', 'ter'])
/** Endings that are ordinary words too: no more of a name may follow, and no year may be the house number. */
const COMMON: ReadonlySet<string> = new Set(
  'way place court drive circle square trail alley plaza'.split(' '),
)
/** Endings that only a unit, a city or a quarter behind them makes a street's. */
const RARE: ReadonlySet<string> = new Set(
  'run path row pike cove crossing landing heights ridge loop manor mews causeway crescent cres cir'.split(
    ' ',
  ),
)

/** What a number counts: no street is called so. */
const COUNTED: ReadonlySet<string> = new Set(
  (
    'day days hour hours minute minutes week weeks month months year years mile miles point points star way ways lane lanes ' +
    'mg ml mcg mm cm gb mb tb percent pound pounds dollar dollars million billion foot feet inch bed bedroom patient patients ' +
    'new same only any each every this that no one two right wrong better best'
  ).split(' '),
)
/** What makes a thing of a common ending: "Blood Drive", "District Court", "Audit Trail". */
const THINGS: ReadonlySet<string> = new Set(
  (
    'blood food toy hard disk flash usb thumb tape clothing coat membership annual fund book test supreme district appeals ' +
    'appellate circuit superior municipal traffic family tennis basketball high audit paper critical career data'
  ).split(' '),
)

/** A space or nothing before it and a word right behind: a quick look, most numbers are something else. */
function canBeHouse({ tokens, text }: Line, at: number): boolean {
  const next = at + 1
  if (next >= tokens.count || (tokens.start[next] as number) - (tokens.end[at] as number) > 1) return false
  const before = tokens.start[at] as number
  return before === 0 || text.charCodeAt(before - 1) === 32 || /["'(,;]/.test(text[before - 1] as string)
}

/** The token of the ending, when a street begins with the number at `at`. */
function streetEnd(line: Line, at: number): number | null {
  const { tokens, text } = line
  const from = tokens.start[at] as number
  const digits = (tokens.end[at] as number) - from
  if (digits > 5 || text[from] === '0' || !canBeHouse(line, at)) return null
  let words = 0
  for (let index = at + 1; index < tokens.count && index <= at + 6; index++) {
    const gap = text.slice(tokens.end[index - 1], tokens.start[index])
    // "123B Main St", "12 N. 5th St", "100 Martin Luther King, Jr. Blvd" (the comma ends it).
    if (gap !== ' ' && gap !== '. ' && gap !== '' && gap !== '-') return null
    const word = text.slice(tokens.start[index], tokens.end[index])
    if (tokens.kind[index] === TOKEN.number) {
      // A street's own number is an ordinal.
      if (
        !/^(?:st|nd|rd|th)(?![a-z])/i.test(text.slice(tokens.end[index], (tokens.end[index] as number) + 3))
      )
        return null
      continue
    }
    const lower = word.toLowerCase()
    if (/^(?:st|nd|rd|th)$/.test(lower) && gap === '' && tokens.kind[index - 1] === TOKEN.number) {
      // "12th Street": the number is the street's. "120 12th Street": the one before is the house's.
      if (index === at + 1) return null
      words++
      continue
    }
    if (gap === '' && !(index === at + 1 && word.length === 1)) return null
    if (words > 0 && ENDINGS.has(lower) && isEnding(line, index, lower, words)) return index
    if (lower === 'broadway' && tokens.writing[index] !== CASE.lower) return index
    if (/^(?:highway|hwy|route|rte)$/.test(lower) && tokens.kind[index + 1] === TOKEN.number && digits > 1) {
      return text.slice(tokens.end[index], tokens.start[index + 1]) === ' ' ? index + 1 : null
    }
    if (tokens.writing[index] === CASE.lower || COUNTED.has(lower)) return null
    words++
    if (words > 4) return null
  }
  return null
}

/** Whether it takes a unit or a city behind it: "2024 Budget Cycle Run", "2024 Summer Food Drive". */
function needsTail({ tokens, text }: Line, at: number, last: number): boolean {
  const ending = text.slice(tokens.start[last], tokens.end[last]).toLowerCase()
  const number = text.slice(tokens.start[at], tokens.end[at])
  return RARE.has(ending) || (COMMON.has(ending) && /^(?:19|20)\d\d$/.test(number))
}

function isEnding({ tokens, text }: Line, index: number, lower: string, words: number): boolean {
  const writing = tokens.writing[index] as number
  if (writing === CASE.lower) return false
  const to = tokens.end[index] as number
  const rest = text.slice(to, to + 24)
  if (SHORT.has(lower)) {
    // "5 New Patients Dr Jones", "2 Visits St Mary's": a name right behind makes it doctor or saint.
    if (
      /^\.? [A-Z][a-z]/.test(rest) &&
      !/^\.? (?:Apt|Unit|Suite|Ste|Room|Rm|North|South|East|West|In)(?![a-z])/.test(rest)
    )
      return false
    // "2 Head CT": the court is "Ct".
    if (lower === 'ct' && writing === CASE.capitals && tokens.writing[index - 1] !== CASE.capitals)
      return false
  }
  if (
    COMMON.has(lower) &&
    THINGS.has(text.slice(tokens.start[index - 1], tokens.end[index - 1]).toLowerCase())
  )
    return false
  // More of the name follows: "12 Park Place Capital".
  if (
    COMMON.has(lower) &&
    words < 3 &&
    /^ [A-Z][a-z]/.test(rest) &&
    !/^ (?:Apt|Unit|Suite|Ste|North|South|East|West)/.test(rest)
  ) {
    return false
  }
  return true
}

/** "x", "X", "#" or a dot. */
const mayEndBox = (code: number): boolean => code === 120 || code === 88 || code === 35 || code === 46

/** Where "PO Box" before the number begins. */
function boxBefore({ tokens, text }: Line, at: number): number | null {
  const from = tokens.start[at] as number
  // "PO Box 12", "PO Box #12": what stands before a number is mostly something else.
  if (from < 4 || !mayEndBox(text.charCodeAt(text[from - 1] === ' ' ? from - 2 : from - 1))) return null
  const before = text.slice(Math.max(0, from - 18), from)
  const match = BOX.exec(before)
  return match === null ? null : from - before.length + match.index
}
const BOX = /(?<![a-z])(?:p\.? ?o\.? ?box|post office box)(?: ?(?:no\.?|#))? ?$/i

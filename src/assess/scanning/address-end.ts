import { isStateAbbreviation, stateNamed } from './zip-areas.ts'
import type { Line } from './line.ts'
import { WORD } from './word-knowledge.ts'

const UNIT =
  /\.?(?:,? (?:apt|apartment|unit|suite|ste|rm|room|floor|fl|bldg)\.? ?#?[a-z0-9]{1,6}(?![a-z0-9])|,? ?#[a-z0-9]{1,6})/iy
/** "Pennsylvania Avenue NW", "Highway 6 South". */
const QUARTER = /\.? (?:N\.?W|N\.?E|S\.?W|S\.?E|[NSEW]|North|South|East|West)(?![A-Za-z'])\.?/y
const CITY = /(?:\.?, ?| in )([A-Z][a-z.'-]{1,20}(?: [A-Z][a-z.'-]{1,20})?(?: [A-Z][a-z.'-]{1,20})?)/y
const STATE = /,? ([A-Z]{2}(?![A-Za-z])|[A-Z][a-z]{3,12}(?: [A-Z][a-z]{3,12})?)(?: \d{5}(?:-\d{4})?(?!\d))?/y

/** Past the quarter, the unit and the city behind the token, the latter when a state follows or the lexicon knows it. */
export function addressEnd(line: Line, last: number): number {
  const { text, tokens } = line
  const to = tokens.end[last] as number
  const quarter = endOf(QUARTER, text, to) ?? to
  const unit = endOf(UNIT, text, quarter) ?? quarter
  CITY.lastIndex = unit
  const city = CITY.exec(text)
  if (city === null) return unit
  const cityEnd = unit + city[0].length
  STATE.lastIndex = cityEnd
  const state = STATE.exec(text)
  const named = state?.[1] ?? ''
  if (state !== null && (isStateAbbreviation(named) || stateNamed(named) !== undefined))
    return cityEnd + state[0].length
  return knownPlaceEnd(line, last, cityEnd - (city[1] as string).length) ?? unit
}

function endOf(words: RegExp, text: string, at: number): number | null {
  words.lastIndex = at
  const match = words.exec(text)
  return match === null ? null : at + match[0].length
}

/** Where the city that begins at `at`, behind a token, ends, if the lexicon knows one. */
function knownPlaceEnd({ tokens }: Line, last: number, at: number): number | null {
  if ((tokens.any & WORD.place) === 0) return null
  for (let index = last + 1; index < tokens.count && (tokens.start[index] as number) <= at; index++) {
    if (tokens.start[index] !== at) continue
    const phrase = tokens.phrase[index] as number
    if (phrase > 0 && ((tokens.phraseBits[index] as number) & WORD.place) !== 0)
      return tokens.end[index + phrase - 1] as number
    return ((tokens.bits[index] as number) & WORD.place) !== 0 ? (tokens.end[index] as number) : null
  }
  return null
}

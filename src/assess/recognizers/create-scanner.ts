import { decide, decideWithoutHealth, type Found as Weighed } from '../scanning/decide.ts'
import type { Evidence } from '../scanning/evidence.ts'
import type { Field } from '../scanning/field.ts'
import { type Folded, fold } from '../scanning/fold.ts'
import { type Knowledge, noKnowledge } from '../scanning/knowledge.ts'
import { openLexicon } from '../scanning/lexicon.ts'
import type { Line } from '../scanning/line.ts'
import { shapeOf } from '../scanning/shape.ts'
import { lazily, noneUntilAsked, NOTHING_FOUND, type TextDecision } from '../scanning/text-decision.ts'
import { readTokens } from '../scanning/read-tokens.ts'
import { makeTokens, SIGN, type Tokens } from '../scanning/tokens.ts'
import { SENSITIVE_CATEGORIES } from '../scanning/word-knowledge.ts'
import type { Hit, Needs, Recognizer } from './define-recognizer.ts'
import { RECOGNIZERS } from './index.ts'
import { headsOf, MOST_LISTS } from '../scanning/label-heads.ts'

export interface ScannerOptions {
  /** The bytes of lexicons/ward.lexicon; the caller loads them. */
  readonly lexicon: Uint8Array
  /** What is known of the tenant; `readKnowledge` makes it from its JSON. */
  readonly knowledge?: Knowledge
  /** Operator-written recognizers, beside Ward's own; `readRules` makes them after checking that they are safe. */
  readonly rules?: readonly Recognizer[]
  /** Ids of recognizers that stay out: for measuring what each is worth. */
  readonly without?: readonly string[]
}

export interface ScanOptions {
  /** The text stands where ePHI is kept (a mailbox, a folder, a site classified so). */
  readonly place?: boolean
}

export interface Scanner {
  /** Judges one field. Any string is answered: empty, cut off, of any length; the time is linear in the length. */
  readonly scan: (field: Field, text: string, options?: ScanOptions) => TextDecision
  readonly recognizers: readonly Recognizer[]
  /** The version of the words it knows. */
  readonly vocabulary: string
}

/**
 * Makes a scanner. It keeps no text and no state between texts: the same text gives the same answer in any order.
 * @throws RangeError when the lexicon is not one, or is damaged
 */
export function createScanner({
  lexicon: bytes,
  knowledge = noKnowledge,
  rules = [],
  without = [],
}: ScannerOptions): Scanner {
  const lexicon = openLexicon(bytes)
  const tokens = makeTokens()
  const recognizers = [...RECOGNIZERS, ...rules].filter(({ id }) => !without.includes(id))
  const { gates, headsIn } = gatekeeper(recognizers, knowledge)
  // One list and one function for all lines: nothing of a line outlives its scan but what is handed out.
  let found: Found[] = []
  let finder = ''
  let inPlace = false
  const add = (hit: Hit): void => {
    found.push({ recognizer: finder, hit })
    if (hit.class === 'C') inPlace = true
  }

  function scan(field: Field, given: string, { place = false }: ScanOptions = {}): TextDecision {
    if (given === '') return NOTHING_FOUND
    const { line, original } = read(field, given, place)
    found = []
    inPlace = place
    ask(line, false)
    // Without health, care or a place no name and no date makes a decision: they are looked for when somebody asks.
    if (!inPlace && !found.some(countsAlone)) return noneUntilAsked(() => whole(field, given, place))
    ask(line, true)
    return decisionOn(found, given, original, place, field)
  }

  /** The same with every recognizer asked. */
  function whole(field: Field, given: string, place: boolean): TextDecision {
    const { line, original } = read(field, given, place)
    found = []
    inPlace = place
    ask(line, false)
    ask(line, true)
    return found.length === 0 ? NOTHING_FOUND : decisionOn(found, given, original, place, field)
  }

  function read(field: Field, given: string, place: boolean): { line: Line; original: Folded['original'] } {
    const { text, kept, original } = fold(given, field)
    readTokens(text, lexicon, tokens)
    const line: Line = {
      field,
      text,
      kept,
      tokens,
      lexicon,
      knowledge,
      place,
      headed: undefined,
      dates: undefined,
    }
    return { line, original }
  }

  /** @param identity asks those that only say who, else all others */
  function ask(line: Line, identity: boolean): void {
    let heads = -1
    for (const gate of gates(tokens)) {
      if (gate.identity !== identity || (gate.words !== 0 && (tokens.any & gate.words) === 0)) continue
      const { recognizer, heads: wanted } = gate
      if (wanted !== 0) {
        if (heads < 0) heads = headsIn(line)
        line.headed = (heads & wanted) !== 0
        if (!line.headed && recognizer.alsoWithoutHeads !== true) continue
      } else line.headed = undefined
      finder = recognizer.id
      line.place = inPlace
      recognizer.find(line, add)
    }
  }

  return { scan, recognizers, vocabulary: lexicon.header.version }
}

interface Found extends Weighed {
  readonly hit: Hit
}

/** A recognizer, and the bits of word knowledge of which a line must have one; 0 asks for none. */
interface Gate {
  /** It only says who: nothing that makes a decision by itself. */
  readonly identity: boolean
  readonly recognizer: Recognizer
  readonly words: number
  /** Bits of the lists of heads of which the line must have one; 0 asks for none. */
  readonly heads: number
}

/** Whether a finding may make a decision, together with identity that is not yet looked for. */
const countsAlone = ({ recognizer, hit }: Found): boolean =>
  decideWithoutHealth([{ recognizer, hit }]) === null

/** Lines are told apart by up to so many digits: no recognizer asks for more. */
const MOST_DIGITS = 16

/**
 * Which recognizers look at a line, by its digits, its signs and whether it may hold a name. There are few such kinds of
 * lines, so each list is made once.
 */
function gatekeeper(
  recognizers: readonly Recognizer[],
  knowledge: Knowledge,
): {
  readonly gates: (tokens: Tokens) => readonly Gate[]
  readonly headsIn: (line: Line) => number
} {
  // An own format of the tenant stands without its label.
  const own = knowledge.formats.map(({ kind }) => kind)
  const hasOwn = ({ formats }: Recognizer): boolean => formats !== undefined && own.includes(formats)
  const headed = recognizers
    .filter(each => each.needs.heads !== undefined && !hasOwn(each))
    .slice(0, MOST_LISTS)
  const known = new Array<readonly Gate[] | undefined>((MOST_DIGITS + 1) * 64 * 4).fill(undefined)
  const gateOf = (recognizer: Recognizer): Gate => ({
    recognizer,
    identity: recognizer.onlyIdentity === true,
    words: recognizer.needs.words ?? 0,
    heads: headed.includes(recognizer) ? 1 << headed.indexOf(recognizer) : 0,
  })
  return {
    headsIn: headsOf(headed.map(({ needs }) => needs.heads ?? [])),
    gates: ({ digits, signs, groups, names }) => {
      const most = Math.min(digits, MOST_DIGITS)
      const kind = (most * 64 + signs) * 4 + Number(groups) * 2 + Number(names)
      return (known[kind] ??= recognizers
        .filter(each => {
          const { needs } = each
          // An own format is as short as the tenant says.
          const enough = hasOwn(each) ? 1 : (needs.digits ?? 0)
          return (
            most >= Math.min(enough, MOST_DIGITS) &&
            admits(needs, signs, groups, names) &&
            !(needs.roster && knowledge.inRoster === null)
          )
        })
        .map(gateOf))
    },
  }
}

function admits(needs: Needs, signs: number, groups: boolean, names: boolean): boolean {
  if ((needs.names && !names) || (needs.groups && !groups)) return false
  return needs.signs === undefined || needs.signs.some(sign => (signs & SIGN[sign]) !== 0)
}

function decisionOn(
  found: Found[],
  given: string,
  original: Folded['original'],
  place: boolean,
  field: Field,
): TextDecision {
  const quick = place ? null : decideWithoutHealth(found)
  const kept = quick === null ? namesBeforeHealth(withoutRepeats(found)) : null
  return lazily(quick ?? decide(kept ?? found, place, field), () =>
    (kept ?? withoutRepeats(found)).map(each => evidenceOf(each, given, original)),
  )
}

/** One finding for one place and recognizer: the surest. In the order of the text. */
function withoutRepeats(found: Found[]): readonly Found[] {
  if (found.length === 1) return found
  found.sort(
    ({ hit: one, recognizer }, { hit: other, recognizer: another }) =>
      one.from - other.from ||
      other.confidence - one.confidence ||
      other.to - one.to ||
      (recognizer < another ? -1 : 1),
  )
  const last = new Map<string, Hit>()
  return found.filter(({ recognizer, hit }) => {
    const before = last.get(recognizer)
    if (before !== undefined && hit.from < before.to && hit.class === before.class) return false
    last.set(recognizer, hit)
    return true
  })
}

/**
 * What is health in "Parkinson disease" is none in "Jane Parkinson": words inside a person's name are only that. And the
 * name inside "Mary Lane Hospital" is the house's.
 */
function namesBeforeHealth(found: readonly Found[]): readonly Found[] {
  if (!found.some(({ recognizer }) => recognizer === 'person-name')) return found
  const houses = found.filter(({ recognizer }) => recognizer === 'facility').map(({ hit }) => hit)
  const told = houses.length === 0 ? found : found.filter(each => !isOfHouse(each, houses))
  let end = -1
  return told.filter(({ recognizer, hit }) => {
    if (recognizer === 'person-name') end = Math.max(end, hit.to)
    return hit.from >= end || (hit.class !== 'H1' && hit.class !== 'H2')
  })
}

/** Houses come in the order of the text and do not overlap, so the one to ask about is found by halves. */
function isOfHouse({ recognizer, hit }: Found, houses: readonly Hit[]): boolean {
  if (recognizer !== 'person-name') return false
  let low = 0
  let high = houses.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((houses[middle] as Hit).to <= hit.from) low = middle + 1
    else high = middle
  }
  const house = houses[low]
  return house !== undefined && house.from <= hit.from && hit.to <= house.to
}

function evidenceOf(
  { recognizer, hit }: Found,
  given: string,
  original: (from: number, to: number) => { readonly offset: number; readonly length: number },
): Evidence {
  const { offset, length } = original(hit.from, hit.to)
  const category = SENSITIVE_CATEGORIES[(hit.sensitive ?? 0) - 1]
  return {
    recognizer,
    class: hit.class,
    offset,
    length,
    shape: shapeOf(given.slice(offset, offset + length)),
    confidence: Math.round(hit.confidence),
    because: hit.because,
    ...(category && { sensitive: category }),
  }
}

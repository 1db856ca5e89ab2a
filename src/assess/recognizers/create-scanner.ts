import { type Decided, decide, type Found as Weighed } from '../scanning/decide.ts'
import type { Decision, Evidence } from '../scanning/evidence.ts'
import type { Field } from '../scanning/field.ts'
import { fold } from '../scanning/fold.ts'
import { type Knowledge, noKnowledge } from '../scanning/knowledge.ts'
import { openLexicon } from '../scanning/lexicon.ts'
import type { Line } from '../scanning/line.ts'
import { shapeOf } from '../scanning/shape.ts'
import { makeTokens, readTokens, SIGN, type Tokens } from '../scanning/tokens.ts'
import { SENSITIVE_CATEGORIES } from '../scanning/word-knowledge.ts'
import type { Hit, Recognizer } from './define-recognizer.ts'
import { RECOGNIZERS } from './index.ts'

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

/** A decision on one text, with all that was found. Holds no piece of the text. */
export interface TextDecision extends Decided {
  readonly decision: Decision
  readonly evidence: readonly Evidence[]
}

export interface Scanner {
  /** Judges one field. Any string is answered: empty, cut off, of any length; the time is linear in the length. */
  readonly scan: (field: Field, text: string, options?: ScanOptions) => TextDecision
  readonly recognizers: readonly Recognizer[]
  /** The version of the words it knows. */
  readonly vocabulary: string
}

const NOTHING: TextDecision = { decision: 'none', confidence: 0, rule: 'nothing', evidence: [] }

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
  const gates = recognizers.map(gateOf)
  // One list and one function for all lines: nothing of a line outlives its scan but what is handed out.
  let found: Found[] = []
  let finder = ''
  let inPlace = false
  const add = (hit: Hit): void => {
    found.push({ recognizer: finder, hit })
    if (hit.class === 'C') inPlace = true
  }

  function scan(field: Field, given: string, { place = false }: ScanOptions = {}): TextDecision {
    if (given === '') return NOTHING
    const folded = fold(given, field)
    readTokens(folded.text, lexicon, tokens)
    const line: Line = { field, text: folded.text, kept: folded.kept, tokens, lexicon, knowledge, place }
    found = []
    inPlace = place
    for (let index = 0; index < gates.length; index++) {
      if (!passes(gates[index] as Gate, tokens)) continue
      const recognizer = recognizers[index] as Recognizer
      finder = recognizer.id
      line.place = inPlace
      recognizer.find(line, add)
    }
    if (found.length === 0) return NOTHING
    const kept = namesBeforeHealth(withoutRepeats(found))
    const { decision, confidence, rule } = decide(kept, place, field)
    let evidence: readonly Evidence[] | null = null
    return {
      decision,
      confidence,
      rule,
      // Most lines are nobody's, and nobody asks what was found in them.
      get evidence() {
        evidence ??= kept.map(each => evidenceOf(each, given, folded.original))
        return evidence
      },
    }
  }

  return { scan, recognizers, vocabulary: lexicon.header.version }
}

interface Found extends Weighed {
  readonly hit: Hit
}

interface Gate {
  readonly digits: number
  /** Any of these bits of the words; 0 asks for none. */
  readonly words: number
  /** Any of these signs; 0 asks for none. */
  readonly signs: number
  readonly names: boolean
}

function gateOf({ needs }: Recognizer): Gate {
  return {
    digits: needs.digits ?? 0,
    words: needs.words ?? 0,
    signs: (needs.signs ?? []).reduce((bits, sign) => bits | SIGN[sign], 0),
    names: needs.names ?? false,
  }
}

function passes(gate: Gate, tokens: Tokens): boolean {
  return (
    tokens.digits >= gate.digits &&
    (gate.words === 0 || (tokens.any & gate.words) !== 0) &&
    (gate.signs === 0 || (tokens.signs & gate.signs) !== 0) &&
    (!gate.names || tokens.names)
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

/** What is health in "Parkinson disease" is none in "Jane Parkinson": words inside a person's name are only that. */
function namesBeforeHealth(found: readonly Found[]): readonly Found[] {
  if (!found.some(({ recognizer }) => recognizer === 'person-name')) return found
  let end = -1
  return found.filter(({ recognizer, hit }) => {
    if (recognizer === 'person-name') end = Math.max(end, hit.to)
    return hit.from >= end || (hit.class !== 'H1' && hit.class !== 'H2')
  })
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

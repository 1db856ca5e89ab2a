import type { OperatorRule } from '../../collect/knowledge/rules.schema.ts'
import { fold } from '../scanning/fold.ts'
import { noKnowledge } from '../scanning/knowledge.ts'
import type { Lexicon } from '../scanning/lexicon.ts'
import { readTokens } from '../scanning/read-tokens.ts'
import { makeTokens } from '../scanning/tokens.ts'
import { defineRecognizer, type Recognizer, type Subject } from './define-recognizer.ts'
import { type Confidences, isAlphanumeric } from './pattern-recognizer.ts'
import { passesCheck } from './rule-checks.ts'

/** How far a keyword may stand where the rule does not say, in units (phi.md section 3). */
const WINDOW = [40, 15] as const
const CONFIDENCES: Confidences = [40, 60, 80, 90]

/**
 * A recognizer made of an operator's rule, beside Ward's own in a scanner. The pattern is taken as it is: who reads the
 * rule has checked that it is safe (rules-file.ts). A match counts where no letter or digit touches it; a failed
 * validator drops it.
 */
export function operatorRecognizer(rule: OperatorRule): Recognizer {
  const { title, validator, class: kind } = rule
  const pattern = new RegExp(rule.pattern, rule.flags === 'i' ? 'gi' : 'g')
  const words = rule.keywords === undefined ? null : wholeWords(rule.keywords)
  const [before, after] = rule.window ?? WINDOW
  const [alone, checked, keyword, both] = confidencesOf(rule)
  return defineRecognizer({
    id: rule.id,
    title,
    subject: (rule.letter as Subject | undefined) ?? SUBJECTS[kind],
    source: { name: rule.source ?? 'A rule of this organisation', url: '', asOf: '' },
    needs: { digits: rule.leastDigits },
    because: {
      shape: `what your own rule “${title}” describes`,
      checked: `what your own rule “${title}” describes, with its check passed`,
      keyword: `what your own rule “${title}” describes, with one of its keywords near it`,
      both: `what your own rule “${title}” describes, with its check passed and one of its keywords near it`,
    },
    find: ({ text }, found) => {
      let near: Near | null = null
      pattern.lastIndex = 0
      for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
        const [whole] = match
        const start = match.index
        if (!standsFree(text, start, start + whole.length)) {
          // It may begin again one unit later, inside what was refused.
          pattern.lastIndex = start + 1
          continue
        }
        const value = match.groups?.['value'] ?? whole
        const from = start + whole.lastIndexOf(value)
        const to = from + value.length
        if (to === from || (validator !== undefined && !passesCheck(validator, value))) continue
        // All keywords of the line are looked for once, however many matches there are.
        if (words !== null) near ??= nearness(words, text)
        const isNear = near?.(from, to, before, after) ?? false
        const proved = validator !== undefined
        const confidence = proved ? (isNear ? both : checked) : isNear ? keyword : alone
        if (confidence <= 0) continue
        const because = proved ? (isNear ? 'both' : 'checked') : isNear ? 'keyword' : 'shape'
        found({ class: kind, from, to, confidence, because })
      }
    },
  })
}

const SUBJECTS: { readonly [K in OperatorRule['class']]: Subject } = {
  D: 'R',
  I1: 'R',
  I2: 'R',
  H1: 'health',
  H2: 'health',
  N: 'against',
}

/** One number is final; with keywords it is so only where one stands near. */
function confidencesOf({ confidence, keywords }: OperatorRule): Confidences {
  if (typeof confidence !== 'number') return confidence ?? CONFIDENCES
  const without = keywords === undefined ? confidence : 0
  return [without, without, confidence, confidence]
}

const standsFree = (text: string, from: number, to: number): boolean =>
  !(isAlphanumeric(text, from) && isAlphanumeric(text, from - 1)) &&
  !(isAlphanumeric(text, to - 1) && isAlphanumeric(text, to))

/** The keywords as one expression, the longest first; blanks in them match any run of up to three. */
function wholeWords(keywords: readonly string[]): RegExp {
  const alternatives = [...keywords]
    .sort((one, other) => other.length - one.length)
    .map(word => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replaceAll(/\s+/g, ' {1,3}'))
  return new RegExp(alternatives.join('|'), 'gi')
}

type Near = (from: number, to: number, before: number, after: number) => boolean

/** Tells whether a keyword stands wholly in the window before or after a place. Asked from left to right. */
function nearness(words: RegExp, text: string): Near {
  const places: (readonly [from: number, to: number])[] = []
  words.lastIndex = 0
  for (let match = words.exec(text); match !== null; match = words.exec(text)) {
    const to = match.index + match[0].length
    if (standsFree(text, match.index, to)) places.push([match.index, to])
    else words.lastIndex = match.index + 1
  }
  let first = 0
  return (from, to, before, after) => {
    while (first < places.length && (places[first] as readonly [number, number])[0] < from - before)
      first += 1
    for (let at = first; at < places.length; at += 1) {
      const [start, end] = places[at] as readonly [number, number]
      if (start > to + after) return false
      if (end <= from || (start >= to && end <= to + after)) return true
    }
    return false
  }
}

/** Knows no word: what a rule finds hangs on its pattern and its keywords alone. */
const NO_WORDS: Lexicon = {
  header: {
    schema: 'ward.lexicon/1',
    version: '',
    slots: 0,
    words: 0,
    codes: 0,
    sections: {
      prints: { offset: 0, length: 0 },
      kinds: { offset: 0, length: 0 },
      values: { offset: 0, length: 0 },
      codes: { offset: 0, length: 0 },
    },
    sources: [],
  },
  find: () => 0,
  entryOf: () => 0,
  bits: () => 0,
  extra: () => 0,
  hasCode: () => false,
}

/** The first of a rule's examples that is not as it says: a `yes` that is not found, a `no` that is. Null when all are. */
export function wrongExample(
  rule: OperatorRule,
): { readonly list: 'yes' | 'no'; readonly entry: number } | null {
  const recognizer = operatorRecognizer(rule)
  for (const list of ['yes', 'no'] as const) {
    const index = rule.examples[list].findIndex(example => finds(recognizer, example) !== (list === 'yes'))
    if (index >= 0) return { list, entry: index + 1 }
  }
  return null
}

function finds(recognizer: Recognizer, example: string): boolean {
  const folded = fold(example, 'subject')
  const tokens = makeTokens()
  readTokens(folded.text, NO_WORDS, tokens)
  if (tokens.digits < (recognizer.needs.digits ?? 0)) return false
  let found = false
  const line = {
    field: 'subject',
    ...folded,
    tokens,
    lexicon: NO_WORDS,
    knowledge: noKnowledge,
    place: false,
  } as const
  recognizer.find(line, () => {
    found = true
  })
  return found
}

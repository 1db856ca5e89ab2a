import { foldAddress } from '../../src/assess/scanning/fold-words.ts'
import { EXTRA, SENSITIVE_CATEGORIES, WORD } from '../../src/assess/scanning/word-knowledge.ts'
import { type Entries, type Entry, know, type Knowledge, LONGEST_PHRASE } from './entries.ts'

const FLAGS: { readonly [flag: string]: number } = {
  ambiguous: EXTRA.ambiguous,
  everyday: EXTRA.everyday,
  large: EXTRA.largePlace,
  role: EXTRA.role,
}

/** The weights a directive sets for the lines below it. */
const WEIGHTS: { readonly [directive: string]: keyof Entry } = {
  weight: 'ordinary',
  'first name': 'firstName',
  surname: 'surname',
}

/**
 * Reads one list of scripts/lexicon/lists into `entries`.
 *
 * Lines beginning with # are directives or remarks. `# kind: diagnosis, care` (names in WORD, or `none`) and
 * `# weight: 9` (ordinary word), `# first name: 5`, `# surname: 5` (0 to 15) hold for the lines below them; `# source:`
 * says where the words come from. Every other line is a word or a phrase, then optionally a tab and flags: `ambiguous`,
 * `everyday`, `large`, `sensitive=CATEGORY` or a further kind.
 * @param file its name, for the faults
 * @param faults gets a sentence with file and line for each line that cannot be taken
 * @returns how many entries it holds
 */
export function readWordList(file: string, text: string, entries: Entries, faults: string[]): number {
  const seen = new Map<string, number>()
  const state: Directives = { source: false, weights: {} }
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '') continue
    const fail: Fail = what => new RangeError(`scripts/lexicon/lists/${file}:${index + 1}: ${what}`)
    try {
      if (line.startsWith('#')) readDirective(line, state, fail)
      else readEntry(line, index + 1, { state, seen, entries, fail })
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      faults.push(error.message)
    }
  }
  if (seen.size === 0) faults.push(`scripts/lexicon/lists/${file}: holds no word`)
  return seen.size
}

type Weights = { [K in keyof Entry]?: number }
interface Directives {
  kinds?: number
  source: boolean
  readonly weights: Weights
}

function readDirective(line: string, state: Directives, fail: Fail): void {
  const [, directive = '', value = ''] = /^#\s*([a-z ]+?)\s*:\s*(.*)$/.exec(line) ?? []
  const weight = WEIGHTS[directive]
  if (directive === 'kind') state.kinds = kindsOf(value, fail)
  else if (directive === 'source') state.source = value !== ''
  else if (weight) state.weights[weight] = weightOf(value, fail)
}

interface Place {
  readonly state: Directives
  readonly seen: Map<string, number>
  readonly entries: Entries
  readonly fail: Fail
}

function readEntry(line: string, at: number, { state, seen, entries, fail }: Place): void {
  if (state.kinds === undefined) throw fail('a word before the line "# kind: ..."')
  if (!state.source) throw fail('a word before the line "# source: ..."')
  const [words = '', flags] = line.split('\t')
  const folded = foldAddress(words)
  checkEntry(folded, words, fail)
  // "ICD-10" and "ICD10" are two spellings of one entry, and both may stand; the same spelling twice is a slip.
  const spelling = words.trim().toLowerCase()
  const before = seen.get(spelling)
  if (before !== undefined) throw fail(`"${spelling}" stands in line ${before} already`)
  seen.set(spelling, at)
  const knowledge = withFlags({ ...state.weights, kinds: state.kinds }, flags, fail)
  try {
    know(entries, folded, knowledge)
  } catch (error) {
    throw error instanceof RangeError ? fail(error.message) : error
  }
}

type Fail = (what: string) => RangeError

function checkEntry(folded: string, words: string, fail: Fail): void {
  if (folded === '') throw fail(`"${words}" holds no letter`)
  if (/^\d/.test(folded))
    throw fail(`"${words}" begins with a number; the scanner finds phrases by their first word`)
  const length = folded.split(' ').length
  if (length > LONGEST_PHRASE)
    throw fail(`"${words}" has ${length} words; the longest phrase has ${LONGEST_PHRASE}`)
}

function kindOf(name: string, fail: Fail): number {
  const bit = Object.hasOwn(WORD, name) ? WORD[name as keyof typeof WORD] : undefined
  if (bit === undefined || name === 'beginsPhrase') {
    throw fail(`"${name}" is no kind or flag; kinds are ${Object.keys(WORD).join(', ')}`)
  }
  return bit
}

function kindsOf(value: string, fail: Fail): number {
  if (value === 'none') return 0
  return value.split(',').reduce((bits, name) => bits | kindOf(name.trim(), fail), 0)
}

function weightOf(value: string, fail: Fail): number {
  const weight = Number(value)
  if (!/^\d+$/.test(value) || weight > 15) throw fail(`"${value}" is no weight: 0 to 15`)
  return weight
}

function withFlags(knowledge: Knowledge, flags: string | undefined, fail: Fail): Knowledge {
  if (flags === undefined) return knowledge
  let { kinds = 0, extra = 0, sensitive = 0 } = knowledge
  for (const part of flags.split(',')) {
    const flag = part.trim()
    const [, category] = /^sensitive=(.*)$/.exec(flag) ?? []
    if (category !== undefined) {
      sensitive = 1 + (SENSITIVE_CATEGORIES as readonly string[]).indexOf(category)
      if (sensitive === 0) throw fail(`"${category}" is none of ${SENSITIVE_CATEGORIES.join(', ')}`)
    } else if (Object.hasOwn(FLAGS, flag)) extra |= FLAGS[flag] as number
    else kinds |= kindOf(flag, fail)
  }
  return { ...knowledge, kinds, extra, sensitive }
}

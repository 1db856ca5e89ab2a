import { EXTRA, SENSITIVE_CATEGORIES, WORD } from '../../src/assess/scanning/word-knowledge.ts'

/** What is known of one folded word or phrase, before it is packed into the two numbers of word-knowledge.ts. */
export interface Entry {
  firstName: number
  surname: number
  ordinary: number
  /** WORD bits. */
  kinds: number
  /** EXTRA bits without the sensitive category. */
  extra: number
  /** 0 none, 1 + index in SENSITIVE_CATEGORIES. */
  sensitive: number
}

export type Entries = Map<string, Entry>

/** What a source says of a word; kinds and extra are added, weights kept when they are the greater. */
export type Knowledge = { readonly [K in keyof Entry]?: number }

/** @throws RangeError when two sources put one word into two sensitive categories */
export function know(entries: Entries, folded: string, knowledge: Knowledge): void {
  let entry = entries.get(folded)
  if (!entry) {
    entry = { firstName: 0, surname: 0, ordinary: 0, kinds: 0, extra: 0, sensitive: 0 }
    entries.set(folded, entry)
  }
  entry.firstName = Math.max(entry.firstName, knowledge.firstName ?? 0)
  entry.surname = Math.max(entry.surname, knowledge.surname ?? 0)
  entry.ordinary = Math.max(entry.ordinary, knowledge.ordinary ?? 0)
  entry.kinds |= knowledge.kinds ?? 0
  entry.extra |= knowledge.extra ?? 0
  if (!knowledge.sensitive) return
  if (entry.sensitive !== 0 && entry.sensitive !== knowledge.sensitive) {
    const [one, other] = [entry.sensitive, knowledge.sensitive].map(index => SENSITIVE_CATEGORIES[index - 1])
    throw new RangeError(`"${folded}" is ${other} here and ${one} in another list: choose one category`)
  }
  entry.sensitive = knowledge.sensitive
  entry.kinds |= WORD.sensitive
}

/** The longest phrase the scanner looks for, in words and numbers (src/assess/scanning/tokens.ts). */
export const LONGEST_PHRASE = 6

/**
 * Marks every beginning of a phrase ("non", "non hodgkin"), so that the scanner looks for phrases only behind these and
 * stops where no longer one can follow.
 */
export function markPhrases(entries: Entries): void {
  for (const folded of entries.keys()) {
    for (let space = folded.indexOf(' '); space > 0; space = folded.indexOf(' ', space + 1)) {
      know(entries, folded.slice(0, space), { kinds: WORD.beginsPhrase })
    }
  }
}

/** "Results for" announces a patient and is as much a word of care as "results": it takes what its beginning is. */
export function inheritKinds(entries: Entries): void {
  for (const [folded, entry] of entries) {
    const space = folded.lastIndexOf(' ')
    if (space < 0 || (entry.kinds & ~WORD.beginsPhrase) !== WORD.patientCue) continue
    const beginning = entries.get(folded.slice(0, space))
    if (beginning === undefined) continue
    entry.kinds |= beginning.kinds & INHERITED
    entry.extra |= beginning.extra
    entry.sensitive = beginning.sensitive
  }
}

const INHERITED = WORD.diagnosis | WORD.drug | WORD.procedure | WORD.care | WORD.sensitive

/** The two numbers of an entry, unsigned. */
export function packed(entry: Entry): readonly [bits: number, extra: number] {
  const bits = entry.firstName | (entry.surname << 4) | (entry.ordinary << 8) | entry.kinds
  return [bits >>> 0, ((entry.extra & ~EXTRA.sensitiveMask) | entry.sensitive) >>> 0]
}

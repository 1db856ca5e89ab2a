import { FOUND_KINDS, type Found } from '../api/contracts/search.ts'
import { isOneSlip, keyOf, searchedWords, wordsOf } from './fold.ts'

/** Something that can be found: what is shown of it, and by what it is found beside its title. */
export interface Entry extends Found {
  /** Ids and citations that name it. */
  readonly keys?: readonly string[]
  /** Ids and citations that it has to do with. */
  readonly near?: readonly string[]
  /** Other words for it. */
  readonly words?: string
  /** What explains it, in sentences. */
  readonly prose?: string
}

const WEIGHTS = { title: 3, words: 2, prose: 1 } as const

/** What people type for what Ward calls otherwise. */
const ALSO: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    '2fa': ['mfa'],
    multifactor: ['mfa'],
    twofactor: ['mfa'],
    baa: ['agreement'],
    phi: ['patient', 'ephi'],
    ephi: ['patient', 'phi'],
    login: ['sign'],
    logon: ['sign'],
    logout: ['logoff'],
    user: ['people', 'person', 'account'],
    staff: ['people', 'workforce'],
    exception: ['waiver', 'accept'],
    exemption: ['waiver', 'accept'],
    todo: ['task', 'due'],
    email: ['mail'],
    dashboard: ['home'],
  }),
)

type WordsIn = (text: string) => readonly string[]

/**
 * What the words find, the best first. Every word has to be found in some form: whole or as the beginning of a longer one; with
 * one slip where nothing is found without. An id or a citation finds what it names before anything that only speaks of it.
 * @param wordsIn as wordsOf; one that remembers what it was asked before
 */
export function rank(
  entries: readonly Entry[],
  searched: string,
  wordsIn: WordsIn = wordsOf,
): readonly Found[] {
  const asWritten = ranked(entries, searched, { wordsIn, forgives: false })
  return asWritten.length > 0 ? asWritten : ranked(entries, searched, { wordsIn, forgives: true })
}

/** How a text is read: `forgives` takes a word with one slip for the word. */
interface Reading {
  readonly wordsIn: WordsIn
  readonly forgives: boolean
}

function ranked(entries: readonly Entry[], searched: string, reading: Reading): readonly Found[] {
  const words = searchedWords(searched)
  const key = keyOf(searched)
  return entries
    .map((entry, order) => ({
      entry,
      order,
      points: Math.max(byKey(entry, key), byWords(entry, words, searched, reading)),
    }))
    .filter(({ points }) => points > 0)
    .sort(
      (a, b) =>
        b.points - a.points ||
        FOUND_KINDS.indexOf(a.entry.kind) - FOUND_KINDS.indexOf(b.entry.kind) ||
        a.order - b.order,
    )
    .map(({ entry: { kind, title, text, to } }) => ({ kind, title, text, to }))
}

/** Only what has a digit or a point is taken for the beginning of an id; other beginnings are words. */
function byKey({ keys = [], near = [] }: Entry, key: string): number {
  if (key.length < 3) return 0
  const known = keys.map(keyOf)
  if (known.includes(key)) return 100
  const begun = known.flatMap(one => beginsWith(one, key))
  if (near.map(keyOf).includes(key)) return 40
  if (!/[\d.]/.test(key) || key.length < 4 || begun.length === 0) return 0
  return 60 - Math.min(20, ...begun)
}

/** How much longer the id is than its beginning: the nearest comes first, a section before what lies deep in it. */
function beginsWith(id: string, key: string): readonly number[] {
  if (id.startsWith(key)) return [id.length - key.length]
  // "ms aad 3.1" has lost points of the id; of numbers alone 5.2 is not 52.
  if (!/^\p{L}/u.test(key)) return []
  const [plainId, plainKey] = [id.replaceAll('.', ''), key.replaceAll('.', '')]
  return plainId.startsWith(plainKey) ? [plainId.length - plainKey.length] : []
}

function byWords(
  entry: Entry,
  words: readonly string[],
  searched: string,
  { wordsIn, forgives }: Reading,
): number {
  if (words.length === 0) return 0
  const title = wordsIn(entry.title)
  const fields = [
    { weight: WEIGHTS.title, words: title },
    { weight: WEIGHTS.words, words: wordsIn([entry.words ?? '', ...(entry.keys ?? [])].join(' ')) },
    { weight: WEIGHTS.prose, words: wordsIn(entry.prose ?? '') },
  ]
  let points = 0
  for (const word of words) {
    const best = Math.max(
      ...fields.map(field => field.weight * nearest(word, field.words, forgives)),
      ...(ALSO.get(word) ?? []).flatMap(other =>
        fields.map(field => 0.8 * field.weight * nearest(other, field.words, forgives)),
      ),
    )
    if (best === 0) return 0
    points += best
  }
  const told = words.filter(word => title.some(one => one.startsWith(word))).length
  const begins = title.join(' ').startsWith(wordsIn(searched).join(' '))
  return points / words.length + (title.length === 0 ? 0 : told / title.length) + (begins ? 1 : 0)
}

/** 1 for the word itself, less for what is only near it, 0 for nothing. */
function nearest(word: string, among: readonly string[], forgives: boolean): number {
  let best = 0
  for (const one of among) {
    if (one === word) return 1
    if (best < 0.75 && word.length > 1 && one.startsWith(word)) best = 0.75
    else if (forgives && best < 0.45 && isSlip(word, one)) best = 0.45
  }
  return best
}

/** A slip in a short word or in a number is another word or number. */
function isSlip(word: string, one: string): boolean {
  if (word.length < 4 || one.length < 4 || /\d/.test(word)) return false
  return isOneSlip(word, one) || (word.length >= 5 && isOneSlip(word, one.slice(0, word.length)))
}

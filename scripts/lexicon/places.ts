import { foldAddress } from '../../src/assess/scanning/fold-words.ts'
import { EXTRA, WORD } from '../../src/assess/scanning/word-knowledge.ts'
import { type Entries, type Entry, know } from './entries.ts'

/** A name this frequent is a person before it is a town: Jackson, Kelly, Houston are places only where they are large. */
const COMMON_NAME = 4
const KNOWN_NAME = 2
const FREQUENT_NAME = 6

/**
 * Adds the cities, towns and counties that can be told from ordinary words and from people. Run it when words and names
 * are in.
 * @param names one a line; a county without the word "County"
 * @returns how many were taken
 */
export function readPlaces(names: readonly string[], entries: Entries): number {
  let taken = 0
  for (const folded of new Set(names.map(foldAddress))) {
    const as = folded.includes(' ')
      ? phraseAs(folded.split(' '), entries)
      : wordAs(folded, entries.get(folded))
    if (as === undefined) continue
    know(entries, folded, { kinds: WORD.place, extra: as === 'large' ? EXTRA.largePlace : 0 })
    taken++
  }
  return taken
}

const NO_BEGINNING = /^(?:mc|mac|o|the|what|to|in|on)$/

type PlaceAs = 'large' | 'small' | undefined

function wordAs(word: string, known: Entry | undefined): PlaceAs {
  if (word.length < 4 || /\d/.test(word)) return undefined
  if (!known) return word.length > 4 ? 'large' : 'small'
  const name = Math.max(known.firstName, known.surname)
  if (known.ordinary > 0 || name >= COMMON_NAME || known.kinds !== 0) return undefined
  return name >= KNOWN_NAME || word.length === 4 ? 'small' : 'large'
}

function phraseAs(words: readonly string[], entries: Entries): PlaceAs {
  if (words.length > 4 || words.some(word => /\d/.test(word))) return undefined
  // "Mc Donald" and "O Fallon" are spellings of surnames too, and "The Dalles" would have every "the" looked at.
  if (words[0] === undefined || NO_BEGINNING.test(words[0])) return undefined
  const known = words.map(word => entries.get(word))
  if (known.every(word => (word?.ordinary ?? 0) > 0)) return undefined
  // "Jim Thorpe", "Anne Arundel" and "Mary Esther" are places that read as people; and a phrase that begins with a
  // frequent name ("James City", "Smith River") would be looked for behind every James and Smith.
  const [first] = known
  const last = known.at(-1)
  const person = (first?.firstName ?? 0) > 0 && (last?.surname ?? 0) > 0 && (last?.ordinary ?? 0) === 0
  const name = Math.max(first?.firstName ?? 0, first?.surname ?? 0)
  return person || name >= FREQUENT_NAME ? undefined : 'large'
}

import { firstSlot, wordHash } from './word-hash.ts'

/**
 * A lexicon file, version 1. Little-endian; sections begin at multiples of 4.
 *
 *     8 bytes   "WARDLEX1"
 *     4 bytes   length of the header
 *     header    JSON in ASCII: LexiconHeader, padded with spaces
 *     sections  as the header says, offsets from the end of the header
 *
 * Sections: `prints` (Uint32, one per slot, 0 empty), `kinds` (Uint16, one per slot: which pair of `values`),
 * `values` (Uint32 pairs: knowledge bits, extra bits), `codes` (Uint32, ascending: the prints of the ICD-10-CM codes
 * without their dot). The number of slots is a power of two; a word's
 * first slot is `firstSlot` of word-hash.ts, the next ones follow, around the end.
 */
export interface LexiconHeader {
  readonly schema: 'ward.lexicon/1'
  /** Of the words in it: the date it was made and a running letter. */
  readonly version: string
  readonly slots: number
  readonly words: number
  readonly codes: number
  readonly sections: { readonly [S in SectionName]: { readonly offset: number; readonly length: number } }
  /** Where the words come from, what may be done with them, and how many came from there. */
  readonly sources: readonly LexiconSource[]
}

export interface LexiconSource {
  readonly name: string
  readonly url: string
  readonly licence: string
  readonly asOf: string
  readonly words: number
}

export type SectionName = 'prints' | 'kinds' | 'values' | 'codes'

const MAGIC = 'WARDLEX1'

export interface Lexicon {
  readonly header: LexiconHeader
  /** Where the entry of a word stands in `values`, in pairs; 0 when it is not known. */
  readonly find: (place: number, print: number) => number
  readonly bits: (entry: number) => number
  readonly extra: (entry: number) => number
  /** The entry of a folded word or phrase. */
  readonly entryOf: (folded: string) => number
  /** Whether the code stands in the ICD-10-CM list. Capital letters, without its dot. */
  readonly hasCode: (code: string) => boolean
}

/**
 * Opens a lexicon without copying it.
 * @throws RangeError when the bytes are not a lexicon of this version, or are cut off
 */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const header = readHeader(bytes)
  const section = sectionReader(bytes, header)
  const prints = section('prints', Uint32Array)
  const kinds = section('kinds', Uint16Array)
  const values = section('values', Uint32Array)
  const codes = section('codes', Uint32Array)
  const { slots } = header
  const shift = Math.clz32(slots) + 1
  if (slots < 2 || (slots & (slots - 1)) !== 0) throw torn()
  if (prints.length !== slots || kinds.length !== slots) throw torn()

  function find(place: number, print: number): number {
    let slot = firstSlot(place, shift)
    // A slot is always free (the writer sees to it), so this ends.
    for (let tries = 0; tries < slots; tries++) {
      const there = prints[slot] as number
      if (there === print) return kinds[slot] as number
      if (there === 0) return 0
      slot = (slot + 1) & (slots - 1)
    }
    return 0
  }

  function hasCode(code: string): boolean {
    const { print } = wordHash(code)
    let low = 0
    let high = codes.length - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const there = codes[middle] as number
      if (there === print) return true
      if (there < print) low = middle + 1
      else high = middle - 1
    }
    return false
  }

  return {
    header,
    find,
    bits: entry => (values[entry * 2] as number) | 0,
    extra: entry => values[entry * 2 + 1] as number,
    entryOf: folded => {
      const { place, print } = wordHash(folded)
      return find(place, print)
    },
    hasCode,
  }
}

function readHeader(bytes: Uint8Array): LexiconHeader {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length))
  if (magic !== MAGIC) throw new RangeError('This is not a lexicon of Ward, or one of another version.')
  if (bytes.length < 12) throw torn()
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true)
  if (bytes.length < 12 + length) throw torn()
  const header = parsed(asciiText(bytes.subarray(12, 12 + length)))
  if (header?.schema !== 'ward.lexicon/1') throw torn()
  return header
}

function parsed(json: string): LexiconHeader | null {
  try {
    return JSON.parse(json) as LexiconHeader | null
  } catch {
    return null
  }
}

function asciiText(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

type Numbers<A> = new (buffer: ArrayBufferLike, offset: number, length: number) => A

function sectionReader(bytes: Uint8Array, header: LexiconHeader) {
  const body = 12 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true)
  return <A>(name: SectionName, Kind: Numbers<A> & { readonly BYTES_PER_ELEMENT: number }): A => {
    const { offset, length } = header.sections[name]
    const size = Kind.BYTES_PER_ELEMENT
    if (body + offset + length * size > bytes.length) throw torn()
    const start = bytes.byteOffset + body + offset
    if (start % size === 0) return new Kind(bytes.buffer, start, length)
    const copy = bytes.slice(body + offset, body + offset + length * size)
    return new Kind(copy.buffer, 0, length)
  }
}

const torn = () => new RangeError('The lexicon is cut off or damaged; make it again or fetch it anew.')

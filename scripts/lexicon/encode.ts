import type { LexiconHeader, LexiconSource, SectionName } from '../../src/assess/scanning/lexicon.ts'
import { firstSlot, wordHash } from '../../src/assess/scanning/word-hash.ts'
import { type Entries, packed } from './entries.ts'

/** The largest share of slots that are taken: at 0.6 a word that is not there is known after three or four looks, side by side. */
const LOAD = 0.6

export interface LexiconContent {
  readonly version: string
  readonly sources: readonly LexiconSource[]
  readonly entries: Entries
  /** ICD-10-CM codes without their dot. */
  readonly codes: readonly string[]
}

/**
 * The bytes of a lexicon file, as src/assess/scanning/lexicon.ts describes it. The same content gives the same bytes.
 * @throws RangeError when two words cannot be told apart by their hashes, or there are too many kinds of entries
 */
export function encodeLexicon({ version, sources, entries, codes }: LexiconContent): Uint8Array {
  const words = [...entries.keys()].toSorted()
  const slots = 2 ** Math.ceil(Math.log2(words.length / LOAD))
  const prints = new Uint32Array(slots)
  const kinds = new Uint16Array(slots)
  const values: number[] = [0, 0]
  const indexOf = new Map<string, number>()
  const owner: string[] = []
  for (const word of words) {
    const { place, print } = wordHash(word)
    let slot = firstSlot(place, Math.clz32(slots) + 1)
    for (; prints[slot] !== 0; slot = (slot + 1) & (slots - 1)) {
      // Two words of one print are told apart by their places, unless one stands on the way to the other.
      if (prints[slot] === print) throw new RangeError(`"${owner[slot]}" and "${word}" have the same print`)
    }
    owner[slot] = word
    const [bits, extra] = packed(entries.get(word) as Parameters<typeof packed>[0])
    const key = `${bits} ${extra}`
    let index = indexOf.get(key)
    if (index === undefined) {
      index = values.length / 2
      if (index > 0xffff) throw new RangeError('more than 65535 different entries')
      values.push(bits, extra)
      indexOf.set(key, index)
    }
    prints[slot] = print
    kinds[slot] = index
  }
  const codePrints = Uint32Array.from(new Set(codes.map(code => wordHash(code).print))).toSorted()
  const sections = { prints, kinds, values: Uint32Array.from(values), codes: codePrints }
  return assemble({ version, slots, words: words.length, codes: codes.length, sources }, sections)
}

type Sections = { readonly [S in SectionName]: Uint32Array | Uint16Array }
const ORDER = ['prints', 'values', 'codes', 'kinds'] as const satisfies readonly SectionName[]
const aligned = (length: number): number => Math.ceil(length / 4) * 4

function assemble(about: Omit<LexiconHeader, 'schema' | 'sections'>, sections: Sections): Uint8Array {
  const places = {} as { [S in SectionName]: { offset: number; length: number } }
  let end = 0
  for (const name of ORDER) {
    const offset = aligned(end)
    places[name] = { offset, length: sections[name].length }
    end = offset + sections[name].byteLength
  }
  const header: LexiconHeader = { schema: 'ward.lexicon/1', ...about, sections: places }
  // The reader takes the header as ASCII.
  const escaped = JSON.stringify(header).replace(
    /[^\x20-\x7e]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const json = new TextEncoder().encode(escaped)
  const headerLength = aligned(json.length)
  const bytes = new Uint8Array(12 + headerLength + end)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode('WARDLEX1'))
  view.setUint32(8, headerLength, true)
  bytes.fill(0x20, 12, 12 + headerLength)
  bytes.set(json, 12)
  for (const name of ORDER) {
    const section = sections[name]
    const start = 12 + headerLength + places[name].offset
    // Byte by byte, so that the file is little-endian whatever the machine is.
    for (const [index, value] of section.entries()) {
      if (section.BYTES_PER_ELEMENT === 4) view.setUint32(start + index * 4, value, true)
      else view.setUint16(start + index * 2, value, true)
    }
  }
  return bytes
}

import {
  EVENT_COLUMNS,
  type EventColumn,
  ITEM_COLUMNS,
  type ItemColumn,
  largerTable,
  makeTable,
  type Table,
  WORD_COLUMNS,
} from './columns.ts'
import { type ColumnWords, encodeEvent, encodeItems, type EventTokens } from './encode-event.ts'
import { EVENT_ID_BYTES } from './event-id.ts'
import type { NewEvent } from './event-store.ts'
import { type OriginalBlock, sealBlock } from './original-blocks.ts'
import { leafBuffer, pendingOriginals } from './pending-originals.ts'
import { PROVISIONAL, type WordWriter } from './words.ts'

/** Kept as columns from the moment it comes: an import must not hold thousands of events as objects. */
export interface PendingSegment {
  readonly events: Table<EventColumn>
  readonly items: Table<ItemColumn>
  /** Sixteen bytes for each row. */
  readonly keys: Buffer
  /** Bytes that its records take in memory. */
  readonly bytes: number
  readonly original: (row: number) => Uint8Array
  readonly add: (one: NewEvent, key: Buffer, isPlain: boolean, version: number) => void
  /** Gives rows their places and words their numbers. @param words the final numbers, as `settle` answers them */
  readonly settle: (from: number, words: Uint32Array) => void
  /** base64 root over the records. */
  readonly root: () => string
  /** The records packed, sealed for their places one block after the other. */
  readonly blocks: (key: Uint8Array, scopeName: string, from: number) => Iterable<OriginalBlock>
  /**
   * Begins the next one, after this was accepted. The same object serves a whole import: what is made anew is compiled anew.
   */
  readonly reset: () => void
  /** Leaves only these rows, in order, before it is settled. */
  readonly keepOnly: (rows: readonly number[]) => void
}

/** Room that a segment begins with, doubled as it fills: many imports are of some hundred events. */
const FIRST_ROWS = 2_048

export function pendingSegment(words: WordWriter, numbers: ColumnWords, tokens: EventTokens): PendingSegment {
  let events = makeTable<EventColumn>(EVENT_COLUMNS, FIRST_ROWS)
  let items = makeTable<ItemColumn>(ITEM_COLUMNS, 2 * FIRST_ROWS)
  let keys = Buffer.alloc(EVENT_ID_BYTES * FIRST_ROWS)
  const leaves = leafBuffer()
  let originals = pendingOriginals()
  /** What `seq` of the items counts from: their row until they are settled. */
  let placedFrom = 0
  const sessions = new Map<string, string>()
  const cached: EventTokens = {
    item: tokens.item,
    session: id => {
      const there = sessions.get(id)
      if (there !== undefined) return there
      const token = tokens.session(id)
      sessions.set(id, token)
      return token
    },
  }
  const roomForOne = (): void => {
    const room = events.columns.seq.length
    if (events.rows < room) return
    events = largerTable(EVENT_COLUMNS, events, 2 * room)
    keys = Buffer.concat([keys], EVENT_ID_BYTES * 2 * room)
  }
  const roomForItems = (more: number): void => {
    const room = items.columns.seq.length
    if (items.rows + more > room) items = largerTable(ITEM_COLUMNS, items, 2 * (room + more))
  }
  return {
    get events() {
      return events
    },
    get items() {
      return items
    },
    get keys() {
      return keys
    },
    get bytes() {
      return originals.bytes()
    },
    original: row => originals.at(row),
    add: (one, key, isPlain, version) => {
      roomForOne()
      const row = events.rows
      const put = events.columns
      key.copy(keys, EVENT_ID_BYTES * row, 0, EVENT_ID_BYTES)
      put.id_a[row] = key.readUInt32BE(0)
      put.id_b[row] = key.readUInt32BE(4)
      put.id_c[row] = key.readUInt32BE(8)
      put.id_d[row] = key.readUInt32BE(12)
      put.id_word[row] = isPlain ? 0 : words.number(one.event.id)
      put.version[row] = version
      encodeEvent(events, row, one, numbers, cached)
      roomForItems(one.event.items.length)
      encodeItems(items, row, one.event, words, cached)
      leaves.put(row, originals.add(one.original))
      events.rows = row + 1
    },
    settle: (from, final) => {
      for (const name of WORD_COLUMNS) settleWords(events.columns[name], events.rows, final)
      settleWords(items.columns.folder, items.rows, final)
      for (let row = 0; row < events.rows; row += 1) events.columns.seq[row] = from + row
      const seqs = items.columns.seq
      for (let at = 0; at < items.rows; at += 1) seqs[at] = (seqs[at] as number) + from - placedFrom
      placedFrom = from
    },
    root: () => leaves.root(events.rows),
    *blocks(key, scopeName, from) {
      for (const { from: row, count, plain } of originals.packed())
        yield sealBlock(key, scopeName, { from: from + row, count, plain })
    },
    reset: () => {
      for (const name of EVENT_NAMES) events.columns[name].fill(0, 0, events.rows)
      events.rows = 0
      items.rows = 0
      placedFrom = 0
      sessions.clear()
      originals.reset()
    },
    keepOnly: rows => {
      const moved = new Map(rows.map((row, to) => [row, to]))
      for (const name of EVENT_NAMES) {
        const column = events.columns[name]
        rows.forEach((row, to) => (column[to] = column[row] as number))
        column.fill(0, rows.length, events.rows)
      }
      rows.forEach((row, to) =>
        keys.copy(keys, EVENT_ID_BYTES * to, EVENT_ID_BYTES * row, EVENT_ID_BYTES * (row + 1)),
      )
      let left = 0
      for (let at = 0; at < items.rows; at += 1) {
        const to = moved.get((items.columns.seq[at] as number) - placedFrom)
        if (to === undefined) continue
        for (const name of ITEM_NAMES) items.columns[name][left] = items.columns[name][at] as number
        items.columns.seq[left] = to + placedFrom
        left += 1
      }
      items.rows = left
      events.rows = rows.length
      // One after the other out of their blocks: all at once would be the whole segment unpacked.
      const kept = pendingOriginals()
      rows.forEach((row, to) => leaves.put(to, kept.add(originals.at(row))))
      originals = kept
    },
  }
}

const EVENT_NAMES = Object.keys(EVENT_COLUMNS) as EventColumn[]
const ITEM_NAMES = Object.keys(ITEM_COLUMNS) as ItemColumn[]

function settleWords(column: Float64Array | Uint32Array, rows: number, final: Uint32Array): void {
  for (let row = 0; row < rows; row += 1) {
    const number = column[row] as number
    if (number >= PROVISIONAL) column[row] = final[number - PROVISIONAL] as number
  }
}

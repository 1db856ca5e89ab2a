import { EVENT_ID_BYTES } from './event-id.ts'

/**
 * Finds the rows of a segment that is being filled by their keys: open addressing over typed arrays, because a Map of numbers
 * costs as much as all the rest of sifting.
 */
export interface PendingKeys {
  /** Rows that have this key, in the order they came; nearly always none. */
  readonly rows: (key: Buffer) => readonly number[]
  readonly add: (key: Buffer, row: number) => void
  readonly clear: () => void
}

/** @param most rows it holds; it is twice as large, so that chains stay short. */
export function pendingKeys(most: number): PendingKeys {
  const slots = 2 ** Math.ceil(Math.log2(2 * most + 2))
  /** Row plus 1; 0 is free. */
  const table = new Int32Array(slots)
  const keys = Buffer.alloc(EVENT_ID_BYTES * slots)
  let used = 0
  const slotOf = (key: Buffer): number => {
    // All of the key: the ids of a forged export may begin alike.
    const mixed =
      key.readInt32LE(0) ^
      Math.imul(key.readInt32LE(4), 0x9e3779b1) ^
      Math.imul(key.readInt32LE(8), 0x85ebca6b) ^
      Math.imul(key.readInt32LE(12), 0xc2b2ae35)
    return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0
  }
  const isAt = (slot: number, key: Buffer): boolean => {
    const at = EVENT_ID_BYTES * slot
    return key.compare(keys, at, at + EVENT_ID_BYTES) === 0
  }
  return {
    rows: key => {
      let found: number[] | null = null
      for (let slot = slotOf(key) % slots; table[slot] !== 0; slot = (slot + 1) % slots) {
        if (!isAt(slot, key)) continue
        found ??= []
        found.push((table[slot] as number) - 1)
      }
      return found ?? NONE
    },
    add: (key, row) => {
      if (used >= most) throw new RangeError('more keys than rows')
      let slot = slotOf(key) % slots
      while (table[slot] !== 0) slot = (slot + 1) % slots
      table[slot] = row + 1
      key.copy(keys, EVENT_ID_BYTES * slot, 0, EVENT_ID_BYTES)
      used += 1
    },
    clear: () => {
      if (used > 0) table.fill(0)
      used = 0
    },
  }
}

const NONE: readonly number[] = []

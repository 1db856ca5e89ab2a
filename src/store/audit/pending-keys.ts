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

const FIRST_SLOTS = 4_096

/** At least twice as large as what it holds, so that chains stay short. */
export function pendingKeys(): PendingKeys {
  let slots = FIRST_SLOTS
  /** Row plus 1; 0 is free. */
  let table = new Int32Array(slots)
  let keys = Buffer.alloc(EVENT_ID_BYTES * slots)
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
  const put = (key: Buffer, row: number): void => {
    let slot = slotOf(key) % slots
    while (table[slot] !== 0) slot = (slot + 1) % slots
    table[slot] = row + 1
    key.copy(keys, EVENT_ID_BYTES * slot, 0, EVENT_ID_BYTES)
  }
  const grow = (): void => {
    const [before, held] = [table, keys]
    slots *= 2
    table = new Int32Array(slots)
    keys = Buffer.alloc(EVENT_ID_BYTES * slots)
    // In the order they came: rows of one key stay in it.
    const full = Array.from(before.keys()).filter(slot => before[slot] !== 0)
    full.sort((one, other) => (before[one] as number) - (before[other] as number))
    for (const slot of full) {
      const at = EVENT_ID_BYTES * slot
      put(held.subarray(at, at + EVENT_ID_BYTES), (before[slot] as number) - 1)
    }
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
      if (2 * used >= slots) grow()
      put(key, row)
      used += 1
    },
    clear: () => {
      if (used > 0) table.fill(0)
      used = 0
    },
  }
}

const NONE: readonly number[] = []

import { hash } from 'node:crypto'
import { HASH_BYTES } from '../evidence/merkle.ts'
import { BLOCK_BYTES, BLOCK_RECORDS, LENGTH_BYTES, packBlock, unpackBlock } from './original-blocks.ts'

/** Records that wait for their segment: hashed where they lie, and packed as soon as their block is full. */
export interface PendingOriginals {
  /** @returns its leaf hash (RFC 6962: SHA-256(0x00 || record)) as a Latin-1 text of 32 bytes */
  readonly add: (record: Uint8Array) => string
  readonly at: (row: number) => Uint8Array
  /** Bytes that are held: packed, and of the block that is being filled. */
  readonly bytes: () => number
  /** The blocks, packed. What is added after begins another. */
  readonly packed: () => readonly PackedBlock[]
  readonly reset: () => void
}

export interface PackedBlock {
  /** The first row. */
  readonly from: number
  readonly count: number
  readonly plain: Uint8Array
}

/** Room behind the records of a block for the lengths of all it may hold. */
const LENGTHS_BYTES = LENGTH_BYTES * BLOCK_RECORDS
/** Packed blocks that are kept open once one of their records was asked for: repeats come in runs. */
const MOST_OPENED = 8

export function pendingOriginals(): PendingOriginals {
  // One room for all blocks: it stays in the processor's cache. It begins with a byte of no meaning, so
  // that a record can be hashed with the byte before it.
  const room = Buffer.allocUnsafeSlow(1 + BLOCK_BYTES + LENGTHS_BYTES)
  let bytes = room
  let packed: PackedBlock[] = []
  let opened = new Map<PackedBlock, readonly Uint8Array[]>()
  /** Of the block that is being filled: its first row, and where its records end. */
  let from = 0
  let ends: number[] = []
  let packedBytes = 0

  const close = (): void => {
    const end = ends.at(-1)
    if (end === undefined) return
    const lengths = ends.map((one, at) => one - (at === 0 ? 1 : (ends[at - 1] as number)))
    const content = bytes.subarray(1, end + LENGTH_BYTES * ends.length)
    const plain = packBlock(lengths, content)
    packed.push({ from, count: ends.length, plain })
    packedBytes += plain.length
    from += ends.length
    ends = []
    bytes = room
  }
  const recordsOf = (block: PackedBlock): readonly Uint8Array[] => {
    const there = opened.get(block)
    if (there !== undefined) return there
    if (opened.size >= MOST_OPENED) opened = new Map()
    const records = unpackBlock(block.plain, block.count)
    opened.set(block, records)
    return records
  }
  return {
    add: record => {
      const isFull = (ends.at(-1) ?? 1) + record.length + LENGTHS_BYTES > bytes.length
      if (isFull) close()
      if (1 + record.length + LENGTHS_BYTES > bytes.length)
        bytes = Buffer.alloc(1 + record.length + LENGTHS_BYTES)
      const start = ends.at(-1) ?? 1
      const end = start + record.length
      bytes.set(record, start)
      // The leaf prefix stands in the place of the byte before, for as long as it is hashed.
      const before = bytes[start - 1] as number
      bytes[start - 1] = 0
      const leaf = hash('sha256', bytes.subarray(start - 1, end), 'binary')
      bytes[start - 1] = before
      ends.push(end)
      if (ends.length === BLOCK_RECORDS) close()
      return leaf
    },
    at: row => {
      if (row >= from) {
        const at = row - from
        return bytes.subarray(at === 0 ? 1 : ends[at - 1], ends[at])
      }
      const block = packed.findLast(one => one.from <= row) as PackedBlock
      return recordsOf(block)[row - block.from] as Uint8Array
    },
    bytes: () => packedBytes + (ends.at(-1) ?? 0),
    packed: () => {
      close()
      return packed
    },
    reset: () => {
      packed = []
      opened = new Map()
      from = 0
      ends = []
      bytes = room
      packedBytes = 0
    },
  }
}

/** The leaf hashes of records in their order, and the root of the tree over them (RFC 6962), over one buffer. */
export interface LeafBuffer {
  /** @param row one that was put before, or the one after the last */
  readonly put: (row: number, leaf: string) => void
  /** base64; of the first `count` leaves, at least one. */
  readonly root: (count: number) => string
}

const FIRST_LEAVES = 2_048

/**
 * The same tree as evidence/merkle.ts. An import hashes each of millions of records twice, and an object for each hash would
 * cost more than the hashing.
 */
export function leafBuffer(): LeafBuffer {
  let leaves = Buffer.alloc(HASH_BYTES * FIRST_LEAVES)
  const node = Buffer.alloc(1 + 2 * HASH_BYTES, 1)
  return {
    put: (row, leaf) => {
      if (HASH_BYTES * row === leaves.length) leaves = Buffer.concat([leaves], 2 * leaves.length)
      leaves.write(leaf, HASH_BYTES * row, 'latin1')
    },
    root: count => {
      // Pairs level by level, the odd one going up as it is: where the tree is split makes no difference to its root.
      const level = Buffer.from(leaves.subarray(0, HASH_BYTES * count))
      for (let left = count; left > 1; left = (left + 1) >> 1) {
        for (let at = 0; at < left; at += 2) {
          const from = HASH_BYTES * at
          const to = from >> 1
          if (at + 1 === left) level.copy(level, to, from, from + HASH_BYTES)
          else {
            level.copy(node, 1, from, from + 2 * HASH_BYTES)
            level.write(hash('sha256', node, 'binary'), to, 'latin1')
          }
        }
      }
      return level.toString('base64', 0, HASH_BYTES)
    },
  }
}

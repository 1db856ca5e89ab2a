import { hash } from 'node:crypto'
import { HASH_BYTES } from '../evidence/merkle.ts'
import { BLOCK_BYTES, BLOCK_RECORDS, LENGTH_BYTES, packBlock } from './original-blocks.ts'

/** Records that wait for their segment: copied into the blocks they will be kept in, hashed where they lie. */
export interface PendingOriginals {
  /** @returns its leaf hash (RFC 6962: SHA-256(0x00 || record)) as a Latin-1 text of 32 bytes */
  readonly add: (record: Uint8Array) => string
  readonly at: (row: number) => Uint8Array
  readonly bytes: () => number
  /** The blocks, packed: the first row and the number of records of each. Nothing is added after. */
  readonly packed: () => readonly PackedBlock[]
  /**
   * Begins anew. Room of blocks is used again and again: V8 looks through its whole heap whenever so many bytes were taken
   * outside of it, and an import takes two megabytes for every thousand records.
   * @param isPacked whether the blocks were awaited; those that are still being packed keep their room
   */
  readonly reset: (isPacked: boolean) => void
}

export interface PackedBlock {
  readonly from: number
  readonly count: number
  readonly plain: Promise<Uint8Array>
}

/** Room behind the records of a block for the lengths of all it may hold. */
const LENGTHS_BYTES = LENGTH_BYTES * BLOCK_RECORDS
const ROOM_BYTES = 1 + BLOCK_BYTES + LENGTHS_BYTES

interface OpenBlock {
  readonly from: number
  /** Begins with a zero byte, so that a record can be hashed with the byte before it. */
  readonly bytes: Buffer
  readonly ends: number[]
}

export function pendingOriginals(): PendingOriginals {
  const room: Buffer[] = []
  const blocks: OpenBlock[] = []
  let packed: PackedBlock[] = []
  let bytes = 0
  let rows = 0

  const close = (): void => {
    const block = blocks.at(-1)
    if (block === undefined || packed.length === blocks.length) return
    const { from, ends } = block
    const lengths = ends.map((end, at) => end - (at === 0 ? 1 : (ends[at - 1] as number)))
    const content = block.bytes.subarray(1, (ends.at(-1) as number) + LENGTH_BYTES * ends.length)
    packed.push({ from, count: ends.length, plain: packBlock(lengths, content) })
  }
  const open = (atLeast: number): OpenBlock => {
    close()
    const kept = atLeast <= BLOCK_BYTES ? room.pop() : undefined
    const size = 1 + Math.max(BLOCK_BYTES, atLeast) + LENGTHS_BYTES
    const block: OpenBlock = { from: rows, bytes: kept ?? Buffer.allocUnsafeSlow(size), ends: [] }
    block.bytes[0] = 0
    blocks.push(block)
    return block
  }
  return {
    add: record => {
      let block = blocks.at(-1)
      const isFull =
        block === undefined ||
        packed.length === blocks.length ||
        block.ends.length === BLOCK_RECORDS ||
        (block.ends.at(-1) ?? 1) + record.length + LENGTHS_BYTES > block.bytes.length
      if (block === undefined || isFull) block = open(record.length)
      const start = block.ends.at(-1) ?? 1
      const end = start + record.length
      block.bytes.set(record, start)
      // The leaf prefix stands in the place of the byte before, for as long as it is hashed.
      const before = block.bytes[start - 1] as number
      block.bytes[start - 1] = 0
      const leaf = hash('sha256', block.bytes.subarray(start - 1, end), 'binary')
      block.bytes[start - 1] = before
      block.ends.push(end)
      rows += 1
      bytes += record.length
      // Packing runs beside the reading.
      if (block.ends.length === BLOCK_RECORDS) close()
      return leaf
    },
    at: row => {
      const block = blocks.findLast(({ from }) => from <= row) as OpenBlock
      const at = row - block.from
      return block.bytes.subarray(at === 0 ? 1 : block.ends[at - 1], block.ends[at])
    },
    bytes: () => bytes,
    packed: () => {
      close()
      return packed
    },
    reset: isPacked => {
      for (const block of isPacked ? blocks : []) {
        if (block.bytes.length === ROOM_BYTES) room.push(block.bytes)
      }
      blocks.length = 0
      packed = []
      bytes = 0
      rows = 0
    },
  }
}

/** The leaf hashes of records in their order, and the root of the tree over them (RFC 6962), over one buffer. */
export interface LeafBuffer {
  readonly put: (row: number, leaf: string) => void
  /** base64; of the first `count` leaves, at least one. */
  readonly root: (count: number) => string
}

/**
 * The same tree as evidence/merkle.ts. An import hashes each of millions of records twice, and an object for each hash would
 * cost more than the hashing.
 */
export function leafBuffer(most: number): LeafBuffer {
  const leaves = Buffer.alloc(HASH_BYTES * most)
  const node = Buffer.alloc(1 + 2 * HASH_BYTES, 1)
  return {
    put: (row, leaf) => void leaves.write(leaf, HASH_BYTES * row, 'latin1'),
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

import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { promisify } from 'node:util'
import { constants, zstdCompressSync, zstdDecompress, zstdDecompressSync } from 'node:zlib'
import { AppError } from '../../base/app-error.ts'
import { open, seal } from '../../host/crypto.ts'
import { guarded } from '../../host/disk-errors.ts'

/**
 * The records as received, in sealed blocks of one file for each segment:
 * blocks one after the other, then an index (JSON: of each block its first place, its count, its length), then the index's
 * length as four bytes, big-endian. A block is sealed for its place, so it stands for nothing anywhere else; inside is zstd
 * over the records' bytes and then the length of each (32-bit little-endian).
 */
export interface OriginalBlock {
  /** Place of its first record. */
  readonly from: number
  readonly count: number
  readonly sealed: Uint8Array
}

interface BlockIndex {
  readonly from: number
  readonly count: number
  readonly offset: number
  readonly length: number
}

/** Larger ones shrink better and open slower: 2 ms for one event is not felt. */
export const BLOCK_RECORDS = 1_000
/** What lies further apart zstd does not see. */
const WINDOW_LOG = 21
export const BLOCK_BYTES = 2 ** WINDOW_LOG
/** The fastest: what more would save is a tenth, at half the time of an import again. */
const LEVEL = 1
/** Twice what the level would take: the table still fits the processor's cache, and a tenth is saved. */
const HASH_LOG = 16
export const LENGTH_BYTES = 4
const ANSWER_BYTES = 256 * 1024
/** A record can be 64 MiB. */
const MOST_PLAIN_BYTES = 512 * 1024 * 1024

const decompress = promisify(zstdDecompress)

/**
 * The records of one block, packed: not sealed yet, because only then is their place needed. On this thread: handing a block to
 * another and its answer back costs as much as half of the packing.
 * @param content the records one directly after the other, with room for four bytes for each behind them
 */
export function packBlock(lengths: readonly number[], content: Buffer): Uint8Array {
  let at = content.length - LENGTH_BYTES * lengths.length
  for (const length of lengths) at = content.writeUInt32LE(length, at)
  return zstdCompressSync(content, {
    chunkSize: ANSWER_BYTES,
    params: {
      [constants.ZSTD_c_compressionLevel]: LEVEL,
      [constants.ZSTD_c_windowLog]: WINDOW_LOG,
      [constants.ZSTD_c_hashLog]: HASH_LOG,
    },
  })
}

/** The records of a block that was packed just now. @param count how many they are */
export function unpackBlock(packed: Uint8Array, count: number): readonly Uint8Array[] {
  return unpackRecords(zstdDecompressSync(packed, { chunkSize: BLOCK_BYTES }), count)
}

/** @param block.from place of the first record */
export function sealBlock(
  key: Uint8Array,
  scopeName: string,
  { from, count, plain }: { readonly from: number; readonly count: number; readonly plain: Uint8Array },
): OriginalBlock {
  return { from, count, sealed: seal(key, plain, context(scopeName, from, count)) }
}

/** @param from place of the first record. */
export function makeBlocks(
  key: Uint8Array,
  scopeName: string,
  from: number,
  records: readonly Uint8Array[],
): OriginalBlock[] {
  const parts: { readonly from: number; readonly records: Uint8Array[] }[] = []
  let size = 0
  records.forEach((record, at) => {
    const last = parts.at(-1)
    if (last === undefined || last.records.length >= BLOCK_RECORDS || size + record.length > BLOCK_BYTES) {
      parts.push({ from: from + at, records: [record] })
      size = record.length
    } else {
      last.records.push(record)
      size += record.length
    }
  })
  return parts.map(part =>
    sealBlock(key, scopeName, {
      from: part.from,
      count: part.records.length,
      plain: packBlock(
        part.records.map(({ length }) => length),
        Buffer.concat([...part.records, new Uint8Array(LENGTH_BYTES * part.records.length)]),
      ),
    }),
  )
}

/** The whole file of the blocks, part by part. */
export function* blockFile(blocks: Iterable<OriginalBlock>): Generator<Uint8Array> {
  const rows: (readonly [from: number, count: number, length: number])[] = []
  for (const { from, count, sealed } of blocks) {
    rows.push([from, count, sealed.length])
    yield sealed
  }
  const index = Buffer.from(JSON.stringify({ schema: 'ward.originals/1', blocks: rows }))
  const end = Buffer.alloc(4)
  end.writeUInt32BE(index.length)
  yield index
  yield end
}

/** Reads blocks of one file. */
export interface BlockReader {
  readonly blocks: readonly BlockIndex[]
  /** The records of a block, by their order in it. @throws AppError not-verified, disk-failed */
  readonly records: (block: BlockIndex) => Promise<readonly Uint8Array[]>
  /** The block as it stands, still sealed. */
  readonly sealed: (block: BlockIndex) => Uint8Array
  readonly close: () => void
}

/** @throws AppError not-verified when it is missing or not as written */
export function openBlocks(path: string, key: Uint8Array, scopeName: string): BlockReader {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    throw damaged()
  }
  try {
    const { size } = fstatSync(file)
    const blocks = readIndex(file, size)
    const sealedOf = ({ offset, length }: BlockIndex): Uint8Array => readAt(file, offset, length)
    return {
      blocks,
      sealed: sealedOf,
      records: async block => {
        const packed = open(key, sealedOf(block), context(scopeName, block.from, block.count))
        const plain = await decompress(packed, {
          chunkSize: BLOCK_BYTES,
          maxOutputLength: MOST_PLAIN_BYTES,
        })
        return unpackRecords(plain, block.count)
      },
      close: () => closeSync(file),
    }
  } catch (error) {
    closeSync(file)
    throw error
  }
}

function readIndex(file: number, size: number): BlockIndex[] {
  if (size < 4) throw damaged()
  const length = Buffer.from(readAt(file, size - 4, 4)).readUInt32BE()
  if (length > size - 4) throw damaged()
  let index: unknown
  try {
    index = JSON.parse(Buffer.from(readAt(file, size - 4 - length, length)).toString('utf8'))
  } catch {
    throw damaged()
  }
  const rows = (index as { readonly blocks?: unknown }).blocks
  if (!Array.isArray(rows)) throw damaged()
  let offset = 0
  const blocks = rows.map((row: unknown) => {
    if (!Array.isArray(row) || !row.every(one => Number.isSafeInteger(one) && one >= 0)) throw damaged()
    const [from = 0, count = 0, bytes = 0] = row as number[]
    const block = { from, count, offset, length: bytes }
    offset += bytes
    return block
  })
  if (offset !== size - 4 - length) throw damaged()
  return blocks
}

function readAt(file: number, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  guarded('read', {}, () => {
    for (let done = 0; done < length; ) {
      const got = readSync(file, bytes, done, length - done, offset + done)
      if (got === 0) throw damaged()
      done += got
    }
  })
  return bytes
}

function unpackRecords(plain: Buffer, count: number): Uint8Array[] {
  const end = plain.length - LENGTH_BYTES * count
  if (end < 0) throw damaged()
  const records: Uint8Array[] = []
  let offset = 0
  for (let at = 0; at < count; at += 1) {
    const length = plain.readUInt32LE(end + LENGTH_BYTES * at)
    if (offset + length > end) throw damaged()
    records.push(plain.subarray(offset, offset + length))
    offset += length
  }
  if (offset !== end) throw damaged()
  return records
}

function context(scopeName: string, from: number, count: number): string {
  return `${scopeName}/originals/${from}/${count}`
}

function damaged(): AppError {
  return new AppError(
    'not-verified',
    'A file of audit records as received is missing or damaged; restore it from a backup with "ward restore".',
  )
}

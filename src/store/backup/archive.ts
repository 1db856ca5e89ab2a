import { createHash } from 'node:crypto'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { AppError } from '../../base/app-error.ts'
import { isKeptPath, LONGEST_PATH } from './contents.ts'
import { ADVICE, CHUNK_BYTES, type ChunkWriter } from './sealed-chunks.ts'

/**
 * What is inside the sealed chunks. Each file: 1, the path's length (16 bits, big-endian), the path, its bytes as blocks.
 * A block: 1 as it is or 2 zstd, its length (32 bits, big-endian), its bytes, at most 1 MiB of the file; 0 ends them. After
 * the last file: 2 and, as blocks, the index: a line `<SHA-256> <bytes> <path>` for each file in this order.
 */
const FILE = 1
const INDEX = 2
const END = 0
const RAW = 1
const ZSTD = 2

/** Most bytes of a file in one block. */
export const BLOCK_BYTES = CHUNK_BYTES
/** What shrinks by less is stored as it is. */
const WORTH = 0.95
const LEVEL = 3

export interface ArchivedFile {
  readonly path: string
  readonly bytes: number
  /** 64 hex digits. */
  readonly sha256: string
}

export interface ArchiveWriter {
  /** @param parts of at most BLOCK_BYTES each. @param packed whether zstd may help. */
  readonly add: (path: string, parts: Iterable<Uint8Array>, packed: boolean) => ArchivedFile
  /** Writes the index and the end. */
  readonly end: () => void
}

export function archiveWriter(chunks: ChunkWriter): ArchiveWriter {
  const lines: string[] = []
  const number = (value: number): void => chunks.write(Uint8Array.of(value))
  const block = (bytes: Uint8Array, packed: boolean): void => {
    if (bytes.length === 0) return
    const small = packed ? pack(bytes) : bytes
    const isSmaller = small.length < bytes.length * WORTH
    const stored = isSmaller ? small : bytes
    const length = Buffer.alloc(4)
    length.writeUInt32BE(stored.length)
    number(isSmaller ? ZSTD : RAW)
    chunks.write(length)
    chunks.write(stored)
  }
  return {
    add: (path, parts, packed) => {
      if (!isKeptPath(path)) throw new RangeError('not a path of a data folder')
      const name = Buffer.from(path)
      number(FILE)
      chunks.write(Uint8Array.of(name.length >> 8, name.length & 0xff))
      chunks.write(name)
      const hash = createHash('sha256')
      let bytes = 0
      for (const part of parts) {
        hash.update(part)
        bytes += part.length
        block(part, packed)
      }
      number(END)
      const file = { path, bytes, sha256: hash.digest('hex') }
      lines.push(indexLine(file))
      return file
    },
    end: () => {
      number(INDEX)
      // A path is short: so many lines stay below a block.
      for (let at = 0; at < lines.length; at += 1000) {
        block(Buffer.from(lines.slice(at, at + 1000).join('')), true)
      }
      number(END)
      chunks.end()
    },
  }
}

/** Takes the bytes of one file of an archive. */
export interface FileTaker {
  readonly write: (bytes: Uint8Array) => void
  /** When the file has come whole. */
  readonly end: () => void
  /** When it has not. */
  readonly abandon: () => void
}

/**
 * Goes through an archive and proves its index against what came.
 * @param take is given each path, all of them of the form that `isKeptPath` knows.
 * @returns how many files there were. @throws AppError not-verified, and what `take` throws
 */
export function readArchive(chunks: Iterable<Uint8Array>, take: (path: string) => FileTaker): number {
  const source = taker(chunks)
  const seen = createHash('sha256')
  let files = 0
  for (;;) {
    const kind = source.byte()
    if (kind === INDEX) break
    if (kind !== FILE) throw malformed()
    const [high = 0, low = 0] = source.take(2)
    const length = 256 * high + low
    if (length === 0 || length > LONGEST_PATH) throw malformed()
    const path = Buffer.from(source.take(length)).toString('latin1')
    if (!isKeptPath(path)) throw unknownFile()
    const file = readFile(source, path, take(path))
    seen.update(indexLine(file))
    files += 1
  }
  const index = createHash('sha256')
  for (const block of blocks(source)) index.update(block)
  if (index.digest('hex') !== seen.digest('hex')) {
    throw new AppError('not-verified', `The files of the backup are not those of its index. ${ADVICE}`)
  }
  if (!source.isOver()) throw malformed()
  return files
}

function readFile(source: Taker, path: string, to: FileTaker): ArchivedFile {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for (const block of blocks(source)) {
      hash.update(block)
      bytes += block.length
      to.write(block)
    }
    to.end()
  } catch (error) {
    to.abandon()
    throw error
  }
  return { path, bytes, sha256: hash.digest('hex') }
}

function* blocks(source: Taker): Generator<Uint8Array> {
  for (;;) {
    const kind = source.byte()
    if (kind === END) return
    if (kind !== RAW && kind !== ZSTD) throw malformed()
    const length = Buffer.from(source.take(4)).readUInt32BE()
    if (length === 0 || length > BLOCK_BYTES) throw malformed()
    const stored = source.take(length)
    yield kind === RAW ? stored : unpack(stored)
  }
}

interface Taker {
  readonly take: (length: number) => Uint8Array
  readonly byte: () => number
  readonly isOver: () => boolean
}

/** Exactly so many bytes at a time out of chunks of other sizes. */
function taker(chunks: Iterable<Uint8Array>): Taker {
  const iterator = chunks[Symbol.iterator]()
  let rest: Uint8Array = new Uint8Array(0)
  const more = (): boolean => {
    while (rest.length === 0) {
      const next = iterator.next()
      if (next.done === true) return false
      rest = next.value
    }
    return true
  }
  const take = (length: number): Uint8Array => {
    if (rest.length >= length) {
      const part = rest.subarray(0, length)
      rest = rest.subarray(length)
      return part
    }
    const bytes = new Uint8Array(length)
    for (let filled = 0; filled < length; ) {
      if (!more()) throw malformed()
      const part = rest.subarray(0, length - filled)
      bytes.set(part, filled)
      rest = rest.subarray(part.length)
      filled += part.length
    }
    return bytes
  }
  return { take, byte: () => take(1)[0] ?? 0, isOver: () => !more() }
}

function indexLine({ path, bytes, sha256 }: ArchivedFile): string {
  return `${sha256} ${bytes} ${path}\n`
}

function pack(bytes: Uint8Array): Uint8Array {
  return zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: LEVEL } })
}

function unpack(bytes: Uint8Array): Uint8Array {
  try {
    return zstdDecompressSync(bytes, { maxOutputLength: BLOCK_BYTES })
  } catch {
    throw malformed()
  }
}

function malformed(): AppError {
  return new AppError('not-verified', `The backup is not built as Ward builds one. ${ADVICE}`)
}

function unknownFile(): AppError {
  return new AppError(
    'not-verified',
    'The backup holds a file that this Ward does not keep, so nothing was restored; restore it with the Ward that made it or a newer one.',
  )
}

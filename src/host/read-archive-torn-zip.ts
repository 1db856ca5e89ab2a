import { type FileHandle, open } from 'node:fs/promises'
import { AppError } from '../base/app-error.ts'
import { inflated } from './read-archive.ts'
import type { ZipEntry, ZipSource } from './read-archive-entry.ts'

/** Before each entry of a zip (APPNOTE 4.3.7). */
const LOCAL_HEADER = 0x04034b50
const HEADER_LENGTH = 30
/** Bit 3 of the flags: sizes are written behind the data. */
const SIZES_FOLLOW = 8
const ENCRYPTED = 1
const PIECE = 256 * 1024
/** A zip64 size stands in an extra field. */
const IN_EXTRA = 0xffffffff

interface Reader {
  /** Fewer bytes than asked for at the end. */
  readonly read: (offset: number, length: number) => Promise<Buffer>
  readonly close: () => Promise<void>
}

/**
 * The entries of a zip whose end is missing, such as a download that broke off, by the header before each of them.
 * @throws AppError source-broke-off always, after the last entry.
 */
export async function* tornZipEntries(source: ZipSource, name: string): AsyncGenerator<ZipEntry> {
  const reader = await readerOf(source)
  try {
    let at = 0
    for (let number = 1; ; number += 1) {
      const header = await reader.read(at, HEADER_LENGTH)
      if (header.length < HEADER_LENGTH || header.readUInt32LE(0) !== LOCAL_HEADER) break
      const nameLength = header.readUInt16LE(26)
      const dataAt = at + HEADER_LENGTH + nameLength + header.readUInt16LE(28)
      const lastOfName = await reader.read(at + HEADER_LENGTH + nameLength - 1, 1)
      const place = placeOf(header)
      if (nameLength > 0 && lastOfName[0] === 0x2f) {
        at = await nextHeader(reader, dataAt)
        continue
      }
      let end: number | null = place.length === null ? null : dataAt + place.length
      yield {
        number,
        problem: place.isReadable ? null : 'The entry of the archive cannot be opened; unpack it first.',
        open: async function* (onBytes) {
          const packed = bytesFrom(reader, dataAt, place.length, name, onBytes)
          if (!place.isDeflated) yield* packed
          else
            yield* inflated(packed, 'deflate-raw', name, length => {
              end ??= dataAt + length
            })
        },
      }
      if (end === null) break
      at = await nextHeader(reader, end)
    }
  } finally {
    await reader.close()
  }
  throw brokenOff(name)
}

interface Place {
  readonly isReadable: boolean
  readonly isDeflated: boolean
  /** Packed bytes; null when only the data says where it ends. */
  readonly length: number | null
}

function placeOf(header: Buffer): Place {
  const flags = header.readUInt16LE(6)
  const method = header.readUInt16LE(8)
  const size = header.readUInt32LE(18)
  const length = (flags & SIZES_FOLLOW) !== 0 || size === IN_EXTRA ? null : size
  const isKnown = method === 8 || (method === 0 && length !== null)
  return { isReadable: isKnown && (flags & ENCRYPTED) === 0, isDeflated: method === 8, length }
}

async function* bytesFrom(
  reader: Reader,
  from: number,
  length: number | null,
  name: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const end = length === null ? Number.POSITIVE_INFINITY : from + length
  for (let at = from; at < end; ) {
    const bytes = await reader.read(at, Math.min(PIECE, end - at))
    if (bytes.length === 0) {
      if (length !== null) throw brokenOff(name)
      return
    }
    onBytes(bytes.length)
    yield bytes
    at += bytes.length
  }
}

/** Between the data and the next header stand at most the sizes of the entry. */
async function nextHeader(reader: Reader, from: number): Promise<number> {
  const near = await reader.read(from, 64)
  const found = near.indexOf(Buffer.from([0x50, 0x4b, 0x03, 0x04]))
  return found === -1 ? from : from + found
}

function brokenOff(name: string): AppError {
  return new AppError('source-broke-off', `${name} ends before the zip does; what came before was read.`)
}

async function readerOf(source: ZipSource): Promise<Reader> {
  if (source.kind === 'bytes') {
    const { bytes } = source
    return {
      read: async (offset, length) => bytes.subarray(offset, offset + length),
      close: async () => undefined,
    }
  }
  const file: FileHandle = await open(source.path)
  return {
    read: async (offset, length) => {
      const buffer = Buffer.alloc(length)
      const { bytesRead } = await file.read(buffer, 0, length, offset)
      return buffer.subarray(0, bytesRead)
    },
    close: () => file.close(),
  }
}

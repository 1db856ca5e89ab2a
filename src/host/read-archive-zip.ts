import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { AppError } from '../base/app-error.ts'
import { inflated } from './read-archive.ts'
import { tornZipEntries } from './read-archive-torn-zip.ts'
import type { ZipEntry, ZipSource } from './read-archive-entry.ts'

const STORED = 0
const DEFLATED = 8

/**
 * The files in a zip, zip64 too, one after another; folders are passed over. Of an archive whose end is missing, the
 * entries that are there are given, and the break is said after them.
 * @param name what a person calls the archive, for sentences.
 * @throws AppError source-broke-off when the archive is not whole.
 */
export async function* zipEntries(source: ZipSource, name: string): AsyncGenerator<ZipEntry> {
  const zip = await opened(source)
  if (zip === null) {
    yield* tornZipEntries(source, name)
    return
  }
  try {
    const entries = zip.eachEntry()
    for (let number = 1; ; number += 1) {
      const entry = await nextOf(entries, name)
      if (entry === null) return
      if (!isFolder(entry)) yield entryOf(zip, entry, number, name)
    }
  } finally {
    zip.close()
  }
}

/** Null when the list of entries, which stands at the end, is not there or not whole. */
async function opened(source: ZipSource): Promise<ZipFile | null> {
  // Names stay bytes: a name that no system could write is no reason not to read what is in it.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const
  try {
    return source.kind === 'file'
      ? await openPromise(source.path, options)
      : await fromBufferPromise(source.bytes, options)
  } catch {
    return null
  }
}

async function nextOf(entries: AsyncIterableIterator<Entry>, name: string): Promise<Entry | null> {
  try {
    const next = await entries.next()
    return next.done === true ? null : next.value
  } catch (error) {
    throw new AppError(
      'source-broke-off',
      `The list of entries of ${name} is damaged; what came before was read.`,
      {
        cause: error,
      },
    )
  }
}

function isFolder(entry: Entry): boolean {
  return entry.fileNameRaw.at(-1) === 0x2f
}

function entryOf(zip: ZipFile, entry: Entry, number: number, name: string): ZipEntry {
  return { number, problem: problemOf(entry), open: onBytes => content(zip, entry, name, onBytes) }
}

function problemOf(entry: Entry): string | null {
  if (entry.isEncrypted()) return 'The entry of the archive is encrypted; unpack it first.'
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    return 'The entry of the archive is packed in a way that Ward does not know; unpack it first.'
  return null
}

async function* content(
  zip: ZipFile,
  entry: Entry,
  name: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(zip, entry, name, onBytes)
  const plain = entry.compressionMethod === STORED ? packed : inflated(packed, 'deflate-raw', name)
  let sum = 0
  for await (const chunk of plain) {
    sum = crc32(chunk, sum)
    yield chunk
  }
  if (sum !== entry.crc32)
    throw new AppError('source-broke-off', `An entry of ${name} is damaged: its checksum is another.`)
}

async function* packedBytes(
  zip: ZipFile,
  entry: Entry,
  name: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry, { decodeFileData: false })) {
      const bytes = chunk as Uint8Array
      onBytes(bytes.length)
      yield bytes
    }
  } catch (error) {
    throw new AppError('source-broke-off', `An entry of ${name} could not be read to its end.`, {
      cause: error,
    })
  }
}

import { statSync } from 'node:fs'
import { AppError } from '../../../base/app-error.ts'
import { inflated } from '../../../host/read-archive.ts'
import { readChunks } from '../../../host/read-source.ts'
import { zipEntries } from '../../../host/read-archive-zip.ts'
import type { ZipSource } from '../../../host/read-archive-entry.ts'
import { kindOfContent } from './kind-of-content.ts'
import { type Beginning, beginningOf, plainText } from './plain-text.ts'
import { readDocument } from './read-document.ts'
import { readLines } from './read-lines.ts'
import { readTable } from './read-table.ts'
import { gatherBatches, type RecordBatch } from './record-batch.ts'

export interface ReadOptions {
  /** Bytes of the file read so far (of an archive: as packed) and in all; null where that is not known. */
  readonly onProgress?: (bytesRead: number, total: number | null) => void
  /** Bytes a record may have, 64 MiB unless given. A longer one is rejected and reading goes on. */
  readonly longestRecord?: number
}

const LONGEST_RECORD = 64 * 1024 * 1024
/** Enough to see the first line of nearly any file. */
const HEAD = 1024 * 1024
/** A zip's list of entries stands at its end, so one from standard input is held. */
const LARGEST_PIPED_ZIP = 512 * 1024 * 1024
/** A file in gzip in zip in gzip, and no deeper. */
const DEEPEST = 3

/**
 * Reads the records of an export of Microsoft's audit logs, whatever it is called: NDJSON, JSON, CSV, in UTF-8 or
 * UTF-16, as it is or in gzip or zip. The content decides, never the name. Memory is one batch and the longest record.
 * @param file as a person named it; `-` is standard input.
 * @returns batches of some tens of records, in the order of the file; what was not read is in `rejected`.
 * @throws AppError bad-input when there is no such file or it is no export; source-broke-off when it ends too early or
 * is damaged, after all that came before was given.
 */
export async function* readAuditFile(file: string, options: ReadOptions = {}): AsyncGenerator<RecordBatch> {
  const longest = options.longestRecord ?? LONGEST_RECORD
  const total = sizeOf(file)
  let bytesRead = 0
  const report = (bytes: number): void => {
    // The head of a zip is read twice.
    bytesRead = Math.min(bytesRead + bytes, total ?? Number.POSITIVE_INFINITY)
    options.onProgress?.(bytesRead, total)
  }
  const name = file === '-' ? 'What came on standard input' : file
  const layer: Layer = { file, canSeek: total !== null, called: file, name, longest, depth: 0, report }
  const isRead = yield* readLayer(counted(readChunks(file), report), layer)
  if (!isRead)
    throw new AppError(
      'bad-input',
      `${name} is no export of an audit log. Ward reads JSON, NDJSON and CSV of Purview, Search-UnifiedAuditLog, the Management API, Microsoft Graph and Entra, also in gzip or zip.`,
    )
}

interface Layer {
  /** The file that was named. */
  readonly file: string
  /** It is a file on a disk, not a pipe. */
  readonly canSeek: boolean
  /** As RawRecord.file has it. */
  readonly called: string
  /** In sentences. */
  readonly name: string
  readonly longest: number
  readonly depth: number
  readonly report: (bytes: number) => void
}

/** @returns false when the content is no export. */
async function* readLayer(
  chunks: AsyncIterable<Uint8Array>,
  layer: Layer,
): AsyncGenerator<RecordBatch, boolean> {
  const start = await beginningOf(chunks, 4)
  const [first, second, third, fourth] = start.head
  if (first === 0x1f && second === 0x8b && layer.depth < DEEPEST)
    return yield* readLayer(inflated(start.chunks, 'gzip', layer.name), { ...layer, depth: layer.depth + 1 })
  const isZip = first === 0x50 && second === 0x4b && (third === 3 || third === 5) && fourth === third + 1
  if (isZip && layer.depth < DEEPEST) return yield* readZip(start, layer)
  return yield* readText(start.chunks, layer)
}

async function* readText(
  chunks: AsyncIterable<Uint8Array>,
  { called, longest }: Layer,
): AsyncGenerator<RecordBatch, boolean> {
  const { head, isWhole, broken, chunks: text, leave } = await beginningOf(plainText(chunks), HEAD)
  const kind = kindOfContent(head, isWhole)
  if (kind === null || kind === 'nothing') {
    if (broken !== null) throw broken.cause
    await leave()
    return kind === 'nothing'
  }
  const batch = gatherBatches(called)
  try {
    if (kind === 'table') yield* readTable(head, text, batch, longest)
    else yield* kind === 'lines' ? readLines(text, batch, longest) : readDocument(text, batch, longest)
  } catch (error) {
    // What was whole before the break is given first.
    if (!batch.isEmpty()) yield batch.take()
    throw error
  }
  if (!batch.isEmpty()) yield batch.take()
  return true
}

async function* readZip(start: Beginning, layer: Layer): AsyncGenerator<RecordBatch, boolean> {
  const source = await zipSource(start, layer)
  const report = source.kind === 'file' ? layer.report : () => undefined
  for await (const entry of zipEntries(source, layer.name)) {
    const called = `${layer.called}!${entry.number}`
    const refuse = (reason: string): RecordBatch => ({
      records: [],
      rejected: [{ file: called, line: 0, reason }],
    })
    if (entry.problem !== null) yield refuse(entry.problem)
    else {
      const inner = { ...layer, called, depth: layer.depth + 1 }
      const isRead = yield* readLayer(entry.open(report), inner)
      if (!isRead) yield refuse('The entry of the archive is no export of an audit log.')
    }
  }
  return true
}

/** A zip that is a file is read in place; one that comes as a stream is held, to a limit. */
async function zipSource({ chunks, leave }: Beginning, layer: Layer): Promise<ZipSource> {
  if (layer.depth === 0 && layer.canSeek) {
    await leave()
    return { kind: 'file', path: layer.file }
  }
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > LARGEST_PIPED_ZIP)
      throw new AppError(
        'bad-input',
        `${layer.name} is a zip of more than 512 MB; name it as a file of its own.`,
      )
    parts.push(chunk)
  }
  return { kind: 'bytes', bytes: Buffer.concat(parts) }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  report: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    report(chunk.length)
    yield chunk
  }
}

function sizeOf(file: string): number | null {
  if (file === '-') return null
  const stats = statSync(file, { throwIfNoEntry: false })
  return stats?.isFile() === true ? stats.size : null
}

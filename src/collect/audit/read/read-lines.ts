import { isAscii } from 'node:buffer'
import { type BatchGatherer, type RecordBatch, textOf } from './record-batch.ts'
import { readParsed, readValues, rejectTooLong, type ValuePlace } from './read-value.ts'

const LF = 0x0a
/** As text still within the processor's cache when its last line is parsed. */
const BLOCK = 64 * 1024

/**
 * Records of a text with one JSON value a line, in constant memory. A whole block of lines becomes text at once, which
 * costs half of doing so line by line.
 * @param chunks UTF-8 without a byte order mark.
 * @param longest bytes a line may have; a longer one is rejected and reading goes on.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  batch: BatchGatherer,
  longest: number,
): AsyncGenerator<RecordBatch> {
  let line = 0
  let parts: Uint8Array[] = []
  let kept = 0
  const place: ValuePlace = { batch, longest, line: () => line, called: 'line' }
  const keep = (part: Uint8Array): void => {
    if (part.length === 0) return
    kept += part.length
    if (kept > longest) parts = []
    else parts.push(part)
  }
  const endLine = (): void => {
    line += 1
    if (kept > longest) rejectTooLong(place)
    else if (kept > 0) {
      const whole = parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
      readLine(textOf(whole), whole, place, false)
    }
    parts = []
    kept = 0
  }
  const nextLine = (): void => {
    line += 1
  }
  for await (const chunk of chunks) {
    const firstEnd = chunk.indexOf(LF)
    if (firstEnd === -1) {
      keep(chunk)
      continue
    }
    keep(chunk.subarray(0, firstEnd))
    endLine()
    let from = firstEnd + 1
    for (let end = endOfBlock(chunk, from); end > from; end = endOfBlock(chunk, from)) {
      for (const _full of linesOfBlock(chunk.subarray(from, end), place, nextLine)) yield batch.take()
      from = end
    }
    if (batch.isFull()) yield batch.take()
    keep(chunk.subarray(from))
  }
  if (kept > 0) endLine()
}

/** Where the whole lines end that become text together; `from` when there is none. */
function endOfBlock(chunk: Uint8Array, from: number): number {
  const near = chunk.lastIndexOf(LF, from + BLOCK)
  return near >= from ? near + 1 : chunk.indexOf(LF, from) + 1
}

/** Reads whole lines, each with its end. Yields when a batch is full. */
function* linesOfBlock(block: Uint8Array, place: ValuePlace, nextLine: () => void): Generator<void> {
  const text = isAscii(block) ? latin1(block) : null
  let at = 0
  while (at < block.length) {
    const end = text === null ? block.indexOf(LF, at) : text.indexOf('\n', at)
    nextLine()
    const bytes = block.subarray(at, end)
    if (bytes.length > place.longest) rejectTooLong(place)
    else readLine(text === null ? textOf(bytes) : text.slice(at, end), bytes, place, text !== null)
    if (place.batch.isFull()) yield
    at = end + 1
  }
}

/** One line without its end. A CR before it is white space to JSON; the record's bytes are without it. */
function readLine(text: string, bytes: Uint8Array, place: ValuePlace, isAsciiText: boolean): void {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    if (text.trim() !== '') readValues(withoutReturn(bytes), place)
    return
  }
  readParsed(value, withoutReturn(bytes), place, 0, isAsciiText)
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.length > 0 && bytes[bytes.length - 1] === 0x0d ? bytes.subarray(0, -1) : bytes
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}

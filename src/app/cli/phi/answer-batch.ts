import { isUtf8 } from 'node:buffer'
import type { Scanner } from '../../../assess/recognizers/create-scanner.ts'
import { answerText } from './answer-text.ts'
import { emptyTally, type Tally } from './answers.ts'
import type { Batch } from './batches.ts'
import type { ScanOrder } from './scanner-order.ts'

/** What is to be written for a batch, and what was found in it. */
export interface BatchAnswer {
  readonly text: string
  readonly tally: Tally
}

const LF = 0x0a

/**
 * Judges every line of a batch. Bytes that are no UTF-8 become U+FFFD, as the Encoding Standard has it; a byte order
 * mark that begins a file is no part of its first line.
 */
export function answerBatch(scanner: Scanner, order: ScanOrder, batch: Batch): BatchAnswer {
  const { file, firstLine, bytes } = batch
  const decoder = new TextDecoder('utf-8', { ignoreBOM: firstLine > 1 })
  const text = decoder.decode(bytes)
  const tally = emptyTally()
  tally.texts = batch.lines
  if (!isUtf8(bytes)) tally.broken = brokenLines(bytes)
  const options = { place: order.place }
  let written = ''
  let start = 0
  for (let line = 0; line < batch.lines; line++) {
    let end = text.indexOf('\n', start)
    if (end === -1) end = text.length
    const endsInCrLf = end > start && end < text.length && text.charCodeAt(end - 1) === 13
    const decision = scanner.scan(order.field, text.slice(start, endsInCrLf ? end - 1 : end), options)
    tally.decisions[decision.decision]++
    if (order.all || decision.decision !== 'none') {
      written += answerText({ line: firstLine + line, file }, decision, order, scanner.recognizers)
    }
    start = end + 1
  }
  return { text: written, tally }
}

function brokenLines(bytes: Uint8Array): number {
  let broken = 0
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LF, start)
    const end = found === -1 ? bytes.length : found
    if (!isUtf8(bytes.subarray(start, end))) broken++
    start = end + 1
  }
  return broken
}

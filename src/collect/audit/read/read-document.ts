import { cutValues } from './cut-values.ts'
import type { BatchGatherer, RecordBatch } from './record-batch.ts'
import { isRecord, readRest, readValue, rejectTooLong, type ValuePlace } from './read-value.ts'

/** Small pieces, so that a batch is given on before very many tiny records are gathered. */
const PIECE = 64 * 1024

/**
 * Records of a JSON text over many lines, in the memory of the longest: an array, objects one after another, or an
 * object around arrays of records. Whatever stands between them is passed over.
 * @param chunks UTF-8 without a byte order mark.
 * @param longest bytes a record may have; a longer one is rejected and reading goes on.
 */
export async function* readDocument(
  chunks: AsyncIterable<Uint8Array>,
  batch: BatchGatherer,
  longest: number,
): AsyncGenerator<RecordBatch> {
  let number = 0
  const line = () => {
    number += 1
    return number
  }
  const place: ValuePlace = { batch, longest, line, called: 'record' }
  let isOver = false
  const cutter = cutValues(
    value => {
      if (value === null) rejectTooLong(place)
      else if (isOver) readRest(value, place)
      else readValue(value, place, 1)
    },
    { longest, isRecord },
  )
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += PIECE) {
      cutter.push(chunk.subarray(from, from + PIECE))
      if (batch.isFull()) yield batch.take()
    }
  }
  isOver = true
  cutter.end()
}

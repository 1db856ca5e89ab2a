import type { Output } from '../output.ts'
import { answerBatch, type BatchAnswer } from './answer-batch.ts'
import { addTally, emptyTally, type Tally } from './answers.ts'
import type { Batch } from './batches.ts'
import { type ScanPool, startPool } from './scan-pool.ts'
import { type ScanOrder, scannerFor } from './scanner-order.ts'

/** Bytes that this thread judges by itself before others are started: they need longer to start than this takes. */
const ALONE = 1024 * 1024

interface Options {
  readonly order: ScanOrder
  /** Threads; with one, all is done in this thread. */
  readonly workers: number
  readonly output: Pick<Output, 'answer'>
  readonly onProgress?: (sum: Tally) => void
}

/**
 * Judges every line, in all threads, and writes the answers in the order of the lines. Only a few batches are in memory:
 * reading waits for judging, and judging for whoever reads the answers. The answers do not depend on the number of
 * threads. When the source breaks off, what came before is answered first.
 * @throws what the source and the threads throw
 */
export async function scanLines(batches: AsyncIterable<Batch>, options: Options): Promise<Tally> {
  const { order, workers, output, onProgress } = options
  const sum = emptyTally()
  let scanner: ReturnType<typeof scannerFor> | undefined
  let pool: ScanPool | undefined
  const underWay: Promise<BatchAnswer>[] = []
  let read = 0

  function write({ text, tally }: BatchAnswer): void {
    if (text !== '') output.answer(text)
    addTally(sum, tally)
    onProgress?.(sum)
  }
  async function writeNext(): Promise<void> {
    const next = underWay.shift()
    if (next !== undefined) write(await next)
  }

  try {
    for await (const batch of failingLast(batches, () => drained(underWay, writeNext))) {
      read += batch.bytes.length
      if (workers === 1 || read <= ALONE) {
        scanner ??= scannerFor(order)
        write(answerBatch(scanner, order, batch))
        continue
      }
      pool ??= startPool(order, workers)
      const answer = pool.judge(batch)
      // It is looked at in its turn; until then its failure is nobody's.
      answer.catch(() => {})
      underWay.push(answer)
      if (underWay.length >= pool.room) await writeNext()
    }
    await drained(underWay, writeNext)
    return sum
  } finally {
    await pool?.stop()
  }
}

/** Passes the batches on; before a failure of the source is passed on, `before` is awaited. */
async function* failingLast(
  batches: AsyncIterable<Batch>,
  before: () => Promise<void>,
): AsyncGenerator<Batch> {
  try {
    yield* batches
  } catch (error) {
    await before()
    throw error
  }
}

async function drained(underWay: readonly unknown[], writeNext: () => Promise<void>): Promise<void> {
  while (underWay.length > 0) await writeNext()
}

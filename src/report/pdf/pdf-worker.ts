import { AppError } from '../../base/app-error.ts'
import type { ActiveKind } from '../../base/signing/active-content.ts'
import { spawnWorker } from '../../host/threads.ts'
import { openTurns } from '../../host/turns.ts'
import { checkEnds, refused } from './check-ends.ts'

/** What a thread is asked about a PDF that somebody brought. */
export type PdfTask =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'append'
      readonly bytes: Uint8Array
      /** Operators of each page that comes behind the last one. */
      readonly pages: readonly string[]
      readonly seal: SealFieldText
    }

/** What stands in the field and the dictionary of the seal. */
export interface SealFieldText {
  readonly field: string
  readonly name: string
  readonly reason: string
  /** ISO 32000-2, 7.9.4: `D:20261122101500Z`. */
  readonly date: string
  readonly originalSha256: string
}

export interface PdfAnswer {
  readonly pages: number
  /** Of `read`: what acts in it. */
  readonly active: readonly ActiveKind[]
  /** Of `append`: the file with its pages and an empty seal. */
  readonly bytes: Uint8Array | null
}

const LIMITS = {
  /** A contract of 2000 scanned pages takes less than a second. */
  milliseconds: 20_000,
  /** By how many bytes the process may grow: what is unpacked lies outside the heap that a thread can be held to. */
  memory: 1024 * 1024 * 1024,
}
const HEAP_MEGABYTES = 768
/** As many threads at once: each may take that memory, and what one takes is not to be laid at the door of ten others. */
const turn = openTurns(2)

/**
 * Does the task in a thread of its own and ends it when it takes too long or too much memory: a file that means harm
 * costs this thread and no more.
 * @throws AppError bad-input
 */
export async function inPdfThread(task: PdfTask, limits = LIMITS): Promise<PdfAnswer> {
  checkEnds(task.bytes)
  return await turn(() => inThread(task, limits))
}

async function inThread(task: PdfTask, limits: typeof LIMITS): Promise<PdfAnswer> {
  const before = process.memoryUsage.rss()
  const given: { answer: PdfAnswer | null; gaveUp: boolean } = { answer: null, gaveUp: false }
  const worker = spawnWorker<PdfTask, never, PdfAnswer>({
    from: import.meta.url,
    worker: './pdf-task',
    data: task,
    heapMegabytes: HEAP_MEGABYTES,
    onMessage: answer => {
      given.answer = answer
    },
  })
  const giveUp = (): void => {
    given.gaveUp = true
    void worker.stop()
  }
  const timer = setTimeout(giveUp, limits.milliseconds)
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() - before > limits.memory) giveUp()
  }, 100)
  try {
    await worker.done
  } catch (error) {
    // Out of heap, or out of stack: the file did it, not Ward.
    if (error instanceof AppError && error.code !== 'internal') throw error
    throw tooHard()
  } finally {
    clearTimeout(timer)
    clearInterval(watch)
  }
  if (given.answer === null || given.gaveUp) throw tooHard()
  return given.answer
}

function tooHard(): AppError {
  return refused(
    'The PDF cannot be read within the time and memory that a document may take. Open it, print it to a new PDF, and choose that file.',
  )
}

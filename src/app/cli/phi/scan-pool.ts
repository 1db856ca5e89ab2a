import { spawnWorker, type WorkerHandle } from '../../../host/threads.ts'
import type { BatchAnswer } from './answer-batch.ts'
import type { Batch } from './batches.ts'
import type { ScanOrder } from './scanner-order.ts'

/** Worker threads that judge batches. */
export interface ScanPool {
  /** Batches that may be under way at once: one in work and one waiting for each thread. */
  readonly room: number
  /** Rejects with an AppError when the thread fails; its message holds nothing of the texts. */
  readonly judge: (batch: Batch) => Promise<BatchAnswer>
  readonly stop: () => Promise<void>
}

interface Thread {
  readonly handle: WorkerHandle<Batch>
  readonly waiting: { resolve: (answer: BatchAnswer) => void; reject: (error: unknown) => void }[]
}

export function startPool(order: ScanOrder, count: number): ScanPool {
  const threads = Array.from({ length: count }, () => startThread(order))
  return {
    room: count * 2,
    judge: batch => {
      const thread = threads.reduce((least, each) =>
        each.waiting.length < least.waiting.length ? each : least,
      )
      return new Promise((resolve, reject) => {
        thread.waiting.push({ resolve, reject })
        thread.handle.post(batch, [batch.bytes.buffer as ArrayBuffer])
      })
    },
    stop: async () => {
      await Promise.all(threads.map(({ handle }) => handle.stop()))
    },
  }
}

/** A thread answers its batches in the order it got them. */
function startThread(order: ScanOrder): Thread {
  const waiting: Thread['waiting'] = []
  const handle = spawnWorker<ScanOrder, Batch, BatchAnswer>({
    from: import.meta.url,
    worker: './scan',
    data: order,
    onMessage: answer => waiting.shift()?.resolve(answer),
  })
  handle.done.catch((error: unknown) => {
    for (const { reject } of waiting.splice(0)) reject(error)
  })
  return { handle, waiting }
}

import { parentPort, type Transferable, Worker, workerData } from 'node:worker_threads'
import { AppError, ERROR_CODES, type ErrorCode } from '../base/app-error.ts'

export interface SpawnOptions<Data, FromWorker> {
  /** `import.meta.url` of the calling module: its extension tells whether Ward runs from source or from dist. */
  readonly from: string
  /** Path of the worker from there, without extension: `./scan` is `./scan.worker.ts` or `./scan.worker.js`. */
  readonly worker: string
  /** Handed to the worker by structured clone. */
  readonly data: Data
  readonly onMessage?: (message: FromWorker) => void
  /** Most heap the worker may use, in MiB; past it the worker ends and `done` rejects. */
  readonly heapMegabytes?: number
  readonly signal?: AbortSignal
}

export interface WorkerHandle<ToWorker> {
  post(message: ToWorker, transfer?: readonly Transferable[]): void
  /**
   * Resolves when the worker has ended by itself or by `stop`. Rejects with an AppError: the one the worker threw, or
   * internal for any other failure. The worker is gone by then.
   */
  readonly done: Promise<void>
  /** Ends the worker now, also in the middle of a loop. Resolves when its thread is gone. */
  stop(): Promise<void>
}

/** Starts a worker thread. */
export function spawnWorker<Data, ToWorker, FromWorker>(
  options: SpawnOptions<Data, FromWorker>,
): WorkerHandle<ToWorker> {
  const name = options.worker.replace(/^.*\//, '')
  const worker = new Worker(workerUrl(options.from, options.worker), {
    workerData: options.data,
    name,
    ...(options.heapMegabytes && { resourceLimits: { maxOldGenerationSizeMb: options.heapMegabytes } }),
  })
  let stopped = false
  let failure: AppError | null = null
  const stop = async (): Promise<void> => {
    stopped = true
    await worker.terminate()
  }
  const fail = (error: unknown): void => {
    failure ??= failureOf(name, error)
    void worker.terminate()
  }
  worker.on('message', (message: FromWorker) => {
    if (stopped || failure) return
    try {
      options.onMessage?.(message)
    } catch (error) {
      fail(error)
    }
  })
  worker.on('error', fail)
  worker.on('messageerror', fail)
  const abort = (): void => void stop()
  options.signal?.addEventListener('abort', abort, { once: true })
  if (options.signal?.aborted) abort()
  const done = new Promise<void>((resolve, reject) => {
    worker.once('exit', exit => {
      options.signal?.removeEventListener('abort', abort)
      if (failure) reject(failure)
      else if (exit === 0 || stopped) resolve()
      else
        reject(
          new AppError('internal', `The worker ${name} ended early.`, { detail: { worker: name, exit } }),
        )
    })
  })
  // A caller that only calls `stop` must not bring the process down; whoever awaits `done` still gets the rejection.
  done.catch(() => {})
  return {
    post: (message, transfer = []) => worker.postMessage(message, [...transfer]),
    done,
    stop,
  }
}

/** A worker module's own side, with the types its spawner uses. @throws Error on the main thread */
export function insideWorker<Data, ToWorker, FromWorker>(): {
  readonly data: Data
  readonly post: (message: FromWorker, transfer?: readonly Transferable[]) => void
  readonly onMessage: (handle: (message: ToWorker) => void) => void
  /** No more messages are taken; the worker ends when its work does. */
  readonly close: () => void
} {
  const port = parentPort
  if (!port) throw new Error('a worker module was loaded on the main thread')
  return {
    data: workerData as Data,
    post: (message, transfer = []) => port.postMessage(message, [...transfer]),
    onMessage: handle => void port.on('message', handle),
    close: () => port.close(),
  }
}

/** TypeScript leaves the text in `new URL('./x.worker.ts')` as it is, so the extension is chosen when it runs. */
export function workerUrl(from: string, worker: string): URL {
  return new URL(`${worker}.worker${new URL(from).pathname.endsWith('.ts') ? '.ts' : '.js'}`, from)
}

/** Errors lose their class between threads. Of one that was not ours the message is kept from the sentence: it may quote data. */
function failureOf(name: string, error: unknown): AppError {
  if (error instanceof AppError) return error
  if (error instanceof Error && error.name === 'AppError') {
    const { code, detail } = error as Partial<AppError>
    if (typeof code === 'string' && Object.hasOwn(ERROR_CODES, code)) {
      return new AppError(code as ErrorCode, error.message, { cause: error.cause, detail: detail ?? {} })
    }
  }
  return new AppError('internal', `The worker ${name} failed.`, { cause: error, detail: { worker: name } })
}

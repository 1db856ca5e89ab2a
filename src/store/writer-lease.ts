import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { AppError } from '../base/app-error.ts'
import { createFileDurably } from '../host/files.ts'
import { type FileLock, openFileLock } from './sqlite/driver.ts'

/** Keeps other processes from writing until it is released. Releasing twice is harmless. */
export interface Lease {
  readonly release: () => void
}

/**
 * One writer at a time: across processes by a file lock that the system gives back when its holder dies (so no clock, no
 * heartbeat, no stale holder), within this process by a queue.
 */
export interface WriterLease {
  /** Runs the work as the only writer. @throws AppError lease-held when another process did not finish in time */
  readonly run: <R>(work: () => Promise<R>) => Promise<R>
  /** Keeps the lease over many calls of `run`, for long work that must not be interleaved. @throws AppError lease-held */
  readonly hold: () => Promise<Lease>
  readonly close: () => void
}

/** One that was removed must come back for its owner only; SQLite would make it with the bits of the umask. */
function makeLockFile(path: string): void {
  if (existsSync(path)) return
  try {
    createFileDurably(path, new Uint8Array(0))
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'already-exists') throw error
  }
}

/**
 * @param options.of what is written, as the sentence of an error names it (`tenant "main-street"`).
 * @param options.wait longest wait for another process, in milliseconds.
 */
export function writerLease(options: {
  readonly path: string
  readonly of: string
  readonly wait: number
}): WriterLease {
  let lock: FileLock | null = null
  let queue: Promise<unknown> = Promise.resolve()
  let users = 0

  const take = async (): Promise<void> => {
    if (users === 0) {
      if (lock === null) {
        makeLockFile(options.path)
        lock = openFileLock(options.path)
      }
      const until = performance.now() + options.wait
      for (let delay = 1; !lock.tryTake(); delay = Math.min(delay * 2, 25)) {
        if (performance.now() >= until) {
          throw new AppError(
            'lease-held',
            `Another process is writing to ${options.of}. Try again when it has finished, or stop it.`,
          )
        }
        await pause(delay)
      }
    }
    users += 1
  }
  const give = (): void => {
    users -= 1
    if (users === 0) lock?.release()
  }
  const inTurn = <R>(work: () => Promise<R>): Promise<R> => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }

  return {
    run: work =>
      inTurn(async () => {
        await take()
        try {
          return await work()
        } finally {
          give()
        }
      }),
    hold: () =>
      inTurn(async () => {
        await take()
        let released = false
        return {
          release: () => {
            if (released) return
            released = true
            give()
          },
        }
      }),
    close: () => {
      lock?.close()
      lock = null
    },
  }
}

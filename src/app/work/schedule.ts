import type { Clock, Instant } from '../../base/time.ts'
import type { Log } from '../../host/log.ts'

/**
 * Work that is looked at every minute. It asks itself what is due and was not done, from what is kept: so it does not
 * matter how long Ward was not running, or that the clock was put back.
 */
export interface ScheduledWork {
  /** As the log names it. */
  readonly name: string
  /** @param signal aborted when Ward stops: nothing new is begun then */
  readonly run: (now: Instant, signal: AbortSignal) => Promise<void>
}

export interface Schedule {
  /** Looks at all work once, one after another; while that goes on, a second look is none. */
  readonly tick: () => Promise<void>
  /** Looks now, and every minute from then on. */
  readonly begin: () => void
  /** Looks no more, and waits for what is being done. */
  readonly close: () => Promise<void>
}

/** Milliseconds. */
const EVERY = 60_000

export function openSchedule(
  works: readonly ScheduledWork[],
  { clock, log }: { readonly clock: Clock; readonly log: Pick<Log, 'error'> },
): Schedule {
  let running: Promise<void> | null = null
  const stop = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const look = async () => {
    for (const { name, run } of works) {
      if (stop.signal.aborted) return
      try {
        await run(clock(), stop.signal)
      } catch (error) {
        // It is asked again in a minute; other work goes on.
        log.error('scheduled work failed', { job: name }, error)
      }
    }
  }
  const tick = async () => {
    if (running !== null || stop.signal.aborted) return
    running = look()
    try {
      await running
    } finally {
      running = null
    }
  }
  return {
    tick,
    begin: () => {
      void tick()
      // It alone keeps no process alive.
      timer = setInterval(() => void tick(), EVERY).unref()
    },
    close: async () => {
      stop.abort()
      clearInterval(timer)
      await running
    },
  }
}

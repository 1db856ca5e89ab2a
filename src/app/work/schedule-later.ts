import { setTimeout as pause } from 'node:timers/promises'
import type { Schedule } from './schedule.ts'
import type { wardSchedule } from './ward-schedule.ts'

/** Milliseconds from the first moment at which pages are answered: the first page does not wait for what loads here. */
const BEGIN_AFTER = 10_000

/** Begins what Ward does by itself, a little after the server answers. @returns what ends it and waits for what is being done */
export function scheduleLater(parts: Parameters<typeof wardSchedule>[0]): {
  readonly close: () => Promise<void>
} {
  const stop = new AbortController()
  const opened: Promise<Schedule | null> = pause(BEGIN_AFTER, undefined, { signal: stop.signal, ref: false })
    .then(() => import('./ward-schedule.ts'))
    .then(
      module => {
        const schedule = module.wardSchedule(parts)
        if (!stop.signal.aborted) schedule.begin()
        return schedule
      },
      (error: unknown) => {
        if (!stop.signal.aborted) parts.log.error('the schedule could not be begun', {}, error)
        return null
      },
    )
  return {
    close: async () => {
      stop.abort()
      await (await opened)?.close()
    },
  }
}

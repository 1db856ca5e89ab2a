import type { Answered, Counters } from './metric-counters.ts'

export interface Metrics {
  readonly answered: (request: Answered) => void
  /** Begins to watch the process: its processor time, memory and the lag of its event loop. */
  readonly watchProcess: () => void
  readonly text: () => Promise<{ readonly text: string; readonly contentType: string }>
}

/** Milliseconds after which a server that listens loads what it counts with: the first page does not wait for it. */
const LOAD_AFTER = 1_000

/**
 * What Ward counts about itself. Requests answered before the counters are loaded are counted then.
 * @param openSessions how many sessions last now; asked for when the metrics are read
 */
export function createMetrics(openSessions: () => Promise<number>): Metrics {
  const before: Answered[] = []
  let counters: Counters | null = null
  let isWatching = false
  const load = async (): Promise<Counters> => {
    const { createCounters } = await import('./metric-counters.ts')
    if (counters !== null) return counters
    counters = createCounters()
    if (isWatching) counters.watchProcess()
    for (const request of before.splice(0)) counters.answered(request)
    return counters
  }
  return {
    answered: request => {
      if (counters === null) before.push(request)
      else counters.answered(request)
    },
    watchProcess: () => {
      isWatching = true
      // What fails here fails again, and is told, when the metrics are read.
      setTimeout(() => void load().catch(() => {}), LOAD_AFTER).unref()
    },
    text: async () => {
      const { text, contentType } = await load()
      return { text: await text(await openSessions()), contentType }
    },
  }
}

import type { EventStore } from '../../../src/store/audit/event-store.ts'
import { median } from './bench-size.ts'

export const ROUNDS = 5

export interface Timed {
  readonly events: EventStore
  /** Milliseconds in `groups` since it was asked last. */
  readonly inGroups: () => number
}

/** The store as reports see it, and how long they waited for `groups`; what is asked at once is waited for once. */
export function timed(events: EventStore): Timed {
  let [spent, running, since] = [0, 0, 0]
  return {
    events: {
      ...events,
      groups: async (scope, query) => {
        if (running === 0) since = performance.now()
        running += 1
        try {
          return await events.groups(scope, query)
        } finally {
          running -= 1
          if (running === 0) spent += performance.now() - since
        }
      },
    },
    inGroups: () => {
      const all = spent
      spent = 0
      return all
    },
  }
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Whole times, and parts of them that the work tells. */
export async function rounds(
  work: () => Promise<unknown>,
  part: () => number = () => 0,
): Promise<readonly [number, number]> {
  const whole: number[] = []
  const parts: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    whole.push(await milliseconds(work))
    parts.push(part())
  }
  return [median(whole), median(parts)]
}

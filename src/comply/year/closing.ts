import { addDays, type Day } from '../../base/days.ts'
import type { Proof } from './known.ts'
import type { Occurrence } from './occurrences.ts'
import { shortestCycle } from './rhythm.ts'
import type { Routine } from './routine.ts'
import type { Task } from './task.ts'
import type { TaskEntry } from './task-body.ts'

/** How a task was closed. */
export interface Closing {
  readonly state: 'done' | 'not-needed'
  readonly closed: NonNullable<Task['closed']>
}

/** What somebody wrote; null while it is open. */
export function closingByEntry({ state, closed }: TaskEntry): Closing | null {
  if (state === 'open' || closed === null) return null
  return { state, closed: { by: closed.by.id, at: closed.at, note: closed.note } }
}

/**
 * What closes an occurrence by itself: a review or a snapshot of its own time, which ends when the next one opens.
 * @param following the day on which that is; null where none has opened
 */
export function closingByProof(
  { text }: Routine,
  { opens, version }: Occurrence,
  following: Day | null,
  proofs: readonly Proof[],
): Closing | null {
  const after = addDays(opens, -shortestCycle(version.terms.rhythm))
  const found = proofs
    .filter(({ kind, report }) => kind === text.closesOn && report === text.report)
    .filter(({ on }) => on >= opens && (following === null || on < following))
    // A review of days that lay before the last opening is that one's.
    .filter(({ to }) => to === null || to > after)
    .sort((one, other) => (one.at < other.at ? -1 : 1))[0]
  if (found === undefined) return null
  const note = found.kind === 'review' ? 'The review was signed.' : 'The settings were read in.'
  return { state: 'done', closed: { by: found.by.id, at: found.at, note } }
}

/** A routine that was left out while its last occurrence was open takes it along, with the reason that was given. */
export function closingByLeavingOut(
  { versions }: Routine,
  { opens }: Occurrence,
  following: Day | null,
  today: Day,
): Closing | null {
  const found = versions.find(
    ({ leftOut, from }) =>
      leftOut !== null && from > opens && from <= today && (following === null || from <= following),
  )
  if (!found?.leftOut) return null
  const { by, at, why } = found.leftOut
  return { state: 'not-needed', closed: { by, at, note: why } }
}

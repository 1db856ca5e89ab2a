import type { TenantScope } from '../../base/ids.ts'
import type { Day } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import { type Doer, readTaskEntry, TASK_KIND, type TaskEntry, UNTOUCHED } from './task-body.ts'

/** One thing that somebody did about a task. */
export interface TaskDid {
  readonly at: Instant
  readonly by: Doer
  readonly did: 'done' | 'not-needed' | 'postponed' | 'given' | 'opened-again'
  /** The note or the reason. */
  readonly words: string | null
  readonly day: Day | null
  /** The account it was given to. */
  readonly to: string | null
}

/** What people did about one task, first first: what each version says that the one before did not. */
export async function taskStory(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
  id: string,
): Promise<readonly TaskDid[]> {
  const { items } = await store.records.history(scope, TASK_KIND, id, { limit: 500 })
  const story: TaskDid[] = []
  let before = UNTOUCHED
  for (const { body, at, by } of items) {
    const entry = readTaskEntry(body)
    const did = between(before, entry)
    // Whoever opens it again leaves no name in the body; the record has who.
    story.push(did ?? { at, by: { id: by, name: '' }, did: 'opened-again', words: null, day: null, to: null })
    before = entry
  }
  return story
}

function between(before: TaskEntry, { state, closed, postponed, given }: TaskEntry): TaskDid | null {
  if (closed !== null && state !== 'open' && closed.at !== before.closed?.at) {
    return { at: closed.at, by: closed.by, did: state, words: closed.note, day: null, to: null }
  }
  if (postponed !== null && postponed.at !== before.postponed?.at) {
    const { at, by, why, to } = postponed
    return { at, by, did: 'postponed', words: why, day: to, to: null }
  }
  if (given !== null && given.at !== before.given?.at) {
    return { at: given.at, by: given.by, did: 'given', words: given.why, day: null, to: given.to }
  }
  return null
}

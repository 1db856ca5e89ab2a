import type { Day } from '../../base/days.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Clock, Instant } from '../../base/time.ts'
import { dayIn } from '../../base/time-zone.ts'
import type { Store } from '../../store/store.ts'
import { decisionsOf } from '../decision-records.ts'
import type { Kept } from '../kept.ts'
import { keptOrganisation } from '../organisation-record.ts'
import { readSignUp } from '../sign-up/read-sign-up.ts'
import { reviewsOf } from '../reviews/review-records.ts'
import { waiversOf } from '../waiver-records.ts'
import { type Duty, dutiesOfDecisions, dutiesOfWaivers } from './duties.ts'
import { type OwnTask, ownTasksOf } from './own-tasks.ts'
import type { KeptYear } from './routine-body.ts'
import { type ListedRoutine, routinesOf } from './routines.ts'
import { readTaskEntry, TASK_KIND, type TaskEntry } from './task-body.ts'
import { keptRoutines, keptYear } from './year-records.ts'

/** Where people's work on a tenant is kept, and its clock. */
export interface YearWork {
  readonly store: Store
  readonly scope: TenantScope
  readonly now: Clock
}

/** Something that was signed or kept and closes a task by itself. */
export interface Proof {
  readonly kind: 'review' | 'snapshot'
  /** The report that was reviewed, and the day after its last one; null for a snapshot. */
  readonly report: string | null
  readonly to: Day | null
  readonly on: Day
  readonly at: Instant
  readonly by: { readonly id: string; readonly name: string }
}

/** Everything that tasks are worked out from. */
export interface YearKnown {
  readonly today: Day
  readonly timeZone: string | null
  readonly year: KeptYear | null
  readonly routines: readonly ListedRoutine[]
  readonly entries: ReadonlyMap<string, Kept<TaskEntry>>
  readonly ownTasks: readonly OwnTask[]
  readonly duties: readonly Duty[]
  readonly proofs: readonly Proof[]
}

/** Reads it all. @throws AppError not-verified when a record is damaged */
export async function readYearKnown(work: YearWork): Promise<YearKnown> {
  const { store, scope, now } = work
  const [organisation, year, said, entries, ownTasks, decisions, waivers, reviews, snapshots, signUp] =
    await Promise.all([
      keptOrganisation(store, scope),
      keptYear(store, scope),
      keptRoutines(store, scope),
      store.records.current(scope, TASK_KIND),
      ownTasksOf(store, scope),
      decisionsOf(store, scope),
      waiversOf(store, scope),
      reviewsOf(store, scope),
      store.snapshots.list(scope, { limit: 200 }),
      readSignUp(work),
    ])
  const timeZone = organisation.value?.timeZone ?? null
  const today = dayIn(now(), timeZone)
  const waiverDuties = dutiesOfWaivers(
    waivers.map(({ value }) => value),
    timeZone,
    today,
  )
  const signed = reviews.map(({ value: { report, to, at, by } }) => ({
    kind: 'review' as const,
    report,
    to,
    on: dayIn(at, timeZone),
    at,
    by: { id: by.id, name: by.name },
  }))
  const taken = snapshots.items.map(({ savedAt }) => ({
    kind: 'snapshot' as const,
    report: null,
    to: null,
    on: dayIn(savedAt, timeZone),
    at: savedAt,
    by: { id: 'ward', name: 'Ward' },
  }))
  return {
    today,
    timeZone,
    year: year.value,
    routines: routinesOf(year.value, said),
    entries: new Map(entries.map(({ id, body, version }) => [id, { value: readTaskEntry(body), version }])),
    ownTasks,
    duties: [...dutiesOfDecisions(decisions, timeZone), ...waiverDuties, ...signUp.duties],
    proofs: [...signed, ...taken],
  }
}

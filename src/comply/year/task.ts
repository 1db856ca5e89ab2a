import type { Day } from '../../base/days.ts'
import type { Role } from '../../base/people/roles.ts'
import type { Stake } from '../../base/stakes.ts'
import type { Instant } from '../../base/time.ts'

// Whoever reads a task reads its days; their home is base/days.ts.
export type { Day } from '../../base/days.ts'

/** What evidence closes a task. All but a note close it by themselves when they lie there in its time. */
export type ClosesOn = 'note' | 'review' | 'snapshot' | 'decision' | 'waiver' | 'record'

export type TaskState = 'coming' | 'open' | 'done' | 'not-needed'

/** Something that is to be done once, by a day: an occurrence of a routine, or a duty that follows from what is kept. */
export interface Task {
  /** Like `weekly-access-review:2026-11-02` or `own:3`. */
  readonly id: string
  /** Which routine of the year it comes from. */
  readonly routine: string | null
  /** Verb first: 'Review last week's access'. */
  readonly title: string
  /** One sentence. */
  readonly why: string
  /** What to do, in order. */
  readonly steps: readonly string[]
  /** Citations as base/hipaa has them, '164.308(a)(1)(ii)(D)'. */
  readonly cites: readonly string[]
  readonly minutes: number
  /** What is at stake while it is not done: of what is late the gravest comes first. */
  readonly stake: Stake
  /** From when it is shown as due. */
  readonly opens: Day
  /** The last day on which it is in time. */
  readonly due: Day
  /** Who answers for it. */
  readonly role: Role
  /** An account's id, where one is named. */
  readonly person: string | null
  /** An account's id. */
  readonly deputy: string | null
  /** Who comes to its help where no deputy is named. */
  readonly deputyRole: Role | null
  readonly closesOn: ClosesOn
  /** The address where it is done, '/access?...'. */
  readonly page: string | null
  readonly state: TaskState
  /** Earlier occurrences of the routine that nobody did since the last one that was done. */
  readonly missed: number
  readonly escalated: 'no' | 'deputy' | 'administrator'
  readonly postponed: { readonly from: Day; readonly why: string; readonly by: string } | null
  /** By whom: an account's id, or `ward` where it closed by itself. */
  readonly closed: { readonly by: string; readonly at: Instant; readonly note: string } | null
  /** Of what people wrote about it, 0 for nothing yet: whoever changes it says which one they saw. */
  readonly version: number
}

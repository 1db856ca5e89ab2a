import type { Day } from '../../base/days.ts'
import type { Role } from '../../base/people/roles.ts'
import type { Instant } from '../../base/time.ts'
import type { Rhythm } from './rhythm.ts'
import type { ClosesOn } from './task.ts'

/** What people may change of a routine. */
export interface RoutineTerms {
  readonly rhythm: Rhythm
  /** Days after the opening in which it is in time; 0 is the same day. */
  readonly inTime: number
  readonly minutes: number
  /** Who answers for it. */
  readonly role: Role
  /** Accounts' ids, where somebody is named. */
  readonly person: string | null
  readonly deputyRole: Role | null
  readonly deputy: string | null
  /** Days after it was due on which the deputy is asked, and then the HIPAA administrators. */
  readonly escalate: { readonly deputy: number; readonly administrator: number }
}

/** What a routine is about: of Ward's own as the table has it, of a clinic's own as somebody wrote it. */
export interface RoutineText {
  readonly title: string
  readonly why: string
  readonly steps: readonly string[]
  readonly cites: readonly string[]
  readonly closesOn: ClosesOn
  /** Which audit report's review closes it, with `review`. */
  readonly report: string | null
  readonly page: string | null
  /** Where the rhythm comes from: mostly a measure of Ward's own, and then it says so. */
  readonly rhythmSays: string
  /** The law sets the day: it is not moved, and a task of it is not postponed. */
  readonly isFixed: boolean
}

/** What a clinic has said about a routine, from a day on. */
export interface RoutineVersion {
  readonly from: Day
  readonly terms: RoutineTerms
  /** Why it is left out from that day on; null while it runs. */
  readonly leftOut: { readonly why: string; readonly by: string; readonly at: Instant } | null
}

/** A routine with its story: versions by their day, first first. */
export interface Routine {
  readonly id: string
  readonly text: RoutineText
  readonly versions: readonly RoutineVersion[]
}

/** What holds on a day; before the first version it is not there yet. */
export function versionOn({ versions }: Routine, day: Day): RoutineVersion | undefined {
  return versions.findLast(({ from }) => from <= day)
}

import type { Decision } from '../../assess/programme.ts'
import type { Organisation } from '../../base/hipaa/organisation.ts'
import type { PersonWithRoles } from '../../base/people/second-person.ts'
import type { Day } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'
import type { Severity, Verdict } from '../../base/verdict.ts'
import type { FindingWork } from '../findings/finding-work.ts'
import type { KeptWaiver } from '../waiver-body.ts'
import type { Task } from '../year/task.ts'

/** A judged check, as far as needs are about it. */
export interface KnownCheck {
  readonly check: string
  readonly title: string
  readonly verdict: Verdict
  readonly severity: Severity
  /** Accepted as a whole by a waiver in force. */
  readonly accepted: boolean
  readonly requirements: readonly string[]
}

/** Who, not being the owner, reached what in the last whole week. */
export interface KnownAccess {
  /** Monday, and the Monday after. */
  readonly from: Day
  readonly to: Day
  /** The day up to which the audit log was taken in. */
  readonly logEnds: Day
  /** Rows of the report that no policy explains. */
  readonly unexplained: number
  /** Somebody has signed a review of it. */
  readonly reviewed: boolean
}

/** Somebody who answers for the clinic, and how they sign in. */
export interface KnownOfficer {
  readonly id: string
  readonly name: string
  /** A password alone opens the account. */
  readonly passwordAlone: boolean
}

/**
 * What needs are found in, at one moment: everything of a tenant that is the same for all who ask. A part that was not
 * looked at, or could not be, is null: nothing is said of it.
 */
export interface NeedsKnown {
  readonly now: Instant
  /** The day it is at the tenant. */
  readonly today: Day
  /** The tenant’s, an IANA name; null is UTC. */
  readonly timeZone: string | null
  readonly tasks: readonly Task[] | null
  /** Null while the year of tasks was not looked at; false until somebody has adopted one. */
  readonly yearAdopted: boolean | null
  readonly waivers: readonly { readonly value: KeptWaiver; readonly version: number }[]
  readonly decisions: readonly Decision[]
  readonly organisation: Organisation | null
  readonly checks: readonly KnownCheck[] | null
  /** Null while there is none. */
  readonly lastSnapshot: Instant | null
  readonly findingWork: readonly FindingWork[]
  /** Null while the audit log is being read, or nobody asked for it. */
  readonly access: KnownAccess | 'no-log' | null
  /** Those who may sign in and have a role in the tenant. */
  readonly people: readonly PersonWithRoles[]
  readonly officers: readonly KnownOfficer[]
}

import type { ActorClass } from '../../base/audit/actor-class.ts'
import type { ActorView } from './actor-view.ts'

/** One row of the decision table: the first that matches says who the actor was. */
export interface ActorRule {
  /** Stored with each event: never given to another row. */
  readonly id: string
  readonly class: ActorClass
  /** How the place was reached; null where there is nothing to say. */
  readonly via: string | null | ((view: ActorView) => string | null)
  /** True when a role on record at that time makes this actor an administrator. */
  readonly roleDecides: boolean
  readonly matches: (view: ActorView) => boolean
  /** What of the record decided, in sentences; numbers and words of Microsoft's schema only, never a name. */
  readonly because: readonly string[] | ((view: ActorView) => readonly string[])
  /** For the reader of the table: the evidence in one line. */
  readonly when: string
  /** Where it is known from. */
  readonly source: string
}

/** Sources that many rows share. */
export const SCHEMA_PAGE =
  'Microsoft, Office 365 Management Activity API schema (office-365-management-api@8a539d3, 2026-06-24)'
export const MAILBOX_PAGE = 'Microsoft Purview, Manage mailbox auditing (read 2026-08)'
export const RECORDS_SEEN = 'Seen in records of public test data (2026-08)'
export const JUDGEMENT = "Ward's own judgement"

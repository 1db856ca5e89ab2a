import type { Act } from '../../base/audit/acts.ts'
import type { ActorClass, LoggedActor } from '../../base/audit/actor-class.ts'
import type { AuditEvent, EventItem, EventPlace, Named, NamedTarget } from '../../base/audit/event.ts'
import type { RoleTime } from '../../base/audit/role-time.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import type { Deed } from '../deed.ts'

/** An event on its way into the store, with the bytes of its record exactly as received. */
export interface NewEvent {
  readonly event: AuditEvent
  readonly logged: LoggedActor
  readonly original: Uint8Array
}

/** An event whose record is only made out when it is new: most of an export that overlaps is not. */
export interface OfferedEvent {
  /** As `AuditEvent.id`. */
  readonly id: string
  readonly original: Uint8Array
  /** Null for what turns out to be no event. */
  readonly read: () => Pick<NewEvent, 'event' | 'logged'> | null
}

export interface AddedEvents {
  readonly stored: number
  /** Here already, with the same content whatever the order of its keys. */
  readonly duplicates: number
  /** Here already with other content: the other version is kept beside the first, and not counted again. */
  readonly conflicts: number
}

/** Events of one source (a file, a blob) going in. */
export interface EventWriter {
  /**
   * Takes events in any order. What it counted is on the disk and in the evidence log when `close` or the next `flush`
   * returned. @throws AppError lease-held, disk-failed
   */
  readonly add: (events: readonly NewEvent[]) => Promise<void>
  /** As add. */
  readonly offer: (events: readonly OfferedEvent[]) => Promise<void>
  readonly flush: () => Promise<void>
  /** Flushes and records the import. */
  readonly close: (rejected: number) => Promise<AddedEvents>
  /** What was durably added so far. */
  readonly added: () => AddedEvents
}

export interface SourceOfEvents {
  /** Whether two records as received say the same, whatever the order of their keys and their wrapping. */
  readonly isSame: (a: Uint8Array, b: Uint8Array) => boolean
  /** `file`, `management-api`, `graph`. */
  readonly kind: string
  /** SHA-256 of the source where it has one, 64 hex digits; the file's name is not kept: it may name a patient. */
  readonly sha256: string | null
}

/** Which events. Times are of the events; absent is all. */
export interface EventQuery {
  /** Inclusive. */
  readonly from?: Instant | undefined
  /** Exclusive. */
  readonly to?: Instant | undefined
  readonly acts?: readonly Act[] | undefined
  /** Any folded name of the actor. */
  readonly actor?: string | undefined
  /** Of one of these, by any folded name of each. */
  readonly actors?: readonly string[] | undefined
  /** Folded id of the place. */
  readonly place?: string | undefined
  readonly target?: string | undefined
  /** Session id as logged. */
  readonly session?: string | undefined
  readonly operations?: readonly string[] | undefined
}

/** One stored event without its record's free text. */
export interface EventRow {
  /** Place in the tenant's order of arrival, from 0; names the event for `originals`. */
  readonly seq: number
  readonly id: string
  readonly time: Instant
  /** 0 for the first that came; others are conflicting versions of the same id. */
  readonly version: number
  readonly log: AuditEvent['log']
  readonly recordType: number | null
  readonly operation: string
  readonly act: Act
  readonly workload: string | null
  readonly result: AuditEvent['result']
  readonly actor: Named | null
  readonly logged: LoggedActor
  readonly place: EventPlace | null
  readonly owner: Named | null
  readonly target: NamedTarget | null
  readonly right: string | null
  readonly address: string | null
  readonly app: Named | null
  readonly itemCount: number | null
  readonly mailAccess: AuditEvent['mailAccess']
  readonly throttled: boolean | null
}

export interface GroupQuery extends EventQuery {
  /** Classes that are left out of the answer, after roles were looked at. */
  readonly without?: readonly ActorClass[] | undefined
  /** Only these, after roles were looked at. */
  readonly classes?: readonly ActorClass[] | undefined
  readonly roles: readonly RoleTime[]
  /** Times for which roles are on record at all; outside of them `roleKnown` is false. */
  readonly rolesKnown: readonly { readonly from: Instant; readonly to: Instant | null }[]
  /** Also by UTC day of the event. */
  readonly byDay?: boolean
  /** Also by these sets of acts, of which no two have one in common; an event of none of them is left out. */
  readonly sets?: readonly (readonly Act[])[] | undefined
  /** Most event ids a row lists; 1,000 unless given. */
  readonly mostIds?: number | undefined
}

/** Events of one actor at one place, counted. */
export interface EventGroup {
  readonly place: EventPlace | null
  readonly owner: Named | null
  readonly actor: Named | null
  readonly class: ActorClass
  readonly rule: string
  readonly via: string | null
  readonly roleKnown: boolean
  /** Which of the sets of acts, from 0; 0 where none were asked for. */
  readonly set: number
  /** UTC, where the groups are asked by day. */
  readonly day: string | null
  /** Its events by UTC day, in order. */
  readonly days: readonly { readonly day: string; readonly count: number }[]
  readonly operations: readonly string[]
  readonly acts: readonly Act[]
  /** Events. */
  readonly count: number
  /** Items the events say they are about. */
  readonly items: number
  /** Events of which Microsoft logged no more than that there was too much to log. */
  readonly throttled: number
  /** Events that failed. */
  readonly failed: number
  readonly addresses: readonly string[]
  readonly first: Instant
  readonly last: Instant
  /** In order of time, the first `mostIds` of them. */
  readonly eventIds: readonly string[]
}

/** One item of an event in the item table. */
export interface ItemRow {
  readonly seq: number
  readonly kind: EventItem['kind']
  /** Keyed token of its id, 16 hex digits: equal for equal ids of this tenant. */
  readonly token: string
  readonly folder: string | null
  readonly bytes: number | null
}

/** What is on record about how complete the log is. */
export interface EventCoverage {
  readonly events: number
  readonly conflicts: number
  readonly first: Instant | null
  readonly last: Instant | null
  /** Events per UTC day and workload, of the days asked for. */
  readonly days: readonly { readonly day: string; readonly workload: string | null; readonly count: number }[]
  /** Last first. */
  readonly imports: readonly {
    readonly at: Instant
    /** Null for one that was broken off, or goes on. */
    readonly ended: Instant | null
    readonly kind: string
    readonly stored: number
    readonly duplicates: number
    readonly conflicts: number
    readonly rejected: number
    readonly first: Instant | null
    readonly last: Instant | null
  }[]
  /** Mailboxes for which the log says that it stopped listing single messages, with the times. */
  readonly throttled: readonly { readonly place: EventPlace; readonly at: Instant }[]
  /** Times of events whose segments were removed at the end of their retention. */
  readonly removedBefore: Instant | null
}

export interface Retention {
  /** Years that events are kept; at least 6. */
  readonly years: number
  readonly holds: readonly LegalHold[]
}

export interface LegalHold {
  readonly id: string
  /** Free text, sealed. */
  readonly reason: string
  readonly by: string
  readonly since: Instant
  readonly from: Instant | null
  readonly to: Instant | null
}

/** A tenant's audit events. */
export interface EventStore {
  readonly writer: (scope: TenantScope, source: SourceOfEvents, deed: Deed) => Promise<EventWriter>
  /** In order of time, then of arrival; first versions only. @throws AppError bad-input when there are more than `limit` */
  readonly rows: (scope: TenantScope, query: EventQuery, limit?: number) => Promise<readonly EventRow[]>
  /** First versions only, counted by place, actor, class and way. */
  readonly groups: (scope: TenantScope, query: GroupQuery) => Promise<readonly EventGroup[]>
  /** The rows of these event ids, all versions. */
  readonly byId: (scope: TenantScope, ids: readonly string[]) => Promise<readonly EventRow[]>
  /** The records as received, by seq. @throws AppError not-found, not-verified */
  readonly originals: (
    scope: TenantScope,
    seqs: readonly number[],
  ) => Promise<ReadonlyMap<number, Uint8Array>>
  readonly items: (scope: TenantScope, seqs: readonly number[]) => Promise<readonly ItemRow[]>
  readonly coverage: (
    scope: TenantScope,
    period?: { readonly from?: Instant | undefined; readonly to?: Instant | undefined },
  ) => Promise<EventCoverage>
  /** All folded names that belong to the identity, itself among them. */
  readonly namesOf: (scope: TenantScope, name: string) => Promise<readonly string[]>
  /** Joins small segments. @returns how many were joined into how many */
  readonly compact: (
    scope: TenantScope,
    deed: Deed,
  ) => Promise<{ readonly from: number; readonly to: number }>
  readonly retention: (scope: TenantScope) => Promise<Retention>
  /** @throws AppError bad-input for fewer than 6 years */
  readonly setRetention: (scope: TenantScope, years: number, deed: Deed) => Promise<Retention>
  readonly hold: (
    scope: TenantScope,
    hold: { readonly reason: string; readonly from: Instant | null; readonly to: Instant | null },
    deed: Deed,
  ) => Promise<LegalHold>
  /** @throws AppError not-found */
  readonly release: (scope: TenantScope, id: string, deed: Deed) => Promise<void>
  /** Removes segments whose last event is older than the retention and that no hold keeps. */
  readonly expire: (
    scope: TenantScope,
    deed: Deed,
  ) => Promise<{ readonly segments: number; readonly events: number }>
}

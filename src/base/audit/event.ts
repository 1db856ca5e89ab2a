import type { Instant } from '../time.ts'
import type { Act } from './acts.ts'

/** Which of Microsoft's logs a record is of. */
export type AuditLog = 'unified' | 'entra-audit' | 'entra-sign-in' | 'other'

/** Kinds of place. The codes are stored in segments for years: never reused, never renumbered. */
export const PLACE_KINDS = {
  none: 0,
  mailbox: 1,
  'group-mailbox': 2,
  site: 3,
  onedrive: 4,
  team: 5,
  channel: 6,
  chat: 7,
  list: 8,
  directory: 9,
  'ediscovery-case': 10,
  environment: 11,
  application: 12,
  tenant: 13,
  group: 14,
  'public-folder': 15,
} as const
export type PlaceKind = Exclude<keyof typeof PLACE_KINDS, 'none'>

/** Where it happened. `id` is folded, so that the same place has the same one; `name` is as logged. */
export interface EventPlace {
  readonly kind: PlaceKind
  readonly id: string
  readonly name: string
}

/**
 * Somebody or something named in a record. `id` is folded (a user principal name in lower case, a GUID in lower case, a
 * SID in upper case), so that one identity has one; `name` is as logged.
 */
export interface Named {
  readonly id: string
  readonly name: string
}

export interface NamedTarget extends Named {
  readonly kind:
    | 'user'
    | 'group'
    | 'role'
    | 'application'
    | 'mailbox'
    | 'site'
    | 'file'
    | 'policy'
    | 'device'
    | 'link'
    | 'other'
}

/** One message, file or folder that an event touched. Ids are Microsoft's; subjects and file names are not here. */
export interface EventItem {
  readonly kind: 'message' | 'file' | 'folder' | 'attachment' | 'chat-message'
  /** InternetMessageId where there is one, else the item's own id; for a file its address or list item id. */
  readonly id: string
  /** Path of the folder it is in, as logged: may name a patient, so it is stored as a sealed word. */
  readonly folder: string | null
  readonly bytes: number | null
}

/** Two names of one identity that stand in one record as such: a user principal name and what else it is known by. */
export interface Alias {
  readonly kind: 'puid' | 'object-id' | 'sid' | 'legacy-dn' | 'mailbox-guid'
  /** The folded user principal name or primary address. */
  readonly id: string
  /** The other name, folded. */
  readonly other: string
}

/** What a record says of who acted, field by field as logged, for the decision table of assess/audit. */
export interface ActorEvidence {
  readonly userType: number | null
  readonly userId: string | null
  readonly userKey: string | null
  readonly logonType: number | null
  readonly internalLogonType: number | null
  readonly logonUserSid: string | null
  readonly mailboxOwnerSid: string | null
  readonly mailboxOwnerUpn: string | null
  readonly externalAccess: boolean | null
  /** AppId, ApplicationId. */
  readonly appId: string | null
  /** ClientAppId, also of AppAccessContext. */
  readonly clientAppId: string | null
  readonly appName: string | null
  readonly clientInfo: string | null
  readonly tokenTenantId: string | null
  readonly externalUserTenantId: string | null
  readonly homeTenantId: string | null
  /** The tenant whose resource was reached, of a sign-in. */
  readonly resourceTenantId: string | null
  /** True for an actor that the record itself says is an app or service principal (initiatedBy.app). */
  readonly actedAsApp: boolean
}

/** One audit record, normalised. Absent in the record is null here, never a guess. */
export interface AuditEvent {
  /** As logged. Two records of one tenant with the same id are the same event. */
  readonly id: string
  readonly time: Instant
  readonly log: AuditLog
  /** The integer as logged, whatever Microsoft's tables make of it; null where the log has none. */
  readonly recordType: number | null
  readonly recordTypeName: string | null
  /** As logged. */
  readonly operation: string
  readonly act: Act
  readonly workload: string | null
  readonly organization: string | null
  readonly result: 'succeeded' | 'failed' | 'partial' | null
  /** The error number or reason code of what failed, as logged. */
  readonly resultCode: string | null
  readonly actor: Named | null
  readonly evidence: ActorEvidence
  readonly place: EventPlace | null
  /** Whose place it is: the mailbox owner, the owner of a OneDrive. Null where a place has no one owner. */
  readonly owner: Named | null
  /** Whom or what an administrative act changed, shared or granted. */
  readonly target: NamedTarget | null
  /** What was granted or assigned: an access right, a role, a permission level. */
  readonly right: string | null
  readonly items: readonly EventItem[]
  /** How many items the record says it is about (OperationCount), which can be more than `items` lists; null = does not say. */
  readonly itemCount: number | null
  /** MailItemsAccessed: `bind` single messages, `sync` a whole folder. */
  readonly mailAccess: 'bind' | 'sync' | null
  /** MailItemsAccessed: true when Microsoft stopped logging single messages for 24 hours. */
  readonly throttled: boolean | null
  /** Bare address, without port or brackets; null when there is none or it is not one. */
  readonly address: string | null
  readonly app: Named | null
  readonly session: string | null
  readonly device: string | null
  /** What this record teaches about names: of the actor, the mailbox owner, the targets. */
  readonly aliases: readonly Alias[]
  /** Parts of one event share it and differ in `part` (RecordNumber of eDiscovery records). */
  readonly part: { readonly of: string; readonly number: number } | null
}

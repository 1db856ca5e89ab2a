import type { Reading } from '../base/fact.ts'
import type { SnapshotId, TenantName, TenantScope } from '../base/ids.ts'
import type { EventStore } from './audit/event-store.ts'
import type { Deed } from './deed.ts'
import type { KeptDocument } from './documents.ts'
import type { EvidenceDraft } from './evidence/entry.ts'
import type { EntryFilter } from './evidence/entry-index.ts'
import type { Appended, IndexedEntry, ProvenEntry } from './evidence/evidence-log.ts'
import type { EvidenceVerification } from './evidence/verify.ts'
import type { Finding, FindingChange } from './finding-history.ts'
import type { AssessmentRecord, RecordedAssessment } from './findings.ts'
import type { Page, PageRequest } from './page.ts'
import type { PeopleStore } from './people/people-store.ts'
import type { KeptRecord, KeptVersion, RecordDraft } from './records.ts'
import type { AnySnapshot, SavedSnapshot, SnapshotSummary } from './snapshots.ts'
import type { Lease } from './writer-lease.ts'

/**
 * What is kept, by noun. Every call about a tenant takes its scope; what belongs to another tenant is not-found.
 * A call that writes waits for other writers and then throws lease-held; what it returned is on the disk and in the
 * evidence log. Errors are AppErrors; none carries a stored value.
 */
export interface Store {
  readonly tenants: {
    /** @throws AppError already-exists */
    readonly add: (tenant: TenantName, deed: Deed) => Promise<TenantScope>
    readonly list: () => Promise<readonly TenantName[]>
    /** The scope of a tenant that is here. @throws AppError not-found */
    readonly scope: (tenant: TenantName) => Promise<TenantScope>
  }
  readonly snapshots: {
    /** Saving the same snapshot again is one: the first row is returned. */
    readonly save: (scope: TenantScope, snapshot: AnySnapshot, deed: Deed) => Promise<SavedSnapshot>
    /** @throws AppError not-found, not-verified naming the fact that is damaged */
    readonly read: (scope: TenantScope, id: SnapshotId) => Promise<AnySnapshot>
    /** One fact. @throws AppError not-found, not-verified */
    readonly fact: (scope: TenantScope, id: SnapshotId, name: string) => Promise<Reading<unknown>>
    /** @throws AppError not-found */
    readonly summary: (scope: TenantScope, id: SnapshotId) => Promise<SnapshotSummary>
    /** Last saved first. */
    readonly list: (scope: TenantScope, page?: PageRequest) => Promise<Page<SnapshotSummary>>
  }
  readonly findings: {
    /** Idempotent per snapshot, and the same in whatever order snapshots are assessed. @throws AppError not-found */
    readonly recordAssessment: (
      scope: TenantScope,
      assessment: AssessmentRecord,
      deed: Deed,
    ) => Promise<RecordedAssessment>
    readonly list: (
      scope: TenantScope,
      filter?: { readonly status?: Finding['status'] | undefined },
    ) => Promise<readonly Finding[]>
    readonly history: (scope: TenantScope, check: string, page?: PageRequest) => Promise<Page<FindingChange>>
  }
  /** Files that people agreed on or signed, sealed, under the SHA-256 of their exact bytes. */
  readonly documents: {
    /** The same bytes again are one. @throws AppError bad-input when empty, too-large above MOST_DOCUMENT_BYTES */
    readonly keep: (scope: TenantScope, bytes: Uint8Array, deed: Deed) => Promise<KeptDocument>
    /** @throws AppError not-found, not-verified when the bytes are not what was kept */
    readonly read: (scope: TenantScope, sha256: string) => Promise<Uint8Array>
  }
  /** What people decide and sign: nothing is edited or removed, an ending is a version of its own. */
  readonly records: RecordsOf<[scope: TenantScope]>
  /** The installation's own records: the accounts of those who may sign in, and its settings. */
  readonly installationRecords: RecordsOf<[]>
  /** What proves who somebody is, sessions, tokens and links. */
  readonly people: PeopleStore
  /** Audit events. */
  readonly events: EventStore
  readonly evidence: EvidenceOf<[scope: TenantScope]>
  /** The installation's own log: tenants added, their checkpoints, and what belongs to no tenant. */
  readonly installationEvidence: EvidenceOf<[]>
  /** Keeps other processes from writing to the tenant until released; calls of this store go on. */
  readonly hold: (scope: TenantScope) => Promise<Lease>
  /** Keeps other processes from adding tenants and from the installation's log; a key rotation is done under it. */
  readonly holdInstallation: () => Promise<Lease>
  /** Lets everything go. Calls made later are a fault. */
  readonly close: () => Promise<void>
}

export interface RecordsOf<Scope extends readonly unknown[]> {
  /**
   * Adds the next version. The same body as the last version's is no new version, whatever the draft expects: so one
   * that is sent twice is kept once. @throws AppError bad-input, conflict
   */
  readonly keep: (...args: [...Scope, draft: RecordDraft, deed: Deed]) => Promise<KeptVersion>
  /** The last version of each record of a kind, by id. @throws AppError not-verified naming the one that is damaged */
  readonly current: (...args: [...Scope, kind: string]) => Promise<readonly KeptRecord[]>
  /** The last version of one record; null when it was never kept. @throws AppError not-verified */
  readonly last: (...args: [...Scope, kind: string, id: string]) => Promise<KeptRecord | null>
  /** All versions of one record, first first; none of one that is not here. @throws AppError not-verified */
  readonly history: (
    ...args: [...Scope, kind: string, id: string, page?: PageRequest]
  ) => Promise<Page<KeptRecord>>
}

export interface EvidenceOf<Scope extends readonly unknown[]> {
  /** @throws AppError bad-input for a draft that is none */
  readonly append: (...args: [...Scope, drafts: readonly EvidenceDraft[]]) => Promise<Appended>
  /** How many entries were accepted: it grows with every change that is told of in the log. */
  readonly size: (...args: Scope) => Promise<number>
  /** In the order of the log. */
  readonly list: (...args: [...Scope, page?: PageRequest]) => Promise<Page<IndexedEntry>>
  /** Newest first. @throws AppError bad-usage, lease-held, not-verified when what helps finding was edited */
  readonly find: (...args: [...Scope, filter: EntryFilter, page?: PageRequest]) => Promise<Page<IndexedEntry>>
  /** @throws AppError not-found */
  readonly prove: (...args: [...Scope, index: number]) => Promise<ProvenEntry>
  /** Keeps the head of now, and for a tenant records it in the installation's log. Returns the signed note. */
  readonly checkpoint: (...args: [...Scope, deed: Deed]) => Promise<string>
  /** Recomputes everything. Damage is in the result, never thrown. */
  readonly verify: (...args: Scope) => Promise<EvidenceVerification>
}

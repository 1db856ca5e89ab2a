import type { SnapshotId, TenantName } from '../base/ids.ts'
import type { Instant } from '../base/time.ts'
import type { Severity, Verdict } from '../base/verdict.ts'

/**
 * Kysely's view of the tables that migrations/ makes. Times are RFC 3339 UTC text, roots base64, hashes hexadecimal.
 * Every `reason` is sealed, base64, and every `entities_hash` keyed (sealed-reasons.ts); a record's `body` is sealed too
 * (sealed-records.ts).
 */
export interface EvidenceTables {
  /** Accepted in the same transaction as what they tell of; moved into the log's files right after, at exactly this leaf. */
  evidence_pending: { leaf: number; entry: string; mac: string }
  /** The log's head when it was last written through this database; one row. */
  evidence_head: { id: 1; size: number; root: string }
  /** What entries of the log can be looked for by: a help for looking, filled from the log and proof of nothing. */
  entry_index: { leaf: number; at: Instant; kind: string; by: string; subject: string }
}

/** What people decide, and in the installation who may sign in. */
export interface RecordTables extends EvidenceTables {
  /** Only ever added to. `sha256` is that of the text in `body`, which begins with a random salt. */
  records: {
    kind: string
    id: string
    version: number
    kept_at: Instant
    kept_by: string
    body: string
    sha256: string
    leaf: number
  }
}

export interface InstallationTables extends RecordTables {
  tenants: { name: TenantName; vkey: string; added_at: Instant; leaf: number }
  tenant_checkpoints: {
    tenant: TenantName
    size: number
    root: string
    recorded_at: Instant
    leaf: number
  }
  /** What proves who somebody is, and how the last tries went: sealed, and replaced when it changes. */
  secrets: { account: string; version: number; body: string; changed_at: Instant }
  /** By the SHA-256 of the cookie's token, which is kept nowhere. Times end a session; ended ones are taken out. */
  sessions: {
    token: Uint8Array
    id: string
    account: string
    method: string
    began_at: Instant
    seen_at: Instant
    ends_at: Instant
    /** When the person last proved who it is. */
    proven_at: Instant
    /** The browser, as it calls itself. */
    agent: string
    address: string
    /** Over all but the last request and itself: a row that Ward did not write opens nothing. */
    mac: string
  }
  /** By the SHA-256 of the token. `body` is sealed: its name, permissions and tenants. */
  api_tokens: {
    token: Uint8Array
    id: string
    account: string
    body: string
    made_at: Instant
    ends_at: Instant
    used_at: Instant | null
  }
  /** Links, challenges and pending sign-ins: each is used once, before its end. `body` is sealed. */
  once: {
    token: Uint8Array
    purpose: string
    body: string
    made_at: Instant
    ends_at: Instant
  }
  /** Sign-ins that failed, by a keyed hash of the network address. */
  address_failures: { address: Uint8Array; failures: number; last_at: Instant }
  /** What somebody was writing when the session ended. `body` is sealed. */
  drafts: { account: string; name: string; body: string; kept_at: Instant }
}

export interface TenantTables extends RecordTables {
  /** Files that people agreed on or signed. Only ever added to; the bytes are a sealed object of the same name. */
  documents: { sha256: string; bytes: number; kept_at: Instant; kept_by: string; leaf: number }
  snapshots: {
    id: SnapshotId
    taken_at: Instant | null
    saved_at: Instant
    tool: string
    tool_version: string | null
    facts: number
    unread: number
    leaf: number
  }
  assessments: {
    snapshot: SnapshotId
    taken_at: Instant
    recorded_at: Instant
    sha256: string
    verdicts: number
    leaf: number
  }
  assessment_verdicts: {
    check_id: string
    taken_at: Instant
    snapshot: SnapshotId
    verdict: Verdict
    severity: Severity
    reason: string
    entities_hash: string | null
  }
  findings: {
    check_id: string
    status: 'open' | 'fixed'
    severity: Severity
    reason: string
    entities_hash: string | null
    opened_at: Instant
    last_seen_at: Instant
    fixed_at: Instant | null
    times_opened: number
    last_verdict: Verdict
    last_assessed_at: Instant
  }
  finding_history: {
    check_id: string
    at: Instant
    snapshot: SnapshotId
    change: 'opened' | 'changed' | 'fixed' | 'reopened'
    severity: Severity
    reason: string
    entities_hash: string | null
  }
  /** Every event's id, as 16 bytes (audit/event-id.ts), to its place in the order of arrival. */
  audit_ids: { id: Uint8Array; seq: number }
  /** At most one: ids of this place and after belong to a segment that is not accepted yet. */
  audit_claims: { from_seq: number }
  /** Later versions of an id with other content, from 1. */
  audit_versions: { id: Uint8Array; version: number; seq: number }
  /**
   * The segments there are, each of the events `from_seq` up to before `to_seq`. Times are milliseconds since 1970, of the
   * earliest and the latest event. `root` is that of the Merkle tree over the records as received (RFC 6962), base64.
   */
  audit_segments: {
    name: string
    from_seq: number
    to_seq: number
    first: number
    last: number
    items: number
    bytes: number
    sha256: string
    items_sha256: string | null
    sealed_sha256: string
    root: string
    leaf: number
  }
  /** Events whose segment was removed at the end of its retention. */
  audit_removed: { from_seq: number; to_seq: number; last: number; leaf: number }
  /** The dictionary: keyed tokens of its words, and the words themselves in sealed blocks. */
  audit_words: { token: Uint8Array; id: number }
  audit_word_blocks: { from_id: number; to_id: number; sealed: Uint8Array }
  /** Two words that one record named as the same identity; times are of the first and last such record. */
  audit_aliases: { name: number; other: number; kind: string; first: number; last: number }
  audit_imports: {
    id: number
    kind: string
    sha256: string | null
    began_at: Instant
    ended_at: Instant | null
    stored: number
    duplicates: number
    conflicts: number
    rejected: number
    first: number | null
    last: number | null
    leaf: number | null
  }
  /** Events that an import brought again, as runs of places. */
  audit_sightings: { import: number; from_seq: number; to_seq: number }
  /** Events of each UTC day and workload. */
  audit_days: { day: string; workload: number; events: number }
}

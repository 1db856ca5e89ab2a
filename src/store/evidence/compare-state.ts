import type { Kysely, Transaction } from 'kysely'
import type { Instant } from '../../base/time.ts'
import { removedSubject } from '../audit/expire.ts'
import { followSegments } from '../audit/follow-segments.ts'
import { importEvidence } from '../audit/import-records.ts'
import { segmentEvidence } from '../audit/segment-evidence.ts'
import { sha256Hex } from '../../host/crypto.ts'
import type { EvidenceTables, InstallationTables, RecordTables, TenantTables } from '../tables.ts'
import { type EvidenceEntry, readEntry } from './entry.ts'
import { pendingMac } from './pending.ts'
import type { EvidenceProblem, EvidenceVerification } from './verify.ts'

/** A row of the state database and the entry that was accepted with it. */
interface RowOfEntry {
  readonly leaf: number
  readonly kind: string
  /** Another kind that the entry may be of. */
  readonly orKind?: string
  readonly subject: string
  /** Null where the row does not keep the moment. */
  readonly at: Instant | null
  /** What else the entry must hold. */
  readonly fields: Readonly<Record<string, string | number | null>>
}

/** What a state database says of its log, all of one moment. */
export interface StateOfLog {
  /** The head when it was last written, root base64; null before the first. */
  readonly head: { readonly size: number; readonly root: string } | null
  readonly pending: ReadonlyMap<number, string>
  /** Places of waiting entries that Ward did not put there. */
  readonly forged: readonly number[]
  readonly rows: readonly RowOfEntry[]
}

/** Follows the entries of a log and tells where the state database differs. */
export interface StateComparison {
  readonly onEntry: (index: number, entry: Uint8Array) => void
  readonly problems: (result: EvidenceVerification) => EvidenceProblem[]
}

/** @param rowsOf reads the rows that stand for entries. @throws AppError not-verified, disk-failed */
export function readStateOfLog<T extends EvidenceTables>(
  read: Kysely<T>,
  dataKey: Uint8Array,
  rowsOf: (trx: Transaction<T>) => Promise<RowOfEntry[]>,
): Promise<StateOfLog> {
  return read.transaction().execute(async trx => {
    // Kysely cannot see that a type that extends these tables has them.
    const own = trx as unknown as Transaction<EvidenceTables>
    const head = await own.selectFrom('evidence_head').select(['size', 'root']).executeTakeFirst()
    const pending = await own.selectFrom('evidence_pending').selectAll().execute()
    const macOf = pendingMac(dataKey)
    return {
      head: head ?? null,
      forged: pending.filter(({ leaf, entry, mac }) => macOf(leaf, entry) !== mac).map(({ leaf }) => leaf),
      pending: new Map(pending.map(({ leaf, entry }) => [leaf, entry])),
      rows: await rowsOf(trx),
    }
  })
}

export async function tenantRows(trx: Transaction<TenantTables>): Promise<RowOfEntry[]> {
  const snapshots = await trx.selectFrom('snapshots').select(['id', 'saved_at', 'leaf']).execute()
  const assessments = await trx
    .selectFrom('assessments')
    .select(['snapshot', 'sha256', 'recorded_at', 'leaf'])
    .execute()
  return [
    ...snapshots.map(({ id, saved_at: at, leaf }) => ({
      leaf,
      at,
      kind: 'snapshot-accepted',
      subject: id,
      fields: { sha256: id },
    })),
    ...assessments.map(({ snapshot, sha256, recorded_at: at, leaf }) => ({
      leaf,
      at,
      kind: 'assessment-recorded',
      subject: snapshot,
      fields: { sha256 },
    })),
    ...(await documentRows(trx)),
    ...(await recordRows(trx as unknown as Transaction<RecordTables>)),
    ...(await eventRows(trx)),
  ]
}

async function documentRows(trx: Transaction<TenantTables>): Promise<RowOfEntry[]> {
  const documents = await trx.selectFrom('documents').selectAll().execute()
  return documents.map(({ sha256, bytes, kept_at: at, kept_by: by, leaf }) => ({
    leaf,
    at,
    kind: 'document-kept',
    subject: sha256,
    fields: { by, sha256, bytes },
  }))
}

async function recordRows(trx: Transaction<RecordTables>): Promise<RowOfEntry[]> {
  const records = await trx
    .selectFrom('records')
    .select(['kind', 'id', 'version', 'kept_at', 'kept_by', 'sha256', 'leaf'])
    .execute()
  return records.map(({ kind, id, version, kept_at: at, kept_by: by, sha256, leaf }) => ({
    leaf,
    at,
    kind: 'record-kept',
    subject: `${kind}/${id}/${version}`,
    fields: { by, sha256 },
  }))
}

async function eventRows(trx: Transaction<TenantTables>): Promise<RowOfEntry[]> {
  const segments = await trx.selectFrom('audit_segments').selectAll().execute()
  const removed = await trx.selectFrom('audit_removed').selectAll().execute()
  const imports = await trx.selectFrom('audit_imports').selectAll().execute()
  return [
    ...segments.map(({ leaf, ...row }) => {
      const { subject, ...fields } = segmentEvidence(row)
      const kind = 'audit-segment-accepted'
      return { leaf, at: null, kind, orKind: 'audit-segments-joined', subject, fields }
    }),
    ...removed.map(({ leaf, last, ...places }) => ({
      leaf,
      at: null,
      kind: 'audit-segments-removed',
      subject: removedSubject(places),
      fields: { last },
    })),
    // One that goes on, or was broken off, has no entry.
    ...imports.flatMap(({ leaf, ended_at: at, ...row }) => {
      const { subject, ...fields } = importEvidence(row)
      return leaf === null ? [] : [{ leaf, at, kind: 'audit-import-recorded', subject, fields }]
    }),
  ]
}

export async function installationRows(trx: Transaction<InstallationTables>): Promise<RowOfEntry[]> {
  const tenants = await trx.selectFrom('tenants').selectAll().execute()
  const checkpoints = await trx.selectFrom('tenant_checkpoints').selectAll().execute()
  return [
    ...tenants.map(({ name, vkey, added_at: at, leaf }) => ({
      leaf,
      at,
      kind: 'tenant-added',
      subject: name,
      fields: { vkey, sha256: sha256Hex(Buffer.from(vkey)) },
    })),
    ...checkpoints.map(({ tenant, size, root, recorded_at: at, leaf }) => ({
      leaf,
      at,
      kind: 'tenant-checkpoint',
      subject: tenant,
      fields: { size, root },
    })),
    ...(await recordRows(trx as unknown as Transaction<RecordTables>)),
  ]
}

/** Kinds of entry that come with a row, and what the row is called. A later entry takes the row of an earlier one over. */
const WITH_ROW: Readonly<Record<string, string>> = {
  'snapshot-accepted': 'the snapshot',
  'assessment-recorded': 'the assessment',
  'record-kept': 'the record',
  'document-kept': 'the document',
  'audit-segments-removed': 'the note of removed audit events',
  'audit-import-recorded': 'the import',
  'tenant-added': 'the tenant',
  'tenant-checkpoint': 'the checkpoint',
}

/**
 * Every row must be an entry of the log or wait to become one, and every entry that came with a row must still have it.
 * Entries that came after the state was read are left alone.
 */
export function compareState(state: StateOfLog): StateComparison {
  const found: EvidenceProblem[] = []
  const say = (problem: string, entry: number | null): void => {
    found.push({ problem, file: null, entry })
  }
  for (const leaf of state.forged) say('An entry that waits for the log was not put there by Ward.', leaf)
  const byLeaf = new Map(state.rows.map(row => [row.leaf, row]))
  const latest = new Map<string, number>()
  for (const { kind, subject, leaf } of state.rows) {
    const key = `${kind} ${subject}`
    latest.set(key, Math.max(leaf, latest.get(key) ?? -1))
  }
  const size = state.head?.size ?? 0
  const segments = followSegments(say)
  let seen = 0
  const compare = (index: number, entry: EvidenceEntry | null): void => {
    const row = byLeaf.get(index)
    if (entry !== null && (index < size || state.pending.has(index))) {
      segments.onEntry(index, entry, row !== undefined)
    }
    if (row !== undefined) {
      byLeaf.delete(index)
      if (!isOf(row, entry))
        say(`The state database has something else at entry ${index} than the log.`, index)
      return
    }
    const name = entry === null ? undefined : WITH_ROW[entry.kind]
    if (entry === null || name === undefined || index >= size) return
    if ((latest.get(`${entry.kind} ${entry.subject}`) ?? -1) > index) return
    say(`The state database has lost ${name} of entry ${index}.`, index)
  }
  return {
    onEntry: (index, bytes) => {
      seen = index + 1
      const waiting = state.pending.get(index)
      if (waiting !== undefined && waiting !== Buffer.from(bytes).toString('utf8')) {
        say(`What the state database had accepted as entry ${index} is not what the log has there.`, index)
      }
      compare(index, readEntry(bytes))
    },
    problems: ({ entries }) => {
      // A walk that ended early has told why, and what it did not come to cannot be compared.
      if (entries === null || seen !== entries) return found
      for (const [index, entry] of state.pending) {
        if (index >= seen) compare(index, readEntry(Buffer.from(entry)))
      }
      segments.end()
      for (const { leaf } of byLeaf.values()) {
        say(`The state database has a row for entry ${leaf}, and the log has no such entry.`, null)
      }
      if (new Set(state.rows.map(({ leaf }) => leaf)).size < state.rows.length) {
        say('The state database has two rows for one entry of the log.', null)
      }
      return found
    },
  }
}

/** Whether the log has entries that the database never knew: then it is older than the log. @param now read after the log. */
export function isOlderThanLog(now: StateOfLog, { entries }: EvidenceVerification): boolean {
  return entries !== null && entries > (now.head?.size ?? 0) + now.pending.size
}

function isOf(row: RowOfEntry, entry: EvidenceEntry | null): boolean {
  return (
    entry !== null &&
    (entry.kind === row.kind || entry.kind === row.orKind) &&
    entry.subject === row.subject &&
    (row.at === null || entry.at === row.at) &&
    Object.entries(row.fields).every(([name, value]) => entry[name] === value)
  )
}

import { createActorJudge } from '../../../assess/audit/classify-actor.ts'
import type { TenantScope } from '../../../base/ids.ts'
import { createNormaliser } from '../../../collect/audit/normalise/normalise-record.ts'
import type { RawRecord, RejectedRecord } from '../../../collect/audit/raw-record.ts'
import { readAuditFile } from '../../../collect/audit/read/read-audit-file.ts'
import { isSameRecord } from '../../../collect/audit/same-record.ts'
import type { AddedEvents, EventStore, OfferedEvent } from '../../../store/audit/event-store.ts'
import type { Deed } from '../../../store/deed.ts'

/** Rejected rows that are told one by one; the rest are counted. */
export const MOST_REJECTED_ROWS = 1_000

export interface Ingested extends AddedEvents {
  /** stored + duplicates + conflicts + rejected. */
  readonly read: number
  readonly rejected: { readonly count: number; readonly rows: readonly RejectedRecord[] }
  /** What was read when the source broke off, and why; null when all of it was read. */
  readonly brokeOff: unknown
}

export interface IngestProgress {
  readonly file: string
  readonly bytes: number
  readonly total: number | null
  readonly events: number
  readonly rejected: number
}

/**
 * Reads exports of audit records into a tenant's event store, one import for each file. What was read before a source broke off
 * is kept, and the failure is in the answer.
 * @throws AppError bad-input for a file that is no such export, lease-held, disk-failed
 */
export async function ingestEvents(options: {
  readonly events: EventStore
  readonly scope: TenantScope
  readonly files: readonly string[]
  readonly deed: Deed
  readonly onProgress?: (progress: IngestProgress) => void
}): Promise<Ingested> {
  const sum = { stored: 0, duplicates: 0, conflicts: 0 }
  const rows: RejectedRecord[] = []
  let rejectedInAll = 0
  let brokeOff: unknown = null
  for (const file of options.files) {
    const counted = await ingestFile(options, file, rejected => {
      if (rows.length < MOST_REJECTED_ROWS) rows.push(rejected)
    })
    sum.stored += counted.stored
    sum.duplicates += counted.duplicates
    sum.conflicts += counted.conflicts
    rejectedInAll += counted.rejected
    brokeOff ??= counted.brokeOff
  }
  const read = sum.stored + sum.duplicates + sum.conflicts + rejectedInAll
  return { ...sum, read, rejected: { count: rejectedInAll, rows }, brokeOff }
}

async function ingestFile(
  options: Parameters<typeof ingestEvents>[0],
  file: string,
  onRejected: (rejected: RejectedRecord) => void,
): Promise<AddedEvents & { readonly rejected: number; readonly brokeOff: unknown }> {
  const { events, scope, deed, onProgress } = options
  const normalise = createNormaliser()
  const judge = createActorJudge()
  const writer = await events.writer(scope, { kind: 'file', sha256: null, isSame: isSameRecord }, deed)
  let [bytes, total, rejected, taken] = [0, null as number | null, 0, 0]
  let brokeOff: unknown = null
  let found: RejectedRecord[] = []
  const reject = (one: RejectedRecord): void => {
    rejected += 1
    found.push(one)
  }
  /** What the reader refuses is known before what the normaliser refuses: told in the order of the file. */
  const tellRejected = (): void => {
    for (const one of found.sort((a, b) => (a.file === b.file ? a.line - b.line : 0))) onRejected(one)
    found = []
  }
  const made = (raw: RawRecord) => {
    const event = normalise(raw)
    if (!('rejected' in event)) return { event, logged: judge(event) }
    reject({ file: raw.file, line: raw.line, reason: event.rejected })
    return null
  }
  const source = readAuditFile(file, {
    onProgress: (read, all) => {
      bytes = read
      total = all
    },
  })
  try {
    for await (const batch of untilItBreaksOff(source, error => (brokeOff = error))) {
      for (const one of batch.rejected) reject(one)
      const offered: OfferedEvent[] = []
      for (const raw of batch.records) {
        const id = loggedId(raw)
        if (id !== null) {
          offered.push({ id, original: raw.original, read: () => made(raw) })
          continue
        }
        const one = made(raw)
        if (one !== null) offered.push({ id: one.event.id, original: raw.original, read: () => one })
      }
      taken += offered.length
      await writer.offer(offered)
      tellRejected()
      onProgress?.({ file, bytes, total, events: taken, rejected })
    }
  } catch (error) {
    // What the reader found to be no export at all leaves nothing half-written behind.
    if (taken > 0) await writer.close(rejected)
    throw error
  }
  const added = await writer.close(rejected)
  return { ...added, rejected, brokeOff }
}

const GUID_LENGTH = 36

/**
 * The id of a record that says it plainly, as the normaliser takes it: what is stored already need not be made out again.
 */
function loggedId({ form, record }: RawRecord): string | null {
  const id = form === 'unified' ? record['Id'] : null
  return typeof id === 'string' && id.length === GUID_LENGTH && id.trim() === id ? id : null
}

/** A source that fails while it is read gives what it gave; every other failure goes on. */
async function* untilItBreaksOff<T>(
  source: AsyncGenerator<T>,
  broke: (error: unknown) => void,
): AsyncGenerator<T> {
  try {
    yield* source
  } catch (error) {
    if (!isBreakOff(error)) throw error
    broke(error)
  }
}

function isBreakOff(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'source-broke-off'
}

import { AppError } from '../base/app-error.ts'
import type { Instant } from '../base/time.ts'
import { sha256Hex } from '../host/crypto.ts'
import type { ScopeFolder } from './scope-folder.ts'
import { sealedObjects } from './sealed-objects.ts'
import type { TenantTables } from './tables.ts'

/** A file that people agreed on or signed: an agreement, a letter, a report. */
export interface KeptDocument {
  /** Of its exact bytes, 64 hexadecimal digits. It stands in the evidence log, so that anybody can hold a copy against it. */
  readonly sha256: string
  readonly bytes: number
  readonly at: Instant
  readonly by: string
  /** Index of its leaf in the tenant's evidence log. */
  readonly leaf: number
  /** False when the very same file was here already; then it is that one which is told. */
  readonly kept: boolean
}

/** A contract of some hundred scanned pages has less. */
export const MOST_DOCUMENT_BYTES = 32 * 1024 * 1024

const SHA256_HEX = /^[0-9a-f]{64}$/

/**
 * Keeps a file sealed under its SHA-256: durable first, then one row and one leaf, never edited after.
 * @throws AppError bad-input when it is empty, too-large, lease-held, disk-failed
 */
export async function keepDocument(
  folder: ScopeFolder<TenantTables>,
  bytes: Uint8Array,
  by: string,
): Promise<KeptDocument> {
  if (bytes.length === 0) throw new AppError('bad-input', 'The file is empty.')
  if (bytes.length > MOST_DOCUMENT_BYTES) throw tooLarge()
  const sha256 = sha256Hex(bytes)
  await sealedObjects(folder).keep(bytes)
  return folder.write(async turn => {
    const there = await rowOf(folder, sha256)
    if (there !== undefined) return { ...shown(there), kept: false }
    const evidence = { kind: 'document-kept', by, subject: sha256, sha256, bytes: bytes.length }
    return turn.accept([evidence], async (trx, [leaf = -1], at) => {
      const row = { sha256, bytes: bytes.length, kept_at: at, kept_by: by, leaf }
      await trx.insertInto('documents').values(row).execute()
      return { ...shown(row), kept: true }
    })
  })
}

/** The file's exact bytes. @throws AppError not-found, not-verified when they are not what was kept */
export async function readDocument(folder: ScopeFolder<TenantTables>, sha256: string): Promise<Uint8Array> {
  const row = SHA256_HEX.test(sha256) ? await rowOf(folder, sha256) : undefined
  if (row === undefined) throw new AppError('not-found', 'This tenant has no such document.')
  const bytes = await sealedObjects(folder).read(sha256)
  if (bytes === null || bytes.length !== row.bytes || sha256Hex(bytes) !== sha256) throw damaged(sha256)
  return bytes
}

type Row = TenantTables['documents']

function rowOf(folder: ScopeFolder<TenantTables>, sha256: string): Promise<Row | undefined> {
  return folder.database.read
    .selectFrom('documents')
    .selectAll()
    .where('sha256', '=', sha256)
    .executeTakeFirst()
}

function shown({ sha256, bytes, kept_at: at, kept_by: by, leaf }: Row): Omit<KeptDocument, 'kept'> {
  return { sha256, bytes, at, by, leaf }
}

function tooLarge(): AppError {
  return new AppError(
    'too-large',
    `The file is larger than ${MOST_DOCUMENT_BYTES / 1024 / 1024} MB. Save it with smaller pictures, or keep the pages that were agreed on only.`,
  )
}

function damaged(sha256: string): AppError {
  return new AppError(
    'not-verified',
    `The document ${String(sha256).slice(0, 12)}... is missing or damaged; restore it from a backup with "ward restore".`,
  )
}

import { join } from 'node:path'
import { AppError } from '../../base/app-error.ts'
import { LOG_FOLDER, rememberedHead, type ScopeFolder } from '../scope-folder.ts'
import type { EvidenceTables, TenantTables } from '../tables.ts'
import { formatVerifierKey } from './checkpoint.ts'
import { type EvidenceEntry, readEntry } from './entry.ts'
import { type EvidenceProblem, type EvidenceVerification, type KnownHead, verifyOffline } from './verify.ts'

/** What the installation's log tells of a tenant's. */
export interface TenantTestimony {
  vkey: string | null
  removed: boolean
  readonly heads: KnownHead[]
}

/** Verifies the installation's log; gives what it tells of the tenants as well. */
export async function verifyInstallationLog<T extends EvidenceTables>(
  path: string,
  folder: ScopeFolder<T> | AppError,
): Promise<{ result: EvidenceVerification; tenants: ReadonlyMap<string, TenantTestimony> }> {
  let tenants = new Map<string, TenantTestimony>()
  const result = verifyOffline(join(path, LOG_FOLDER), {
    ...(await expectations(folder)),
    observer: () => {
      const found = new Map<string, TenantTestimony>()
      tenants = found
      return (index, bytes) => testify(found, index, readEntry(bytes))
    },
  })
  return { result: withOpening(result, folder), tenants }
}

/** Verifies a tenant's log against its state database and against what the installation's log tells of it. */
export async function verifyTenantLog(
  path: string,
  folder: ScopeFolder<TenantTables> | AppError,
  testimony: TenantTestimony | undefined,
): Promise<EvidenceVerification> {
  const expected = await expectations(folder)
  const rows = folder instanceof AppError ? null : await expectedLeaves(folder)
  let problems: EvidenceProblem[] = []
  const result = verifyOffline(join(path, LOG_FOLDER), {
    vkey: testimony?.vkey ?? expected.vkey,
    known: [...expected.known, ...(testimony?.heads ?? [])],
    observer: () => {
      const found: EvidenceProblem[] = []
      problems = found
      return (index, bytes) => {
        const problem = rows && compareLeaf(rows, index, readEntry(bytes))
        if (problem) found.push({ problem, file: null, entry: index })
      }
    },
  })
  return withOpening(joined(result, problems), folder)
}

/** The verification with further problems. */
export function joined(
  result: EvidenceVerification,
  problems: readonly EvidenceProblem[],
): EvidenceVerification {
  return {
    ...result,
    ok: result.ok && problems.length === 0,
    problems: [...result.problems, ...problems],
  }
}

function withOpening<T extends EvidenceTables>(
  result: EvidenceVerification,
  folder: ScopeFolder<T> | AppError,
): EvidenceVerification {
  if (!(folder instanceof AppError)) return result
  return joined(result, [{ problem: folder.message, file: null, entry: null }])
}

/** What the state database and the sealed key say the log must be. */
async function expectations<T extends EvidenceTables>(
  folder: ScopeFolder<T> | AppError,
): Promise<{ vkey: string | undefined; known: KnownHead[] }> {
  if (folder instanceof AppError) return { vkey: undefined, known: [] }
  const { size, root } = await rememberedHead(folder.database)
  const vkey = formatVerifierKey(folder.log.key)
  return { vkey, known: [{ size, root: Buffer.from(root, 'base64'), from: 'the state database' }] }
}

interface ExpectedLeaves {
  readonly upTo: number
  readonly byLeaf: ReadonlyMap<number, { readonly kind: string; readonly sha256: string }>
}

async function expectedLeaves(folder: ScopeFolder<TenantTables>): Promise<ExpectedLeaves> {
  const { read } = folder.database
  const { size } = await rememberedHead(folder.database)
  const snapshots = await read.selectFrom('snapshots').select(['id', 'leaf']).execute()
  const assessments = await read.selectFrom('assessments').select(['sha256', 'leaf']).execute()
  const rows: { leaf: number; kind: string; sha256: string }[] = [
    ...snapshots.map(({ id, leaf }) => ({ leaf, kind: 'snapshot-accepted', sha256: id })),
    ...assessments.map(({ sha256, leaf }) => ({ leaf, kind: 'assessment-recorded', sha256 })),
  ]
  return {
    upTo: size,
    byLeaf: new Map(rows.map(({ leaf, kind, sha256 }) => [leaf, { kind, sha256 }])),
  }
}

function compareLeaf(rows: ExpectedLeaves, index: number, entry: EvidenceEntry | null): string | null {
  const expected = rows.byLeaf.get(index)
  if (expected !== undefined && (entry?.kind !== expected.kind || entry.sha256 !== expected.sha256)) {
    return `The state database has something else at entry ${index} than the log.`
  }
  // Leaves that came after the rows were read have no row in our hands yet.
  if (expected === undefined && index < rows.upTo && entry?.kind === 'snapshot-accepted') {
    return `The state database has lost the snapshot of entry ${index}.`
  }
  return null
}

function testify(tenants: Map<string, TenantTestimony>, index: number, entry: EvidenceEntry | null): void {
  if (entry === null || !entry.kind.startsWith('tenant-')) return
  const testimony = tenants.get(entry.subject) ?? { vkey: null, removed: false, heads: [] }
  tenants.set(entry.subject, testimony)
  if (entry.kind === 'tenant-added' && typeof entry['vkey'] === 'string') {
    tenants.set(entry.subject, { vkey: entry['vkey'], removed: false, heads: [] })
  }
  if (entry.kind === 'tenant-removed') testimony.removed = true
  const { size, root } = entry
  if (entry.kind === 'tenant-checkpoint' && typeof size === 'number' && typeof root === 'string') {
    const from = `the installation's log (entry ${index})`
    testimony.heads.push({ size, root: Uint8Array.from(Buffer.from(root, 'base64')), from })
  }
}

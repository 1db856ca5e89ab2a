import { join } from 'node:path'
import { AppError } from '../../base/app-error.ts'
import { LOG_FOLDER, type ScopeFolder } from '../scope-folder.ts'
import type { EvidenceTables, InstallationTables, TenantTables } from '../tables.ts'
import { verifyInstallationState, verifyTenantState } from '../verify-state.ts'
import { formatVerifierKey } from './checkpoint.ts'
import {
  compareState,
  installationRows,
  isOlderThanLog,
  readStateOfLog,
  type StateComparison,
  type StateOfLog,
  tenantRows,
} from './compare-state.ts'
import { readEntry } from './entry.ts'
import { type EvidenceProblem, type EvidenceVerification, type KnownHead, verifyOffline } from './verify.ts'

/** What the installation's log tells of a tenant's. */
export interface TenantTestimony {
  vkey: string | null
  removed: boolean
  readonly heads: KnownHead[]
}

/** Verifies the installation's log; gives what it tells of the tenants as well. */
export async function verifyInstallationLog(
  path: string,
  folder: ScopeFolder<InstallationTables> | AppError,
): Promise<{ result: EvidenceVerification; tenants: ReadonlyMap<string, TenantTestimony> }> {
  let testimony = testimonyOf()
  const result = await verifyLog(path, folder, installationRows, undefined, () => {
    const found = testimonyOf()
    testimony = found
    return found.onEntry
  })
  const damage = folder instanceof AppError ? [] : await verifyInstallationState(folder)
  return { result: joined(result, [...testimony.problems, ...damage]), tenants: testimony.tenants }
}

/** Verifies a tenant's log against its state and against what the installation's log tells of it. */
export async function verifyTenantLog(
  path: string,
  folder: ScopeFolder<TenantTables> | AppError,
  testimony: TenantTestimony | undefined,
): Promise<EvidenceVerification> {
  const result = await verifyLog(path, folder, tenantRows, testimony)
  return folder instanceof AppError ? result : joined(result, await verifyTenantState(folder))
}

async function verifyLog<T extends EvidenceTables>(
  path: string,
  folder: ScopeFolder<T> | AppError,
  rowsOf: Parameters<typeof readStateOfLog<T>>[2],
  testimony?: TenantTestimony,
  observer?: () => (index: number, bytes: Uint8Array) => void,
): Promise<EvidenceVerification> {
  const state = folder instanceof AppError ? folder : await stateOf(folder, rowsOf)
  const isThere = !(state instanceof AppError)
  let comparison: StateComparison | null = null
  const result = verifyOffline(join(path, LOG_FOLDER), {
    vkey: testimony?.vkey ?? (folder instanceof AppError ? undefined : formatVerifierKey(folder.log.key)),
    known: [...(isThere ? knownHead(state) : []), ...(testimony?.heads ?? [])],
    observer: () => {
      const follow = observer?.()
      comparison = isThere ? compareState(state) : null
      return (index, bytes) => {
        follow?.(index, bytes)
        comparison?.onEntry(index, bytes)
      }
    },
  })
  // TypeScript does not see that verifyOffline made it.
  const compared = comparison as StateComparison | null
  const all = joined(result, compared?.problems(result) ?? [])
  if (!isThere || folder instanceof AppError) return withOpening(all, state as AppError)
  const now = await stateOf(folder, rowsOf)
  if (now instanceof AppError || !isOlderThanLog(now, result)) return all
  return joined(all, [
    {
      problem: 'The state database is older than the log: it does not know its last entries.',
      file: null,
      entry: null,
    },
  ])
}

/** The state, or the damage that a verification has to tell of. */
async function stateOf<T extends EvidenceTables>(
  folder: ScopeFolder<T>,
  rowsOf: Parameters<typeof readStateOfLog<T>>[2],
): Promise<StateOfLog | AppError> {
  try {
    return await readStateOfLog(folder.database.read, folder.dataKey, rowsOf)
  } catch (error) {
    if (!(error instanceof AppError) || !['not-verified', 'internal'].includes(error.code)) throw error
    return new AppError('not-verified', 'The state database is damaged or not as Ward made it.')
  }
}

function knownHead({ head }: StateOfLog): KnownHead[] {
  if (head === null) return []
  return [{ size: head.size, root: Buffer.from(head.root, 'base64'), from: 'the state database' }]
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

function withOpening(result: EvidenceVerification, { message }: AppError): EvidenceVerification {
  return joined(result, [{ problem: message, file: null, entry: null }])
}

/** What the installation's log tells of its tenants, gathered entry by entry. */
function testimonyOf(): {
  readonly tenants: Map<string, TenantTestimony>
  readonly problems: EvidenceProblem[]
  readonly onEntry: (index: number, bytes: Uint8Array) => void
} {
  const tenants = new Map<string, TenantTestimony>()
  const problems: EvidenceProblem[] = []
  const onEntry = (index: number, bytes: Uint8Array): void => {
    const entry = readEntry(bytes)
    if (entry === null || !entry.kind.startsWith('tenant-')) return
    const known = tenants.get(entry.subject)
    const testimony = known ?? { vkey: null, removed: false, heads: [] }
    tenants.set(entry.subject, testimony)
    const { size, root, vkey } = entry
    if (entry.kind === 'tenant-added' && typeof vkey === 'string') {
      // Only after its removal may a tenant begin anew; otherwise all that was known of it holds on.
      if (known === undefined || known.removed) {
        tenants.set(entry.subject, { vkey, removed: false, heads: [] })
      } else {
        const problem = `The tenant "${entry.subject}" was added a second time without having been removed.`
        problems.push({ problem, file: null, entry: index })
      }
    }
    if (entry.kind === 'tenant-removed') testimony.removed = true
    if (entry.kind === 'tenant-checkpoint' && typeof size === 'number' && typeof root === 'string') {
      const from = `the installation's log (entry ${index})`
      testimony.heads.push({ size, root: Uint8Array.from(Buffer.from(root, 'base64')), from })
    }
  }
  return { tenants, problems, onEntry }
}

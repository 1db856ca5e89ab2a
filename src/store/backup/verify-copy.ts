import { AppError } from '../../base/app-error.ts'
import type { TenantName } from '../../base/ids.ts'
import { type TenantTestimony, verifyInstallationLog, verifyTenantLog } from '../evidence/verify-folder.ts'
import type { EvidenceVerification } from '../evidence/verify.ts'
import { listTenants, tenantPath } from '../scope-record.ts'
import { type FolderContext, openInstallationFolder, openTenantFolder } from '../tenant-folder.ts'

/** How far an evidence log goes. */
export interface LogExtent {
  readonly entries: number
  /** base64 */
  readonly root: string
}

export interface TenantExtent extends LogExtent {
  readonly tenant: TenantName
}

export interface CopyExtent {
  readonly installation: LogExtent
  readonly tenants: readonly TenantExtent[]
}

/**
 * Proves a data folder that was restored from a backup, as `ward evidence verify` does for the installation and each tenant.
 * @throws AppError not-verified naming the first thing that does not hold, and as opening the folders
 */
export async function verifyCopy(context: FolderContext): Promise<CopyExtent> {
  const { dataFolder } = context
  const main = await openInstallationFolder(context)
  try {
    const { result, tenants: known } = await verifyInstallationLog(dataFolder, main)
    const installation = extentOf(result, 'The installation')
    const there = listTenants(dataFolder)
    refuseLost(known, there)
    const tenants: TenantExtent[] = []
    for (const tenant of there) {
      tenants.push({ tenant, ...(await verifyTenant(context, tenant, known.get(tenant))) })
    }
    return { installation, tenants }
  } finally {
    await main.close()
  }
}

async function verifyTenant(
  context: FolderContext,
  tenant: TenantName,
  testimony: TenantTestimony | undefined,
): Promise<LogExtent> {
  const folder = await openTenantFolder(context, tenant)
  try {
    const result = await verifyTenantLog(tenantPath(context.dataFolder, tenant), folder, testimony)
    return extentOf(result, `Tenant "${tenant}"`)
  } finally {
    await folder.close()
  }
}

function extentOf({ ok, entries, root, problems }: EvidenceVerification, of: string): LogExtent {
  if (ok && entries !== null && root !== null) return { entries, root }
  const [first] = problems
  const others = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  throw new AppError(
    'not-verified',
    `${of} does not hold in the backup: ${first?.problem ?? 'no head.'}${others}`,
  )
}

function refuseLost(known: ReadonlyMap<string, TenantTestimony>, there: readonly TenantName[]): void {
  const here = new Set<string>(there)
  for (const [name, { removed, vkey }] of known) {
    if (vkey === null || removed || here.has(name)) continue
    throw new AppError('not-verified', `The folder of tenant "${name}" is missing in the backup.`)
  }
}

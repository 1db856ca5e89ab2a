import { randomBytes } from 'node:crypto'
import fs, { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../base/app-error.ts'
import type { TenantName } from '../base/ids.ts'
import type { Clock } from '../base/time.ts'
import { deriveKey, open, randomKey, seal } from '../host/crypto.ts'
import {
  createFileDurably,
  type Disk,
  ensurePrivateFolder,
  PASSING_DISK,
  syncFolder,
  writeFileDurably,
} from '../host/files.ts'
import type { Installation } from '../host/keys.ts'
import { formatVerifierKey, newSignerKey, type SignerKey, signerKey } from './evidence/checkpoint.ts'
import { createLog, openLog, VKEY_FILE } from './evidence/log-files.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import type { Migration } from './migrations/migration.ts'
import { LOG_FOLDER, leaseOf, type ScopeFolder, scopeFolder, WRITER_LOCK_FILE } from './scope-folder.ts'
import {
  bytes,
  createStoreRecord,
  INSTALLATION_SCOPE,
  newRecord,
  readStoreRecord,
  readTenantRecord,
  TENANTS_FOLDER,
  tenantPath,
  tenantScopeName,
  writeTenantRecord,
} from './scope-record.ts'
import { openDatabase } from './sqlite/database.ts'
import type { InstallationTables, TenantTables } from './tables.ts'
import { readStored } from './read-stored.ts'

/** What opening a folder of the data folder needs. */
export interface FolderContext {
  readonly dataFolder: string
  readonly installation: Installation
  readonly clock: Clock
  /** Longest wait for another writer, in milliseconds. */
  readonly wait: number
  /** The data folder is thrown away with the process: nothing waits for the disk. */
  readonly passing?: boolean | undefined
  readonly migrations?: readonly Migration[] | undefined
  readonly onSlowTransaction?: ((milliseconds: number) => void) | undefined
}

const STATE_FILE = 'state.sqlite'
const INSTALLATION_STATE_FILE = 'installation.sqlite'
const SEALED_FOLDER = 'sealed'
const SIGNING_KEY_FILE = 'evidence-log.key'
// Younger ones may be a tenant that another process is making at this moment.
const UNFINISHED_MILLISECONDS = 3_600_000

/**
 * Makes a tenant's folder: `tenant.json`, `state.sqlite`, `facts/`, `log/`, `sealed/`, `events/`, all for the owner only.
 * It is made under another name and moved into place whole.
 * @throws AppError already-exists, disk-failed
 */
export async function createTenantFolder(context: FolderContext, tenant: TenantName): Promise<void> {
  const { dataFolder, installation, clock } = context
  const tenants = join(dataFolder, TENANTS_FOLDER)
  ensurePrivateFolder(tenants)
  removeUnfinished(tenants)
  if (existsSync(tenantPath(dataFolder, tenant))) throw exists(tenant)
  const folder = join(tenants, `.new-${randomBytes(8).toString('hex')}`)
  try {
    for (const part of ['facts', 'events', SEALED_FOLDER, LOG_FOLDER]) ensurePrivateFolder(join(folder, part))
    const dataKey = randomKey()
    const scopeName = tenantScopeName(tenant)
    makeLog(folder, scopeName, dataKey, tenantOrigin(installation, tenant))
    createFileDurably(join(folder, WRITER_LOCK_FILE), new Uint8Array(0))
    const database = await openDatabase<TenantTables>({
      path: join(folder, STATE_FILE),
      kind: 'tenant',
      migrations: context.migrations ?? MIGRATIONS,
      clock,
      create: true,
      exclusively: work => work(),
    })
    await database.close()
    const wrapped = installation.wrapDataKey(scopeName, dataKey)
    writeTenantRecord(folder, { schema: 'ward.tenant/1', name: tenant, ...newRecord(wrapped, clock()) })
    syncFolder(folder)
    try {
      renameSync(folder, tenantPath(dataFolder, tenant))
    } catch {
      if (existsSync(tenantPath(dataFolder, tenant))) throw exists(tenant)
      throw new AppError('disk-failed', `The disk refused to make the folder of tenant "${tenant}".`)
    }
    syncFolder(tenants)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** @throws AppError not-found, not-verified, newer-format, key-wrong, disk-failed */
export async function openTenantFolder(
  context: FolderContext,
  tenant: TenantName,
): Promise<ScopeFolder<TenantTables>> {
  const { dataFolder, installation, clock } = context
  const record = readTenantRecord(dataFolder, tenant)
  if (record === null) {
    throw new AppError(
      'not-found',
      `There is no tenant "${tenant}" here; "ward tenant list" shows those there are.`,
    )
  }
  const path = tenantPath(dataFolder, tenant)
  const scopeName = tenantScopeName(tenant)
  const dataKey = installation.unwrapDataKey(scopeName, bytes(record.wrappedKey))
  const log = openLog(
    join(path, LOG_FOLDER),
    readSigner(path, scopeName, dataKey, tenantOrigin(installation, tenant)),
    { disk: diskOf(context) },
  )
  const lease = leaseOf(path, `tenant "${tenant}"`, context.wait)
  const database = await openDatabase<TenantTables>({
    path: join(path, STATE_FILE),
    kind: 'tenant',
    migrations: context.migrations ?? MIGRATIONS,
    clock,
    create: false,
    exclusively: lease.run,
    passing: context.passing,
    onSlowTransaction: context.onSlowTransaction,
  })
  return scopeFolder({ path, disk: diskOf(context), scopeName, dataKey, log, database, lease, clock })
}

/**
 * Opens the installation's own part of the data folder, making it at first use. `store.json` is written last: without
 * it what is there was never used and is made again, unless its log says otherwise.
 * @throws AppError not-verified, newer-format, key-wrong, lease-held, disk-failed
 */
export async function openInstallationFolder(
  context: FolderContext,
): Promise<ScopeFolder<InstallationTables>> {
  const { dataFolder: path, installation, clock } = context
  const scopeName = INSTALLATION_SCOPE
  const origin = `ward.local/${installation.id}/installation`
  ensurePrivateFolder(path)
  try {
    createFileDurably(join(path, WRITER_LOCK_FILE), new Uint8Array(0))
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'already-exists') throw error
  }
  const lease = leaseOf(path, 'this installation', context.wait)
  const databaseOptions = {
    path: join(path, INSTALLATION_STATE_FILE),
    kind: 'installation',
    migrations: context.migrations ?? MIGRATIONS,
    clock,
    passing: context.passing,
    onSlowTransaction: context.onSlowTransaction,
  } as const
  const begin = async (): Promise<void> => {
    if (readStoreRecord(path) !== null) return
    if (existsSync(join(path, LOG_FOLDER, 'tile'))) {
      throw new AppError(
        'not-verified',
        'This data folder was in use, but its file store.json is missing; restore it from a backup with "ward restore".',
      )
    }
    for (const part of [SEALED_FOLDER, LOG_FOLDER, TENANTS_FOLDER]) ensurePrivateFolder(join(path, part))
    const dataKey = randomKey()
    makeLog(path, scopeName, dataKey, origin)
    const database = await openDatabase<InstallationTables>({
      ...databaseOptions,
      create: true,
      exclusively: work => work(),
    })
    await database.close()
    const wrapped = installation.wrapDataKey(scopeName, dataKey)
    createStoreRecord(path, { schema: 'ward.store/1', ...newRecord(wrapped, clock()) })
  }
  if (readStoreRecord(path) === null) await lease.run(begin)
  const record = readStoreRecord(path)
  if (record === null)
    throw new AppError('internal', 'The store was made and is not there. Please report it.')
  const dataKey = installation.unwrapDataKey(scopeName, bytes(record.wrappedKey))
  const log = openLog(join(path, LOG_FOLDER), readSigner(path, scopeName, dataKey, origin), {
    disk: diskOf(context),
  })
  const database = await openDatabase<InstallationTables>({
    ...databaseOptions,
    create: false,
    exclusively: lease.run,
  })
  return scopeFolder({ path, disk: diskOf(context), scopeName, dataKey, log, database, lease, clock })
}

function diskOf({ passing }: FolderContext): Disk {
  return passing === true ? PASSING_DISK : fs
}

function tenantOrigin(installation: Installation, tenant: TenantName): string {
  return `ward.local/${installation.id}/tenant/${tenant}`
}

function makeLog(folder: string, scopeName: string, dataKey: Uint8Array, origin: string): void {
  const key = newSignerKey(origin)
  const sealed = seal(deriveKey(dataKey, SIGNING_KEY_FILE), key.seed, `${scopeName}/${SIGNING_KEY_FILE}`)
  writeFileDurably(join(folder, SEALED_FOLDER, SIGNING_KEY_FILE), sealed)
  createLog(join(folder, LOG_FOLDER), key)
}

/** The signing key, proven to be that of the public key that stands beside the log. */
function readSigner(folder: string, scopeName: string, dataKey: Uint8Array, origin: string): SignerKey {
  const sealed = readStored(join(folder, SEALED_FOLDER, SIGNING_KEY_FILE), 1000)
  const vkey = readStored(join(folder, LOG_FOLDER, VKEY_FILE), 10_000)
  if (sealed !== null && vkey !== null) {
    const seed = open(deriveKey(dataKey, SIGNING_KEY_FILE), sealed, `${scopeName}/${SIGNING_KEY_FILE}`)
    const key = signerKey(origin, seed)
    if (Buffer.from(vkey).toString('utf8').trim() === formatVerifierKey(key)) return key
  }
  throw new AppError(
    'not-verified',
    'A key of the evidence log is missing or was replaced; restore the folders "log" and "sealed" from a backup.',
  )
}

function removeUnfinished(tenants: string): void {
  for (const name of readdirSync(tenants)) {
    const path = join(tenants, name)
    if (!name.startsWith('.new-')) continue
    const status = statSync(path, { throwIfNoEntry: false })
    if (status === undefined || Date.now() - status.mtimeMs < UNFINISHED_MILLISECONDS) continue
    rmSync(path, { recursive: true, force: true })
  }
}

function exists(tenant: TenantName): AppError {
  return new AppError('already-exists', `There is a tenant "${tenant}" already.`)
}

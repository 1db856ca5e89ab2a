import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { guarded, quietly } from '../../host/disk-errors.ts'
import { ensurePrivateFolder } from '../../host/files.ts'
import { listTenants, tenantPath } from '../scope-record.ts'
import { writerLease } from '../writer-lease.ts'

/** Beside the copies that migrations make. */
const BACKUP_FOLDER = 'backup'
const LOCK_FILE = 'backup.lock'
const WORK = /^\.making-[0-9a-f]{16}$/

/**
 * One backup of a data folder at a time, and what a killed one left is removed.
 * @throws AppError lease-held when another process makes one
 */
export async function backupTurn(dataFolder: string): Promise<{ readonly close: () => void }> {
  const folder = join(dataFolder, BACKUP_FOLDER)
  ensurePrivateFolder(folder)
  const lease = writerLease({ path: join(folder, LOCK_FILE), of: 'a backup of this data folder', wait: 0 })
  try {
    const held = await lease.hold()
    sweep(dataFolder)
    for (const tenant of listTenants(dataFolder)) sweep(tenantPath(dataFolder, tenant))
    return {
      close: () => {
        held.release()
        lease.close()
      },
    }
  } catch (error) {
    lease.close()
    throw error
  }
}

/** A new private folder in a scope's `backup`, on the scope's disk. */
export function workFolder(scope: string): { readonly path: string; readonly remove: () => void } {
  const path = join(scope, BACKUP_FOLDER, `.making-${randomBytes(8).toString('hex')}`)
  ensurePrivateFolder(path)
  return { path, remove: () => quietly(() => rmSync(path, { recursive: true, force: true })) }
}

function sweep(scope: string): void {
  const folder = join(scope, BACKUP_FOLDER)
  const names = guarded('read', {}, () => {
    ensurePrivateFolder(folder)
    return readdirSync(folder)
  })
  for (const name of names) {
    if (WORK.test(name)) quietly(() => rmSync(join(folder, name), { recursive: true, force: true }))
  }
}

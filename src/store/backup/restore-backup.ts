import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import { errorCode, guarded, quietly } from '../../host/disk-errors.ts'
import { type Disk, ensurePrivateFolder, syncFolder } from '../../host/files.ts'
import { readInstallationRecord } from '../../host/installation-record.ts'
import { recoverInstallationKey } from '../../host/key-rotation.ts'
import { openInstallation } from '../../host/keys.ts'
import { appendEvidence } from '../evidence/evidence-log.ts'
import { openInstallationFolder } from '../tenant-folder.ts'
import { findBackupKey, type KeySource } from './backup-key.ts'
import { openBackup, type OpenBackup } from './read-backup.ts'
import { unpack } from './unpack.ts'
import { type CopyExtent, verifyCopy } from './verify-copy.ts'

export interface RestoreOptions extends KeySource {
  /** The backup. */
  readonly from: string
  readonly by: string
  readonly onProgress?: ((progress: RestoreProgress) => void) | undefined
  /** Where the files are written; tests hand in one that fails. */
  readonly disk?: Disk | undefined
}

export interface RestoreProgress {
  readonly step: 'restoring' | 'proving'
  readonly bytes: number
  readonly total: number | null
}

export interface Restored extends CopyExtent {
  readonly id: string
  readonly madeAt: Instant
  readonly bytes: number
  readonly sha256: string
  readonly keyFile: string
}

/** Longest wait for another writer, in milliseconds; nobody else knows of the folder. */
const WAIT = 1000

/**
 * Restores a backup into a folder that is not there or is empty: beside it first, and under its name only when every hash and
 * every evidence log was proven. Ends all sessions of people, which may have been ended since. The restored installation's
 * log gets the entry `backup-restored`.
 * @throws AppError already-exists, bad-usage, bad-input, key-missing, key-wrong, newer-format, not-verified, disk-failed;
 * nothing is left behind then
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { onProgress } = options
  const target = resolve(options.dataFolder)
  refuseUsed(target, options.dataFolder)
  const total = statSync(options.from, { throwIfNoEntry: false })?.size ?? null
  const backup = openBackup(options.from, bytes => onProgress?.({ step: 'restoring', bytes, total }))
  try {
    const { backupKey, keyFile, isMissing } = findBackupKey(backup.header, options)
    const part = join(dirname(target), `${basename(target)}.part-${randomBytes(6).toString('hex')}`)
    try {
      ensurePrivateFolder(part, { ...(options.disk && { disk: options.disk }) })
      unpack(backup.chunks(backupKey), part, { durable: true, disk: options.disk })
      refuseOther(part, backup)
      const extent = await withKeyFile({ options, part, keyFile, isMissing }, () =>
        proveAndNote(options, part, keyFile, backup),
      )
      moveIntoPlace(part, target)
      const { id, madeAt } = backup.header
      return {
        ...extent,
        id,
        madeAt: madeAt as Instant,
        bytes: backup.bytes,
        sha256: backup.sha256(),
        keyFile,
      }
    } catch (error) {
      quietly(() => rmSync(part, { recursive: true, force: true }))
      throw error
    }
  } finally {
    backup.close()
  }
}

/** Writes the key file from the sheet for the work; if that fails, it goes again. */
async function withKeyFile<R>(
  {
    options,
    part,
    keyFile,
    isMissing,
  }: { options: RestoreOptions; part: string; keyFile: string; isMissing: boolean },
  work: () => Promise<R>,
): Promise<R> {
  const { clock, sheetText } = options
  if (!isMissing || sheetText === undefined) return work()
  recoverInstallationKey({ dataFolder: part, keyFile, env: {}, clock, sheetText })
  try {
    return await work()
  } catch (error) {
    quietly(() => rmSync(keyFile))
    throw error
  }
}

async function proveAndNote(
  { clock, by, onProgress }: RestoreOptions,
  dataFolder: string,
  keyFile: string,
  { header, sha256, bytes }: OpenBackup,
): Promise<CopyExtent> {
  onProgress?.({ step: 'proving', bytes: 0, total: null })
  const installation = openInstallation({ dataFolder, keyFile, env: {}, clock })
  const context = { dataFolder, installation, clock, wait: WAIT }
  const extent = await verifyCopy(context)
  const main = await openInstallationFolder(context)
  try {
    await main.write(() =>
      main.database.transaction(async trx => {
        await trx.deleteFrom('sessions').execute()
        await trx.deleteFrom('once').execute()
      }),
    )
    const hash = sha256()
    const draft = {
      kind: 'backup-restored',
      by,
      subject: header.id,
      sha256: hash,
      bytes,
      madeAt: header.madeAt,
    }
    await appendEvidence(main, [draft])
  } finally {
    await main.close()
  }
  return extent
}

/** The header is in the open: what is sealed must be of the same installation. */
function refuseOther(part: string, { header }: OpenBackup): void {
  if (readInstallationRecord(part, {})?.id === header.installation) return
  throw new AppError(
    'not-verified',
    'The backup holds the data of another installation than it says; nothing was restored.',
  )
}

function refuseUsed(target: string, named: string): void {
  const status = guarded('read', {}, () => statSync(target, { throwIfNoEntry: false }))
  if (status === undefined) {
    if (existsSync(dirname(target))) return
    throw new AppError(
      'not-found',
      `There is no folder ${dirname(target)}; make it first, or name another place.`,
    )
  }
  if (status.isDirectory() && guarded('read', {}, () => readdirSync(target)).length === 0) return
  throw new AppError(
    'already-exists',
    `${named} is there and not empty; a backup is restored into a new folder only, so that nothing is lost. Name another one.`,
  )
}

function moveIntoPlace(part: string, target: string): void {
  guarded('write', {}, () => {
    try {
      // An empty folder of that name; on Windows a rename would not replace it.
      rmdirSync(target)
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
    }
    renameSync(part, target)
  })
  syncFolder(dirname(target))
}

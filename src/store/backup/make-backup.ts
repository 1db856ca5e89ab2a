import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { AppError } from '../../base/app-error.ts'
import type { TenantName } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import { randomKey } from '../../host/crypto.ts'
import { type Disk, ensurePrivateFolder } from '../../host/files.ts'
import { INSTALLATION_FILE, readInstallationRecord } from '../../host/installation-record.ts'
import { openInstallation, wrappingKeyId } from '../../host/keys.ts'
import { appendEvidence } from '../evidence/evidence-log.ts'
import { readStored } from '../read-stored.ts'
import { listTenants, STORE_FILE, TENANT_FILE, tenantPath } from '../scope-record.ts'
import { type FolderContext, openInstallationFolder, openTenantFolder } from '../tenant-folder.ts'
import { archiveWriter, type ArchiveWriter, readArchive } from './archive.ts'
import { BACKUP_SCHEMA, backupScopeName, writeHeader } from './backup-header.ts'
import { OPTIONAL_RECORDS } from './contents.ts'
import { fileParts } from './file-parts.ts'
import { factFiles, freezeScope, type SourceFile } from './frozen-scope.ts'
import { chunkKey, openBackup } from './read-backup.ts'
import { chunkWriter } from './sealed-chunks.ts'
import { openTargetFile, type TargetFile } from './target-file.ts'
import { unpack } from './unpack.ts'
import { type CopyExtent, type TenantExtent, verifyCopy } from './verify-copy.ts'
import { backupTurn, workFolder } from './work-folder.ts'

export interface BackupProgress {
  readonly step: 'writing' | 'reading back' | 'proving'
  readonly bytes: number
  /** Null while it is not known. */
  readonly total: number | null
}

export interface MakeBackupOptions extends Omit<FolderContext, 'migrations'> {
  readonly file: string
  /** Whether the copy is restored into a private folder and proven; its hashes are read back in any case. */
  readonly verify: boolean
  readonly by: string
  /** The version of this Ward, for the header. */
  readonly ward: string
  readonly onProgress?: ((progress: BackupProgress) => void) | undefined
  /** Where the backup is written; tests hand in one that fails. */
  readonly disk?: Disk | undefined
}

export interface MadeBackup extends CopyExtent {
  readonly id: string
  readonly bytes: number
  /** Of the file, 64 hex digits. */
  readonly sha256: string
  readonly madeAt: Instant
  readonly verified: boolean
  /** Files in the data folder that are not Ward's and are not in the backup. */
  readonly leftOut: number
}

/** A JSON record or a list: small. */
const RECORD_LIMIT = 64 * 1024 * 1024

/**
 * Copies a data folder into one sealed file while others read and write, proves the copy and notes it in the installation's
 * evidence log. docs/decisions/015-backup.md says in which order and why. Whatever fails, nothing stands under the file's name.
 * @throws AppError already-exists, not-found, bad-usage for the file; lease-held; not-verified when the copy does not hold;
 * disk-failed
 */
export async function makeBackup(options: MakeBackupOptions): Promise<MadeBackup> {
  const { dataFolder, clock } = options
  const turn = await backupTurn(dataFolder)
  try {
    const main = await openInstallationFolder(options)
    try {
      const target = openTargetFile(options.file, dataFolder, options.disk)
      try {
        const madeAt = clock()
        const written = await writeBackup(options, main, madeAt, target)
        const sha256 = target.finish()
        const proven = await prove(options, written, target, sha256)
        target.settle()
        const bytes = target.bytes()
        const draft = { kind: 'backup-made', by: options.by, subject: written.id, sha256, bytes, madeAt }
        await appendEvidence(main, [{ ...draft, verified: options.verify }])
        return {
          ...proven,
          id: written.id,
          bytes,
          sha256,
          madeAt,
          verified: options.verify,
          leftOut: written.leftOut,
        }
      } catch (error) {
        target.abandon()
        throw error
      }
    } finally {
      await main.close()
    }
  } finally {
    turn.close()
  }
}

interface Written extends CopyExtent {
  readonly id: string
  readonly backupKey: Uint8Array
  readonly leftOut: number
}

async function writeBackup(
  options: MakeBackupOptions,
  main: InstallationFolder,
  madeAt: Instant,
  target: TargetFile,
): Promise<Written> {
  const { onProgress, dataFolder } = options
  const put = (chunk: Uint8Array): void => {
    target.put(chunk)
    onProgress?.({ step: 'writing', bytes: target.bytes(), total: null })
  }
  const work = workFolder(dataFolder)
  try {
    const { frozen, records, key } = await freezeInstallation(options, main, work.path)
    try {
      const { bytes, binding } = writeHeader({
        schema: BACKUP_SCHEMA,
        id: key.id,
        installation: options.installation.id,
        madeAt,
        ward: options.ward,
        keyId: wrappingKeyId(key.wrapped),
        wrappedKey: Buffer.from(key.wrapped).toString('base64'),
      })
      put(bytes)
      const archive = archiveWriter(chunkWriter(chunkKey(key.backupKey), binding, put))
      for await (const file of frozen.files()) addTo(archive, '', file)
      frozen.release()
      let leftOut = frozen.unknown
      const tenants: TenantExtent[] = []
      for (const [tenant, record] of records) {
        const copied = await copyTenant(options, archive, tenant, record)
        tenants.push({ tenant, ...copied.extent })
        leftOut += copied.leftOut
      }
      archive.end()
      return { ...key, installation: extentOf(frozen.head), tenants, leftOut }
    } finally {
      frozen.release()
    }
  } finally {
    work.remove()
  }
}

type InstallationFolder = Awaited<ReturnType<typeof openInstallationFolder>>
type Extent = CopyExtent['installation']

/**
 * The installation comes first: its log names heads of the tenants, and what it names must be in their copies. Every wrapped
 * key, the backup's own too, is of one moment under its lease, under which keys are rotated and tenants are added.
 */
async function freezeInstallation(options: MakeBackupOptions, main: InstallationFolder, work: string) {
  const { dataFolder, installation } = options
  const lease = await main.hold()
  try {
    const [id, backupKey] = [randomUUID(), randomKey()]
    const wrapped = installation.wrapDataKey(backupScopeName(id), backupKey)
    if (readInstallationRecord(dataFolder, {})?.keyId !== wrappingKeyId(wrapped)) throw rotating()
    const records = new Map<TenantName, Uint8Array>()
    for (const tenant of listTenants(dataFolder)) {
      const record = readStored(join(tenantPath(dataFolder, tenant), TENANT_FILE), RECORD_LIMIT)
      if (record !== null) records.set(tenant, record)
    }
    const read = (path: string): SourceFile[] => {
      const from = readStored(join(dataFolder, path), RECORD_LIMIT)
      return from === null ? [] : [{ path, from }]
    }
    const small = [INSTALLATION_FILE, STORE_FILE, ...OPTIONAL_RECORDS].flatMap(read)
    const frozen = await freezeScope(main, { databaseFile: 'installation.sqlite', work, records: small })
    return { frozen, records, key: { id, backupKey, wrapped } }
  } finally {
    lease.release()
  }
}

async function copyTenant(
  options: MakeBackupOptions,
  archive: ArchiveWriter,
  tenant: TenantName,
  record: Uint8Array,
): Promise<{ readonly extent: Extent; readonly leftOut: number }> {
  const folder = await openTenantFolder(options, tenant).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error
    throw new AppError(error.code, `Tenant "${tenant}": ${error.message}`, { detail: error.detail })
  })
  const work = workFolder(folder.path)
  try {
    const frozen = await freezeScope(folder, {
      databaseFile: 'state.sqlite',
      work: work.path,
      records: [{ path: TENANT_FILE, from: record }],
    })
    const below = `tenants/${tenant}/`
    try {
      for await (const file of frozen.files()) addTo(archive, below, file)
    } finally {
      frozen.release()
    }
    for (const path of factFiles(folder.path)) addTo(archive, below, { path, from: join(folder.path, path) })
    return { extent: extentOf(frozen.head), leftOut: frozen.unknown }
  } finally {
    await folder.close()
    work.remove()
  }
}

function addTo(archive: ArchiveWriter, below: string, { path, from }: SourceFile): void {
  const kept = `${below}${path}`
  const parts = typeof from === 'string' ? fileParts(from, kept) : [from]
  archive.add(kept, parts, SHRINKS.test(path))
}

/** Databases, records and entries of a log; all else is sealed or packed already. */
const SHRINKS = /\.sqlite$|\.json$|\/tile\/entries\//

function extentOf({ size, root }: { readonly size: number; readonly root: Uint8Array }): Extent {
  return { entries: size, root: Buffer.from(root).toString('base64') }
}

/** Reads the file back; and, unless it was asked not to, restores it into a private folder and proves every log. */
async function prove(
  options: MakeBackupOptions,
  written: Written,
  target: TargetFile,
  sha256: string,
): Promise<CopyExtent> {
  const { dataFolder, clock, installation, onProgress, verify } = options
  const total = target.bytes()
  const backup = openBackup(target.part, bytes => onProgress?.({ step: 'reading back', bytes, total }))
  const work = verify ? workFolder(dataFolder) : null
  try {
    const copy = work === null ? null : join(work.path, 'copy')
    const chunks = backup.chunks(written.backupKey)
    if (copy === null) readArchive(chunks, () => ({ write: nothing, end: nothing, abandon: nothing }))
    else {
      ensurePrivateFolder(copy)
      unpack(chunks, copy, { durable: false })
    }
    if (backup.sha256() !== sha256) throw changedOnDisk()
    const { installation: main, tenants } = written
    if (copy === null) return { installation: main, tenants }
    onProgress?.({ step: 'proving', bytes: 0, total: null })
    const proven = await verifyCopy({
      ...options,
      dataFolder: copy,
      installation: openInstallation({ dataFolder: copy, keyFile: installation.keyFile, env: {}, clock }),
    })
    if (!isSame(proven, { installation: main, tenants })) throw changedOnDisk()
    return proven
  } finally {
    backup.close()
    work?.remove()
  }
}

function nothing(): void {}

function isSame(a: CopyExtent, b: CopyExtent): boolean {
  const textOf = ({ installation, tenants }: CopyExtent): string =>
    [{ tenant: '', ...installation }, ...tenants]
      .map(({ tenant, entries, root }) => `${tenant} ${entries} ${root}`)
      .sort()
      .join('\n')
  return textOf(a) === textOf(b)
}

/** Such a copy would need two keys, and two sheets. */
function rotating(): AppError {
  return new AppError(
    'conflict',
    'A rotation of the installation key was cut short, so no backup was made; finish it with "ward key rotate" and try again.',
  )
}

function changedOnDisk(): AppError {
  return new AppError(
    'not-verified',
    'What was read back is not what was written, so the backup was not kept: look at the disk of the backup, or write to another.',
  )
}

import fs from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../base/app-error.ts'
import { errorCode, guarded, quietly } from '../../host/disk-errors.ts'
import { type Disk, ensurePrivateFolder, syncFolder } from '../../host/files.ts'
import { type FileTaker, readArchive } from './archive.ts'
import { FOLDERS_OF_SCOPE, FOLDERS_OF_TENANT, NEEDED } from './contents.ts'
import { ADVICE } from './sealed-chunks.ts'

export interface UnpackOptions {
  /** Whether it must be on the disk when this returns; a folder that is only looked at need not be. */
  readonly durable: boolean
  readonly disk?: Disk | undefined
}

/**
 * Writes the files of an archive into a folder that is there and empty: files 0600, folders 0700. What it wrote stays when it
 * throws; whoever made the folder removes it.
 * @throws AppError not-verified, disk-failed
 */
export function unpack(chunks: Iterable<Uint8Array>, folder: string, options: UnpackOptions): void {
  const { durable, disk = fs } = options
  const folders = new Set<string>()
  const paths = new Set<string>()
  const makeFolder = (path: string): void => {
    if (folders.has(path)) return
    ensurePrivateFolder(join(folder, path), { disk })
    for (let above = path; above !== '.'; above = dirname(above)) folders.add(above)
  }
  readArchive(chunks, path => {
    makeFolder(dirname(path))
    if ((NEEDED as readonly string[]).includes(path) || path.endsWith('/tenant.json')) paths.add(path)
    return newFile(disk, join(folder, path), durable)
  })
  if (!NEEDED.every(path => paths.has(path))) {
    throw new AppError(
      'not-verified',
      `The backup lacks a part that no data folder can do without. ${ADVICE}`,
    )
  }
  for (const path of FOLDERS_OF_SCOPE) makeFolder(path)
  makeFolder('tenants')
  const tenants = [...paths].filter(path => path.endsWith('/tenant.json')).map(path => dirname(path))
  for (const tenant of tenants) for (const path of FOLDERS_OF_TENANT) makeFolder(`${tenant}/${path}`)
  if (durable) for (const path of ['.', ...folders]) syncFolder(join(folder, path), { disk })
}

function newFile(disk: Disk, path: string, durable: boolean): FileTaker {
  const file = guarded('write', {}, () => {
    try {
      return disk.openSync(path, 'wx', 0o600)
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
      throw new AppError('not-verified', `The backup holds a file twice. ${ADVICE}`)
    }
  })
  return {
    write: bytes =>
      guarded('write', {}, () => {
        for (let written = 0; written < bytes.length; ) {
          written += disk.writeSync(file, bytes, written, bytes.length - written)
        }
      }),
    end: () =>
      guarded('write', {}, () => {
        if (durable) disk.fsyncSync(file)
        disk.closeSync(file)
      }),
    abandon: () => quietly(() => disk.closeSync(file)),
  }
}

import fs from 'node:fs'
import { basename, dirname, join, relative, isAbsolute, resolve } from 'node:path'
import { createHash } from 'node:crypto'
import { AppError } from '../../base/app-error.ts'
import { errorCode, guarded, quietly } from '../../host/disk-errors.ts'
import { type Disk, syncFolder } from '../../host/files.ts'
import { BACKUP_SCHEMA } from './backup-header.ts'
import { readFully } from './file-parts.ts'

const PURPOSE = 'the folder of the backup'
const BEGINNING = Buffer.from(`{"schema":"${BACKUP_SCHEMA.split('/')[0]}/`)

/** The file of a backup while it is made: under its name with `.part` until all of it is proven. */
export interface TargetFile {
  readonly part: string
  readonly put: (bytes: Uint8Array) => void
  /** Bytes put so far. */
  readonly bytes: () => number
  /** Makes it durable. @returns the SHA-256 of all of it, 64 hex digits */
  readonly finish: () => string
  /** Gives it its name. @throws AppError already-exists when something took it meanwhile */
  readonly settle: () => void
  /** Removes what was written, under either name. */
  readonly abandon: () => void
}

/**
 * @throws AppError already-exists, bad-usage for a place in the data folder, not-found for a folder that is not there,
 * disk-failed
 */
export function openTargetFile(file: string, dataFolder: string, disk: Disk = fs): TargetFile {
  const path = resolve(file)
  const folder = dirname(path)
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new AppError('not-found', `There is no folder ${folder}; make it first, or name another file.`)
  }
  if (isInside(fs.realpathSync(folder), fs.realpathSync(dataFolder))) {
    throw new AppError(
      'bad-usage',
      `${file} lies in the data folder; a backup belongs on another disk, or it is lost with what it saves.`,
    )
  }
  if (fs.lstatSync(path, { throwIfNoEntry: false })) throw taken(file)
  const part = `${path}.part`
  removeLeftover(part)
  const handle = guarded('write', { purpose: PURPOSE }, () => disk.openSync(part, 'wx', 0o600))
  const hash = createHash('sha256')
  let bytes = 0
  let isOpen = true
  let settled = false
  const close = (): void => {
    if (!isOpen) return
    isOpen = false
    disk.closeSync(handle)
  }
  return {
    part,
    bytes: () => bytes,
    put: chunk =>
      guarded('write', { purpose: PURPOSE }, () => {
        hash.update(chunk)
        for (let written = 0; written < chunk.length; ) {
          written += disk.writeSync(handle, chunk, written, chunk.length - written)
        }
        bytes += chunk.length
      }),
    finish: () =>
      guarded('write', { purpose: PURPOSE }, () => {
        disk.fsyncSync(handle)
        close()
        return hash.digest('hex')
      }),
    settle: () => {
      guarded('write', { purpose: PURPOSE }, () => {
        try {
          // link, unlike rename, refuses to replace what is there.
          disk.linkSync(part, path)
          settled = true
          disk.unlinkSync(part)
        } catch (error) {
          if (errorCode(error) === 'EEXIST') throw taken(file)
          if (settled || !NO_HARD_LINKS.has(errorCode(error))) throw error
          if (fs.existsSync(path)) throw taken(file)
          disk.renameSync(part, path)
          settled = true
        }
      })
      syncFolder(folder, { purpose: PURPOSE, disk })
    },
    abandon: () => {
      quietly(close)
      quietly(() => disk.unlinkSync(part))
      if (settled) quietly(() => disk.unlinkSync(path))
    },
  }
}

const NO_HARD_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/** What a killed backup left: only if it is one. Whoever makes backups of this data folder does so one after the other. */
function removeLeftover(part: string): void {
  const status = fs.lstatSync(part, { throwIfNoEntry: false })
  if (status === undefined) return
  if (!status.isFile() || !beginsAsBackup(part)) {
    throw new AppError(
      'already-exists',
      `${basename(part)} is in the way and is not a part of a backup; move it or name another file.`,
    )
  }
  guarded('write', { purpose: PURPOSE }, () => fs.unlinkSync(part))
}

function beginsAsBackup(path: string): boolean {
  return guarded('read', { purpose: PURPOSE }, () => {
    const file = fs.openSync(path, 'r')
    try {
      const beginning = new Uint8Array(BEGINNING.length)
      const length = readFully(file, beginning)
      return BEGINNING.subarray(0, length).equals(beginning.subarray(0, length))
    } finally {
      fs.closeSync(file)
    }
  })
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (!isAbsolute(way) && way.split(/[\\/]/)[0] !== '..')
}

function taken(file: string): AppError {
  return new AppError(
    'already-exists',
    `${join(file)} is there already; a backup never replaces a file. Name another one.`,
  )
}

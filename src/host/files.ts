import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../base/app-error.ts'
import type { Instant } from '../base/time.ts'
import { errorCode, guarded, quietly } from './disk-errors.ts'

/** The calls to the disk that this file makes. Tests hand in one that fails or stops at a chosen call. */
export type Disk = Pick<
  typeof fs,
  | 'chmodSync'
  | 'closeSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'ftruncateSync'
  | 'linkSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readSync'
  | 'readdirSync'
  | 'renameSync'
  | 'statSync'
  | 'unlinkSync'
  | 'writeSync'
>

/**
 * A disk that is never asked to keep what was written: for what is thrown away with its process, as the practice clinic is. On a
 * laptop's disk each such question takes milliseconds, and a store asks thousands.
 */
export const PASSING_DISK: Disk = { ...fs, fsyncSync: () => undefined }

export interface DiskOptions {
  /** What the folder is for, as the sentence of an error names it; `the data folder` unless given. */
  readonly purpose?: string
  readonly disk?: Disk
}

export interface WriteOptions extends DiskOptions {
  /** Permission bits of a new file, 0600 unless given. Windows ignores them: there the folder's inherited access applies. */
  readonly mode?: number
}

type Content = Uint8Array | Iterable<Uint8Array>

const PRIVATE_FILE = 0o600
const PRIVATE_FOLDER = 0o700

/**
 * Writes the file whole or not at all, and on the disk when this returns: a temporary file beside it, fsync, rename,
 * fsync of the folder. Whatever fails, and at kill -9, the path holds the old bytes or the new ones.
 * @param bytes or parts of them, which are asked for one by one
 * @throws AppError disk-failed
 */
export function writeFileDurably(path: string, bytes: Content, options: WriteOptions = {}): void {
  const disk = options.disk ?? fs
  guarded('write', options, () => {
    const temporary = writeTemporary(disk, path, bytes, options.mode ?? PRIVATE_FILE)
    try {
      disk.renameSync(temporary, path)
    } catch (error) {
      quietly(() => disk.unlinkSync(temporary))
      throw error
    }
    syncFolder(dirname(path), options)
  })
}

/**
 * As `writeFileDurably`, for a path that must be free: of any number of processes exactly one succeeds.
 * Where the file system has no hard links, kill -9 can leave a part of the file.
 * @throws AppError already-exists when something stands at the path, disk-failed
 */
export function createFileDurably(path: string, bytes: Uint8Array, options: WriteOptions = {}): void {
  const disk = options.disk ?? fs
  const mode = options.mode ?? PRIVATE_FILE
  guarded('write', options, () => {
    const temporary = writeTemporary(disk, path, bytes, mode)
    try {
      // link, unlike rename, refuses to replace what is there.
      disk.linkSync(temporary, path)
    } catch (error) {
      if (!NO_HARD_LINKS.has(errorCode(error))) throw error
      writeNew(disk, path, bytes, mode)
    } finally {
      quietly(() => disk.unlinkSync(temporary))
    }
    syncFolder(dirname(path), options)
  })
}

const NO_HARD_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/**
 * Adds the bytes to the file's end, on the disk when this returns; makes the file if it is missing. If the write fails
 * the file is cut back to what it was. Only kill -9 or power loss within the call can leave a part of the bytes, so a reader
 * of the file must know a torn end. One writer at a time.
 * @throws AppError disk-failed
 */
export function appendDurably(path: string, bytes: Uint8Array, options: WriteOptions = {}): void {
  const disk = options.disk ?? fs
  guarded('write', options, () => {
    const file = disk.openSync(path, 'a', options.mode ?? PRIVATE_FILE)
    let before = 0
    try {
      before = disk.fstatSync(file).size
      try {
        writeAll(disk, file, bytes)
        disk.fsyncSync(file)
      } catch (error) {
        quietly(() => disk.ftruncateSync(file, before))
        throw error
      }
    } finally {
      quietly(() => disk.closeSync(file))
    }
    // An empty file may have been made just now, by this call or by one that stopped before this line.
    if (before === 0) syncFolder(dirname(path), options)
  })
}

/**
 * Makes names in the folder durable (new, renamed, removed files). Windows and some network disks cannot do it for a
 * folder and need no such call: there it does nothing.
 * @throws AppError disk-failed
 */
export function syncFolder(path: string, options: DiskOptions = {}): void {
  if (process.platform === 'win32') return
  const disk = options.disk ?? fs
  guarded('write', options, () => {
    const folder = disk.openSync(path, 'r')
    try {
      disk.fsyncSync(folder)
    } catch (error) {
      if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes(errorCode(error))) throw error
    } finally {
      quietly(() => disk.closeSync(folder))
    }
  })
}

/**
 * Makes the folder, and missing ones above it, open to its owner only (0700). An empty folder of ours is closed to others; one that
 * holds something is left as it is, because it may be shared on purpose.
 * @returns `isPrivate` false when others may still look in. On Windows the bits mean nothing and it is always true.
 * @throws AppError disk-failed, also when a file stands at the path
 */
export function ensurePrivateFolder(
  path: string,
  options: DiskOptions = {},
): { readonly isPrivate: boolean; readonly created: boolean } {
  const disk = options.disk ?? fs
  return guarded('write', options, () => {
    const first = makeFolder(disk, path, options)
    if (first !== undefined) {
      const top = dirname(resolve(first))
      for (let above = dirname(resolve(path)); above.length >= top.length; above = dirname(above)) {
        syncFolder(above, options)
        if (above === dirname(above)) break
      }
    }
    if (process.platform === 'win32') return { isPrivate: true, created: first !== undefined }
    let { mode, uid } = disk.statSync(path)
    const isOurs = uid === process.getuid?.()
    const isSticky = (mode & 0o1000) !== 0
    if ((mode & 0o077) !== 0 && isOurs && !isSticky && disk.readdirSync(path).length === 0) {
      disk.chmodSync(path, PRIVATE_FOLDER)
      mode = disk.statSync(path).mode
    }
    return { isPrivate: (mode & 0o077) === 0, created: first !== undefined }
  })
}

function makeFolder(disk: Disk, path: string, options: DiskOptions): string | undefined {
  try {
    return disk.mkdirSync(path, { recursive: true, mode: PRIVATE_FOLDER })
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    const message = `A file stands where ${options.purpose ?? 'the data folder'} should be; move it or name another folder.`
    throw new AppError('disk-failed', message, {
      cause: error,
      detail: { errno: 'EEXIST', operation: 'write' },
    })
  }
}

/**
 * The whole file, or null when there is none.
 * @param limit most bytes it may have.
 * @throws AppError bad-input when it is longer, disk-failed
 */
export function readFileIfThere(path: string, limit: number, options: DiskOptions = {}): Uint8Array | null {
  const disk = options.disk ?? fs
  return guarded('read', options, () => {
    let file: number
    try {
      file = disk.openSync(path, 'r')
    } catch (error) {
      // ENOTDIR: a file stands where a folder of the path should be, so there is nothing under it.
      if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null
      throw error
    }
    try {
      const bytes = new Uint8Array(Math.min(limit, disk.fstatSync(file).size) + 1)
      let length = 0
      while (length < bytes.length) {
        const count = disk.readSync(file, bytes, length, bytes.length - length, null)
        if (count === 0) return bytes.slice(0, length)
        length += count
      }
      throw new AppError('bad-input', `${basename(path)} is longer than the ${limit} bytes it may have.`)
    } finally {
      quietly(() => disk.closeSync(file))
    }
  })
}

/** Moves a file over another in the same folder, durably. @throws AppError disk-failed */
export function renameDurably(from: string, to: string, options: DiskOptions = {}): void {
  guarded('write', options, () => {
    ;(options.disk ?? fs).renameSync(from, to)
    syncFolder(dirname(to), options)
  })
}

/** Removes a file, durably; that it is gone already is no error. @throws AppError disk-failed */
export function removeDurably(path: string, options: DiskOptions = {}): void {
  guarded('write', options, () => {
    try {
      ;(options.disk ?? fs).unlinkSync(path)
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
    }
    syncFolder(dirname(path), options)
  })
}

/**
 * Removes the temporary files that a killed process left in the folder.
 * @param before younger ones stay: another process may be writing them now.
 * @returns how many were removed. @throws AppError disk-failed
 */
export function removeLeftovers(folder: string, before: Instant, options: DiskOptions = {}): number {
  const disk = options.disk ?? fs
  return guarded('write', options, () => {
    let removed = 0
    for (const name of disk.readdirSync(folder)) {
      if (!LEFTOVER.test(name)) continue
      const path = join(folder, name)
      quietly(() => {
        if (disk.statSync(path).mtimeMs >= Date.parse(before)) return
        disk.unlinkSync(path)
        removed += 1
      })
    }
    return removed
  })
}

const LEFTOVER = /^\..+\.[0-9a-f]{12}\.tmp$/

function writeTemporary(disk: Disk, path: string, bytes: Content, mode: number): string {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  writeNew(disk, temporary, bytes, mode)
  return temporary
}

function writeNew(disk: Disk, path: string, bytes: Content, mode: number): void {
  const file = disk.openSync(path, 'wx', mode)
  try {
    try {
      for (const part of bytes instanceof Uint8Array ? [bytes] : bytes) writeAll(disk, file, part)
      disk.fsyncSync(file)
    } finally {
      // Network disks tell at close what they could not write.
      disk.closeSync(file)
    }
  } catch (error) {
    quietly(() => disk.unlinkSync(path))
    throw error
  }
}

function writeAll(disk: Disk, file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    written += disk.writeSync(file, bytes, written, bytes.length - written)
  }
}

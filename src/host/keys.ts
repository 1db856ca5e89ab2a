import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../base/app-error.ts'
import type { Clock } from '../base/time.ts'
import { deriveKey, KEY_BYTES, open, seal } from './crypto.ts'
import { quietly } from './disk-errors.ts'
import {
  createFileDurably,
  type DiskOptions,
  ensurePrivateFolder,
  readFileIfThere,
  removeDurably,
} from './files.ts'
import {
  createInstallationRecord,
  type InstallationRecord,
  noInstallation,
  readInstallationRecord,
} from './installation-record.ts'
import {
  type InstallationKey,
  KEY_FOLDER_PURPOSE,
  type KeyPlace,
  keyFilePath,
  newInstallationKey,
  nextKeyPath,
  readKeyFile,
  settleNextKey,
  writeKeyFile,
} from './key-file.ts'
import { writeRecoverySheet } from './recovery-sheet.ts'

export interface OpenInstallationOptions extends KeyPlace, Pick<DiskOptions, 'disk'> {
  readonly clock: Clock
}

export interface Installation {
  readonly id: string
  /** The key that wraps the data keys, 16 hex digits. */
  readonly keyId: string
  /** True once: this call made the installation and its key, and the recovery sheet should be shown now. */
  readonly created: boolean
  readonly keyFile: string
  /** False when the system lets other users read the key file; always true on Windows. */
  readonly keyFileIsPrivate: boolean
  /** True when a rotation was cut short; `ward key rotate` finishes it. All data can be read meanwhile. */
  readonly rotationPending: boolean
  /** Seals a tenant's 32-byte data key; only the same scope name opens it. */
  wrapDataKey(scopeName: string, dataKey: Uint8Array): Uint8Array
  /** @throws AppError key-wrong when another key wrapped it, not-verified when it was changed or is another scope's */
  unwrapDataKey(scopeName: string, wrapped: Uint8Array): Uint8Array
  /** The sheet to print. It holds the key: never store or log it. */
  recoverySheet(): string
}

/**
 * Opens the data folder's installation with its key; a folder that was never used gets both, at kill -9 as well: the
 * next call goes on where this one stopped. The key file has mode 0600; Windows ignores mode bits, there the access
 * rights of the user's profile protect it.
 * @throws AppError key-missing, key-wrong, bad-usage (key in the data folder), not-verified, newer-format, disk-failed
 */
export function openInstallation(options: OpenInstallationOptions): Installation {
  // The place of the key is checked before anything is made.
  if (!readInstallationRecord(options.dataFolder, options)) keyFilePath(options, randomUUID())
  ensurePrivateFolder(options.dataFolder, options)
  for (let attempt = 0, created = false; attempt < 10; attempt += 1) {
    if (readInstallationRecord(options.dataFolder, options)) return opened(options, created)
    created = begin(options)
  }
  throw new AppError('lease-held', 'Other processes are setting up this data folder; try again in a moment.')
}

/** Names the id before the key exists, so that a start that was cut short finds its own key again. */
const STARTING_FILE = 'installation.starting'

/** Makes id, key and record, in this order. False when another process was in between: look again. */
function begin(options: OpenInstallationOptions): boolean {
  const { dataFolder } = options
  const starting = join(dataFolder, STARTING_FILE)
  if (isFirst(() => createFileDurably(starting, Buffer.from(randomUUID()), options))) {
    // Another process may have finished between our look for the record and this file.
    if (readInstallationRecord(dataFolder, options)) return false
  }
  const id = Buffer.from(readFileIfThere(starting, 100, options) ?? []).toString('utf8')
  if (!/^[0-9a-f-]{36}$/.test(id)) {
    removeDurably(starting, options)
    return false
  }
  const path = keyFilePath(options, id)
  const keyOptions = { ...options, purpose: KEY_FOLDER_PURPOSE }
  ensurePrivateFolder(dirname(path), keyOptions)
  const fresh = newInstallationKey(id, options.clock())
  isFirst(() => createFileDurably(path, writeKeyFile(fresh), keyOptions))
  const key = readKeyFile(path, options)
  if (key === null) return false
  if (key.installation !== id) {
    if (readInstallationRecord(dataFolder, options)) return false
    removeDurably(starting, options)
    throw new AppError(
      'key-wrong',
      `The key file ${path} belongs to installation ${key.installation}, but the data folder is new: name the data folder of that installation, or set WARD_KEY_FILE to a new file for this one.`,
    )
  }
  const record = {
    schema: 'ward.installation/1',
    id,
    keyId: key.keyId,
    createdAt: key.createdAt,
  } as const
  return isFirst(() => createInstallationRecord(dataFolder, record, options))
}

/** Whether the file was made by this call and not by another process before. */
function isFirst(create: () => void): boolean {
  try {
    create()
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'already-exists') return false
    throw error
  }
}

/** The key in use and, while a rotation runs, the one it moves to. */
export interface KeyRing {
  readonly path: string
  readonly current: InstallationKey
  readonly next: InstallationKey | null
}

/**
 * Reads the keys of an installation. A rotation that was cut short after its last data key is finished here.
 * @throws AppError key-missing, key-wrong, newer-format, disk-failed
 */
function readKeyRing(options: OpenInstallationOptions, record: InstallationRecord): KeyRing {
  const path = keyFilePath(options, record.id)
  const main = readKeyFile(path, options)
  const next = readKeyFile(nextKeyPath(path), options)
  if (main === null && next === null) {
    throw new AppError(
      'key-missing',
      `The key of this data folder was not found at ${path}: put the key file of installation ${record.id} back there, set WARD_KEY_FILE to where it is, or run "ward key recover" with the recovery sheet.`,
    )
  }
  const isOthers = main !== null && main.installation !== record.id
  if (!isOthers && next?.installation === record.id && next.keyId === record.keyId) {
    // Every data key is under the new key already. If the move fails both files stay and all can still be read.
    quietly(() => settleNextKey(path, next.keyId, options))
    return { path, current: next, next: null }
  }
  for (const key of [main, next]) {
    if (key && key.installation !== record.id) {
      throw new AppError(
        'key-wrong',
        `The key file ${path} belongs to installation ${key.installation}, this data folder to ${record.id}: set WARD_KEY_FILE to the key file of ${record.id}.`,
      )
    }
  }
  if (main?.keyId !== record.keyId) {
    throw new AppError(
      'key-wrong',
      `The key file ${path} holds key ${main?.keyId ?? 'none'}, but this data folder was written with key ${record.keyId}: put that key file back, or run "ward key recover" with the recovery sheet that names it.`,
    )
  }
  return { path, current: main, next }
}

/**
 * The record and its keys as they stand together: a rotation in another process may replace one while we read the other.
 * @throws AppError not-found for a folder without installation, and as readKeyRing
 */
export function readInstallation(options: OpenInstallationOptions): [InstallationRecord, KeyRing] {
  for (let attempt = 1; ; attempt += 1) {
    const record = readInstallationRecord(options.dataFolder, options)
    if (record === null) throw noInstallation()
    try {
      return [record, readKeyRing(options, record)]
    } catch (error) {
      const now = readInstallationRecord(options.dataFolder, options)
      if (attempt === 3 || now === null || now.keyId === record.keyId) throw error
    }
  }
}

function opened(options: OpenInstallationOptions, created: boolean): Installation {
  const [record, ring] = readInstallation(options)
  quietly(() => (options.disk ?? fs).unlinkSync(join(options.dataFolder, STARTING_FILE)))
  let keys = [ring.current, ring.next].filter(key => key !== null)
  /** Another process may have rotated the key since. */
  const fresh = (): KeyRing => {
    const [, latest] = readInstallation(options)
    keys = [latest.current, latest.next].filter(key => key !== null)
    return latest
  }
  return {
    id: record.id,
    keyId: ring.current.keyId,
    created,
    keyFile: ring.path,
    keyFileIsPrivate: isPrivate(ring.path),
    rotationPending: ring.next !== null,
    wrapDataKey(scopeName, dataKey) {
      const { current, next } = fresh()
      return wrapDataKey(next ?? current, scopeName, dataKey)
    },
    unwrapDataKey(scopeName, wrapped) {
      if (!keys.some(key => key.keyId === wrappingKeyId(wrapped))) fresh()
      return unwrapDataKey(keys, scopeName, wrapped)
    },
    recoverySheet() {
      return writeRecoverySheet({ ...fresh().current, printedAt: options.clock() })
    },
  }
}

function isPrivate(path: string): boolean {
  if (process.platform === 'win32') return true
  const status = fs.statSync(path, { throwIfNoEntry: false })
  return status === undefined || (status.mode & 0o077) === 0
}

const WRAP_VERSION = 1
const KEY_ID_BYTES = 8

/** Version byte, id of the wrapping key, sealed data key. */
export function wrapDataKey(key: InstallationKey, scopeName: string, dataKey: Uint8Array): Uint8Array {
  if (dataKey.length !== KEY_BYTES) throw new TypeError(`a data key has ${KEY_BYTES} bytes`)
  const sealed = seal(wrappingKey(key), dataKey, wrapContext(key, scopeName))
  return Uint8Array.from([WRAP_VERSION, ...Buffer.from(key.keyId, 'hex'), ...sealed])
}

/** Id of the installation key that wrapped this data key. @throws AppError not-verified when it is no wrapped key */
export function wrappingKeyId(wrapped: Uint8Array): string {
  if (wrapped[0] !== WRAP_VERSION || wrapped.length <= 1 + KEY_ID_BYTES) {
    throw new AppError('not-verified', 'A stored data key is damaged or was written by a newer Ward.')
  }
  return Buffer.from(wrapped.subarray(1, 1 + KEY_ID_BYTES)).toString('hex')
}

/** @throws AppError key-wrong when none of the keys wrapped it, not-verified when it was changed or is another scope's */
export function unwrapDataKey(
  keys: readonly InstallationKey[],
  scopeName: string,
  wrapped: Uint8Array,
): Uint8Array {
  const keyId = wrappingKeyId(wrapped)
  const key = keys.find(candidate => candidate.keyId === keyId)
  if (!key) {
    throw new AppError(
      'key-wrong',
      `The data key of ${scopeName} was wrapped with installation key ${keyId}, which is not here; run "ward key recover" with the recovery sheet that names it.`,
    )
  }
  return open(wrappingKey(key), wrapped.subarray(1 + KEY_ID_BYTES), wrapContext(key, scopeName))
}

function wrappingKey(key: InstallationKey): Uint8Array {
  return deriveKey(key.key, 'ward.wrap/1')
}

function wrapContext(key: InstallationKey, scopeName: string): string {
  return `ward.data-key/1\0${key.installation}\0${key.keyId}\0${scopeName}`
}

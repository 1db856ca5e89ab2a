import { dirname } from 'node:path'
import { AppError } from '../base/app-error.ts'
import { equalBytes } from './crypto.ts'
import {
  createFileDurably,
  ensurePrivateFolder,
  readFileIfThere,
  renameDurably,
  writeFileDurably,
} from './files.ts'
import { noInstallation, readInstallationRecord, replaceInstallationRecord } from './installation-record.ts'
import {
  type InstallationKey,
  KEY_FOLDER_PURPOSE,
  keyFilePath,
  keyIdOf,
  newInstallationKey,
  nextKeyPath,
  parseKeyFile,
  readKeyFile,
  sameKey,
  settleNextKey,
  writeKeyFile,
} from './key-file.ts'
import {
  type OpenInstallationOptions,
  readInstallation,
  unwrapDataKey,
  wrapDataKey,
  wrappingKeyId,
} from './keys.ts'
import { parseRecoverySheet, writeRecoverySheet } from './recovery-sheet.ts'

/** Where the wrapped data keys are kept; the store's part of a rotation. */
export interface WrappedDataKeys {
  /** Every wrapped data key there is, also those made since the last call. */
  list(): Iterable<{ readonly scopeName: string; readonly wrapped: Uint8Array }>
  /** Puts the new one in the old one's place, whole or not at all, and returns when it is on the disk. */
  replace(scopeName: string, wrapped: Uint8Array): void
}

export interface RotateOptions extends OpenInstallationOptions {
  readonly dataKeys: WrappedDataKeys
  /** Shows the new recovery sheet. Called when the new key is on the disk and before any data key needs it. */
  readonly showSheet: (sheet: string) => void
}

export interface Rotated {
  readonly from: string
  readonly to: string
  /** Data keys that this call wrapped anew. */
  readonly rewrapped: number
  /** True when this call finished a rotation that was cut short. */
  readonly resumed: boolean
}

/**
 * Gives the installation a new key. Stopped at any instruction, everything can still be read, and the next call goes
 * on with the same new key:
 * 1. the new key is made beside the old one (`.next`) and noted in the installation record,
 * 2. every data key is unwrapped with the old key, wrapped with the new one and replaced,
 * 3. the record names the new key, and only then does the new key file take the old one's place.
 * The caller holds the installation's lease. Other processes go on reading: they look again for a key they do not know.
 * @throws AppError not-found, disk-failed (also when the key file cannot be replaced; nothing was changed then),
 * lease-held when new data keys keep appearing, and as openInstallation
 */
export function rotateInstallationKey(options: RotateOptions): Rotated {
  const before = readInstallationRecord(options.dataFolder, options)
  const wasMoving =
    before !== null && readKeyFile(nextKeyPath(keyFilePath(options, before.id)), options) !== null
  const [record, { path, current, next: begun }] = readInstallation(options)
  if (wasMoving && begun === null) {
    // All that was missing was the last move. Reading the keys makes it, but says nothing when it cannot.
    settleNextKey(path, current.keyId, options)
    return { from: current.keyId, to: current.keyId, rewrapped: 0, resumed: true }
  }
  const keyOptions = { ...options, purpose: KEY_FOLDER_PURPOSE }
  // A file that is mounted by itself cannot be replaced. Better to learn it now than after step 2.
  writeFileDurably(path, writeKeyFile(current), keyOptions)
  const next = begun ?? newInstallationKey(record.id, options.clock())
  if (!begun) createFileDurably(nextKeyPath(path), writeKeyFile(next), keyOptions)
  replaceInstallationRecord(options.dataFolder, { ...record, nextKeyId: next.keyId }, options)
  options.showSheet(writeRecoverySheet({ ...next, printedAt: options.clock() }))

  const rewrapped = rewrapAll(options.dataKeys, current, next)
  replaceInstallationRecord(
    options.dataFolder,
    { ...record, keyId: next.keyId, nextKeyId: undefined },
    options,
  )
  settleNextKey(path, next.keyId, options)
  return { from: current.keyId, to: next.keyId, rewrapped, resumed: begun !== null }
}

function rewrapAll(dataKeys: WrappedDataKeys, current: InstallationKey, next: InstallationKey): number {
  let rewrapped = 0
  // The last pass finds nothing to do: it proves that no data key needs the old key any more.
  for (let pass = 0; pass < 5; pass += 1) {
    const old = [...dataKeys.list()].filter(({ wrapped }) => wrappingKeyId(wrapped) !== next.keyId)
    if (old.length === 0) return rewrapped
    for (const { scopeName, wrapped } of old) {
      const dataKey = unwrapDataKey([current], scopeName, wrapped)
      const anew = wrapDataKey(next, scopeName, dataKey)
      if (!equalBytes(unwrapDataKey([next], scopeName, anew), dataKey)) {
        throw new AppError('internal', `The data key of ${scopeName} did not survive its new wrapping.`)
      }
      dataKeys.replace(scopeName, anew)
      rewrapped += 1
    }
  }
  const message =
    'New data keys were made while the key was being rotated; run "ward key rotate" again to finish.'
  throw new AppError('lease-held', message)
}

export interface RecoverOptions extends OpenInstallationOptions {
  /** The sheet as typed, whole or its four lines. */
  readonly sheetText: string
}

export interface Recovered {
  readonly keyFile: string
  readonly keyId: string
  /** False when the key file was there and good. */
  readonly written: boolean
  /** Where a file that stood in the way was moved to; nothing is thrown away. */
  readonly setAside: string | null
}

/**
 * Writes the key file again from a recovery sheet, after the key has proven to be the data folder's.
 * @throws AppError bad-input (typing error), key-wrong (another installation's or an older sheet), not-found (no
 * installation in the data folder), already-exists (the key file of another installation is in the way), disk-failed
 */
export function recoverInstallationKey(options: RecoverOptions): Recovered {
  const sheet = parseRecoverySheet(options.sheetText)
  const record = readInstallationRecord(options.dataFolder, options)
  if (!record) throw noInstallation()
  const keyId = keyIdOf(sheet.key)
  if (sheet.keyId !== null && sheet.keyId !== keyId) {
    throw new AppError(
      'bad-input',
      `The four lines are not those of the sheet with key id ${sheet.keyId}; compare all of them with the paper.`,
    )
  }
  if (keyId !== record.keyId && keyId !== record.nextKeyId) {
    const from = sheet.installation && sheet.installation !== record.id ? ` of ${sheet.installation}` : ''
    throw new AppError(
      'key-wrong',
      `This is the recovery sheet${from} for key ${keyId}, but the data folder needs key ${record.keyId} of installation ${record.id}; take the sheet that names it.`,
    )
  }
  const path = keyFilePath(options, record.id)
  const keyFile = keyId === record.keyId ? path : nextKeyPath(path)
  const key: InstallationKey = { installation: record.id, keyId, key: sheet.key, createdAt: options.clock() }
  const there = lookAt(keyFile, options)
  if (there !== null && there !== 'damaged') {
    if (sameKey(there, key)) return { keyFile, keyId, written: false, setAside: null }
    if (there.installation !== record.id) {
      const message = `${keyFile} is the key file of another installation (${there.installation}); set WARD_KEY_FILE to a file for this one.`
      throw new AppError('already-exists', message)
    }
  }
  const keyOptions = { ...options, purpose: KEY_FOLDER_PURPOSE }
  ensurePrivateFolder(dirname(keyFile), keyOptions)
  const setAside = there === null ? null : `${keyFile}.set-aside-${options.clock().replace(/[^0-9]/g, '')}`
  if (setAside !== null) renameDurably(keyFile, setAside, keyOptions)
  createFileDurably(keyFile, writeKeyFile(key), keyOptions)
  return { keyFile, keyId, written: true, setAside }
}

function lookAt(path: string, options: OpenInstallationOptions): InstallationKey | 'damaged' | null {
  const bytes = readFileIfThere(path, 1_000_000, { ...options, purpose: KEY_FOLDER_PURPOSE })
  if (bytes === null) return null
  try {
    return parseKeyFile(bytes, path)
  } catch (error) {
    if (error instanceof AppError && error.code === 'key-wrong') return 'damaged'
    throw error
  }
}

import { AppError } from '../../base/app-error.ts'
import type { Clock } from '../../base/time.ts'
import {
  type Environment,
  type InstallationKey,
  keyFilePath,
  keyIdOf,
  nextKeyPath,
  readKeyFile,
} from '../../host/key-file.ts'
import { unwrapDataKey, wrappingKeyId } from '../../host/keys.ts'
import { parseRecoverySheet } from '../../host/recovery-sheet.ts'
import { type BackupHeader, backupScopeName } from './backup-header.ts'

export interface KeySource {
  /** Where the data will lie: its key may not be there. */
  readonly dataFolder: string
  readonly env: Environment
  readonly clock: Clock
  readonly keyFile?: string | undefined
  /** The recovery sheet as typed; the key file is then written from it. */
  readonly sheetText?: string | undefined
}

export interface FoundKey {
  readonly keyFile: string
  /** Whether the key file has yet to be written from the sheet. */
  readonly isMissing: boolean
  readonly backupKey: Uint8Array
}

/**
 * Finds the installation key that a backup was made with, and opens the backup's own key with it. Writes nothing.
 * @throws AppError key-missing, key-wrong, bad-usage (key in the data folder), bad-input (sheet), not-verified
 */
export function findBackupKey(header: BackupHeader, source: KeySource): FoundKey {
  const { installation, keyId } = header
  const path = keyFilePath(source, installation)
  const there = [readKeyFile(path, {}), readKeyFile(nextKeyPath(path), {})].filter(key => key !== null)
  const fitting = there.find(key => key.installation === installation && key.keyId === keyId)
  if (source.sheetText === undefined) {
    if (fitting === undefined) throw there.length === 0 ? missing(header, path) : wrong(header, path, there)
    return { keyFile: path, isMissing: false, backupKey: unwrapped(header, fitting) }
  }
  const key = fromSheet(header, source.sheetText, source)
  if (fitting === undefined && there.length > 0) throw inTheWay(header, path)
  return { keyFile: path, isMissing: fitting === undefined, backupKey: unwrapped(header, key) }
}

function fromSheet({ installation, keyId }: BackupHeader, text: string, source: KeySource): InstallationKey {
  const sheet = parseRecoverySheet(text)
  const found = keyIdOf(sheet.key)
  if (found !== keyId) {
    throw new AppError(
      'key-wrong',
      `This is the recovery sheet for key ${found}, but the backup was made with key ${keyId} of installation ${installation}; take the sheet that names it.`,
    )
  }
  return { installation, keyId, key: sheet.key, createdAt: source.clock() }
}

function unwrapped(header: BackupHeader, key: InstallationKey): Uint8Array {
  const wrapped = Uint8Array.from(Buffer.from(header.wrappedKey, 'base64'))
  if (wrappingKeyId(wrapped) !== header.keyId) throw damaged()
  try {
    return unwrapDataKey([key], backupScopeName(header.id), wrapped)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-verified') throw damaged()
    throw error
  }
}

function missing({ installation, keyId }: BackupHeader, path: string): AppError {
  return new AppError(
    'key-missing',
    `The key of this backup was not found at ${path}: put the key file of installation ${installation} there, set WARD_KEY_FILE to where it is, or name a file with the recovery sheet of key ${keyId} with --sheet.`,
  )
}

function wrong(
  { installation, keyId }: BackupHeader,
  path: string,
  there: readonly InstallationKey[],
): AppError {
  const other = there.find(key => key.installation !== installation)
  const holds = other === undefined ? `key ${there[0]?.keyId}` : `a key of installation ${other.installation}`
  return new AppError(
    'key-wrong',
    `The key file ${path} holds ${holds}, but the backup was made with key ${keyId} of installation ${installation}: set WARD_KEY_FILE to the file of that key, or to a new file and name the recovery sheet of key ${keyId} with --sheet.`,
  )
}

/** It may be the key of a Ward that runs here; it is not moved away for a copy. */
function inTheWay({ keyId }: BackupHeader, path: string): AppError {
  return new AppError(
    'already-exists',
    `The key file ${path} holds another key than ${keyId}, perhaps that of a Ward in use: set WARD_KEY_FILE to a new file for the restored copy.`,
  )
}

function damaged(): AppError {
  return new AppError(
    'not-verified',
    'The key in the backup does not open: its beginning was changed; take another copy of it.',
  )
}

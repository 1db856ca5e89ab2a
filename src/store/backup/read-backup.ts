import { closeSync, fstatSync, openSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { AppError } from '../../base/app-error.ts'
import { deriveKey } from '../../host/crypto.ts'
import { errorCode, guarded, quietly } from '../../host/disk-errors.ts'
import { type BackupHeader, HEADER_LIMIT, readHeader } from './backup-header.ts'
import { readFully } from './file-parts.ts'
import { openChunks } from './sealed-chunks.ts'

const PURPOSE = 'the backup'

/** The key of a backup's chunks, from the backup's own key. */
export function chunkKey(backupKey: Uint8Array): Uint8Array {
  return deriveKey(backupKey, 'ward.backup/1/chunks')
}

/** A backup that is open for reading, once, from its beginning. */
export interface OpenBackup {
  readonly header: BackupHeader
  /** Bytes of the file. */
  readonly bytes: number
  /** What is inside, part by part. @throws AppError not-verified, disk-failed */
  readonly chunks: (backupKey: Uint8Array) => Generator<Uint8Array>
  /** The SHA-256 of the file, after all chunks were read; 64 hex digits. */
  readonly sha256: () => string
  readonly close: () => void
}

/**
 * @param onProgress hears how many bytes of the file were read.
 * @throws AppError bad-input when there is no such file, not-verified, newer-format, disk-failed
 */
export function openBackup(path: string, onProgress: (bytes: number) => void = () => undefined): OpenBackup {
  const file = guarded('read', { purpose: PURPOSE }, () => opened(path))
  try {
    const { size } = guarded('read', { purpose: PURPOSE }, () => fstatSync(file))
    const beginning = new Uint8Array(Math.min(HEADER_LIMIT, size))
    const filled = readFully(file, beginning, PURPOSE)
    const { header, length, binding } = readHeader(beginning.subarray(0, filled))
    const hash = createHash('sha256').update(beginning.subarray(0, length))
    let ahead = beginning.subarray(length, filled)
    let done = length
    let digest: string | null = null
    const read = (wanted: number): Uint8Array => {
      const bytes = new Uint8Array(wanted)
      const first = ahead.subarray(0, wanted)
      bytes.set(first)
      ahead = ahead.subarray(first.length)
      const count = first.length + readFully(file, bytes.subarray(first.length), PURPOSE)
      hash.update(bytes.subarray(0, count))
      done += count
      onProgress(done)
      return bytes.subarray(0, count)
    }
    return {
      header,
      bytes: size,
      chunks: backupKey => openChunks(chunkKey(backupKey), binding, read),
      sha256: () => {
        digest ??= hash.digest('hex')
        return digest
      },
      close: () => quietly(() => closeSync(file)),
    }
  } catch (error) {
    quietly(() => closeSync(file))
    throw error
  }
}

function opened(path: string): number {
  try {
    const file = openSync(path, 'r')
    if (fstatSync(file).isFile()) return file
    closeSync(file)
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error))) throw error
    throw new AppError('bad-input', `There is no file ${path.slice(0, 300)}; name the backup with --from.`)
  }
  throw new AppError('bad-input', `${path.slice(0, 300)} is not a file; name the backup with --from.`)
}

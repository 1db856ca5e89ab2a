import { closeSync, openSync, readSync } from 'node:fs'
import { AppError } from '../../base/app-error.ts'
import { errorCode, guarded, quietly } from '../../host/disk-errors.ts'
import { BLOCK_BYTES } from './archive.ts'

/**
 * The bytes of a file of the data folder, in parts of BLOCK_BYTES; the buffer is used again for the next part.
 * @param kept the file's path in the data folder, for the sentence when it is gone.
 * @throws AppError not-verified when it is gone, disk-failed
 */
export function* fileParts(path: string, kept: string): Generator<Uint8Array> {
  const file = guarded('read', {}, () => {
    try {
      return openSync(path, 'r')
    } catch (error) {
      if (errorCode(error) === 'ENOENT') throw gone(kept)
      throw error
    }
  })
  try {
    const buffer = new Uint8Array(BLOCK_BYTES)
    for (;;) {
      const length = readFully(file, buffer)
      if (length > 0) yield buffer.subarray(0, length)
      if (length < buffer.length) return
    }
  } finally {
    quietly(() => closeSync(file))
  }
}

/** Fills the buffer from where the file stands. @returns how much of it; less only at the file's end. @throws AppError disk-failed */
export function readFully(file: number, buffer: Uint8Array, purpose?: string): number {
  return guarded('read', purpose === undefined ? {} : { purpose }, () => {
    let length = 0
    while (length < buffer.length) {
      const count = readSync(file, buffer, length, buffer.length - length, null)
      if (count === 0) break
      length += count
    }
    return length
  })
}

function gone(kept: string): AppError {
  return new AppError(
    'not-verified',
    `${kept} is missing in the data folder, so no backup was made. Run "ward evidence verify" and restore the folder from an older backup beside it.`,
  )
}

import { basename } from 'node:path'
import { AppError } from '../base/app-error.ts'
import { readFileIfThere } from '../host/files.ts'

/**
 * A file that the store itself wrote, or null when it is gone.
 * @param limit bytes that it can have: one that is longer is not what was written.
 * @throws AppError not-verified for a longer one, disk-failed
 */
export function readStored(path: string, limit: number): Uint8Array | null {
  try {
    return readFileIfThere(path, limit)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'bad-input') throw error
    throw new AppError(
      'not-verified',
      `${basename(path)} was changed; restore it from a backup with "ward restore".`,
    )
  }
}

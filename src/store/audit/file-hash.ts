import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { guarded, quietly } from '../../host/disk-errors.ts'

const CHUNK_BYTES = 1024 * 1024

/** SHA-256 of a file, 64 hex digits, read piece by piece; null when it is not there. @throws AppError disk-failed */
export function fileSha256(path: string): string | null {
  return guarded('read', {}, () => {
    let file: number
    try {
      file = openSync(path, 'r')
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
      throw error
    }
    try {
      const hash = createHash('sha256')
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
      for (;;) {
        const count = readSync(file, chunk, 0, chunk.length, null)
        if (count === 0) return hash.digest('hex')
        hash.update(chunk.subarray(0, count))
      }
    } finally {
      quietly(() => closeSync(file))
    }
  })
}

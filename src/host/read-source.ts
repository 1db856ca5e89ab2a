import { createReadStream, readFileSync, statSync } from 'node:fs'
import { AppError } from '../base/app-error.ts'

/** Node cannot hold more in one buffer that becomes one text. */
const LARGEST = 500 * 1024 * 1024

/**
 * All bytes of a file a person named; `-` is standard input.
 * @throws AppError bad-input when there is no such file, source-broke-off when reading it fails.
 */
export function readWhole(file: string): Uint8Array {
  try {
    if (file === '-') return readFileSync(0)
    const { size } = found(file)
    if (size > LARGEST) {
      throw new AppError('bad-input', `${file} is larger than 500 MB, more than any export of this kind.`)
    }
    return readFileSync(file)
  } catch (error) {
    throw sourceError(file, error)
  }
}

/** The bytes of a file a person named as a stream; `-` is standard input. @throws as readWhole, while it is read. */
export async function* readChunks(file: string): AsyncGenerator<Uint8Array> {
  try {
    if (file !== '-') found(file)
    for await (const chunk of file === '-' ? process.stdin : createReadStream(file)) yield chunk as Uint8Array
  } catch (error) {
    throw sourceError(file, error)
  }
}

function found(file: string): { size: number } {
  const stats = statSync(file)
  if (stats.isDirectory()) throw new AppError('bad-input', `${file} is a folder; name a file in it.`)
  return stats
}

function sourceError(file: string, error: unknown): AppError {
  if (error instanceof AppError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('bad-input', `There is no file ${file}.`)
  if (code === 'EACCES' || code === 'EPERM')
    return new AppError('bad-input', `${file} may not be read by you.`)
  return new AppError(
    'source-broke-off',
    `${file} could not be read to its end (${code || 'unknown cause'}).`,
    { cause: error },
  )
}

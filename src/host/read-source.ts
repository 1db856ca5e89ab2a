import { accessSync, constants, createReadStream, statSync } from 'node:fs'
import { AppError } from '../base/app-error.ts'

/** Node cannot hold more in one buffer that becomes one text. */
export const LARGEST_SOURCE = 500 * 1024 * 1024

/** Few reads for a file of hundreds of megabytes; a text of a megabyte would lie outside of V8's heap and set off its collector. */
const CHUNK = 256 * 1024

/**
 * All bytes of a file a person named; `-` is standard input. A pipe is waited for.
 * @throws AppError bad-input when there is no such file or it is too large, source-broke-off when reading it fails.
 */
export async function readWhole(file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (file !== '-' && sizeOf(file) > LARGEST_SOURCE) throw tooLarge(file)
  for await (const chunk of readChunks(file)) {
    size += chunk.length
    if (size > LARGEST_SOURCE) throw tooLarge(file)
    chunks.push(chunk)
  }
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks, size)
}

/** The bytes of a file a person named as a stream; `-` is standard input. @throws as readWhole, while it is read. */
export async function* readChunks(file: string): AsyncGenerator<Uint8Array> {
  if (file !== '-') sizeOf(file)
  try {
    const stream = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: CHUNK })
    for await (const chunk of stream) yield chunk as Uint8Array
  } catch (error) {
    throw sourceError(file, error)
  }
}

/**
 * Looks at a file a person named, before anything is read; `-` is always there.
 * @throws AppError bad-input when there is no such file, it is a folder, or may not be read.
 */
export function mustBeReadable(file: string): void {
  if (file === '-') return
  sizeOf(file)
  try {
    accessSync(file, constants.R_OK)
  } catch (error) {
    throw sourceError(file, error)
  }
}

/** Bytes of the file as it stands; 0 for a pipe. */
function sizeOf(file: string): number {
  try {
    const stats = statSync(file)
    if (stats.isDirectory()) throw new AppError('bad-input', `${file} is a folder; name a file in it.`)
    return stats.size
  } catch (error) {
    throw sourceError(file, error)
  }
}

function tooLarge(file: string): AppError {
  const name = file === '-' ? 'What came on standard input' : file
  return new AppError('bad-input', `${name} is larger than 500 MB, more than any export of this kind.`)
}

/** What the system answers when the name leads to nothing: the name is wrong, not the source. */
const NO_SUCH_FILE = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

function sourceError(file: string, error: unknown): AppError {
  if (error instanceof AppError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (NO_SUCH_FILE.has(code)) return new AppError('bad-input', `There is no file ${file.slice(0, 300)}.`)
  if (code === 'EACCES' || code === 'EPERM')
    return new AppError('bad-input', `${file} may not be read by you.`)
  const name = file === '-' ? 'Standard input' : file
  return new AppError(
    'source-broke-off',
    `${name} could not be read to its end (${code || 'unknown cause'}).`,
    { cause: error },
  )
}

import { readFileSync } from 'node:fs'
import { AppError } from '../base/app-error.ts'

const FILE = new URL('../../lexicons/ward.lexicon', import.meta.url)

/**
 * The words Ward knows, in memory that threads share, so that any number of them hold it once.
 * @throws AppError not-found when Ward was installed without it
 */
export function readLexicon(): Uint8Array {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(FILE)
  } catch (error) {
    throw new AppError(
      'not-found',
      'Ward’s word list (lexicons/ward.lexicon) is missing. Install Ward again.',
      { cause: error },
    )
  }
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}

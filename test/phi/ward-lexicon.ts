import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The bytes of the lexicon as Ward ships it. */
export const WARD_LEXICON: Uint8Array = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../../lexicons/ward.lexicon')),
)

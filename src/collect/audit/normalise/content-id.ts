import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../base/canonical-json.ts'
import type { Unknown } from './values.ts'

/**
 * The id of a record that has none: `sha256:` and the hash of its content, whatever the order of its keys, so that the
 * same record read twice is one event. Null for what is nested too deeply to be written again.
 */
export function contentId(record: Unknown): string | null {
  try {
    return `sha256:${createHash('sha256').update(canonicalJson(record)).digest('hex')}`
  } catch {
    return null
  }
}

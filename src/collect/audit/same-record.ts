import { canonicalJson } from '../../base/canonical-json.ts'
import { unwrap } from './read/unwrap.ts'

/**
 * Whether two records as received say the same: the order of keys, the white space and the wrapping (a Graph auditLogRecord
 * around what a Management API blob holds bare) make no difference. Text that is no JSON is the same only byte for byte.
 */
export function isSameRecord(a: Uint8Array, b: Uint8Array): boolean {
  if (Buffer.compare(a, b) === 0) return true
  try {
    return contentOf(a) === contentOf(b)
  } catch {
    return false
  }
}

function contentOf(bytes: Uint8Array): string {
  const { record } = unwrap(JSON.parse(Buffer.from(bytes).toString('utf8')))
  // Graph says of each object which type it is; the Management API does not.
  const named = Object.entries(record).filter(([name]) => !name.includes('@odata.'))
  return canonicalJson(Object.fromEntries(named))
}

import { deriveKey, hmacSha256 } from '../../host/crypto.ts'

/**
 * Proves that a row of `evidence_pending` is Ward's own: without it, who can write to the state database could put an entry
 * there and have it signed into the log. Bound to the entry's place, so that an old row cannot be put back for another.
 * @returns base64
 */
export function pendingMac(dataKey: Uint8Array): (leaf: number, entry: string) => string {
  const key = deriveKey(dataKey, 'evidence/pending')
  return (leaf, entry) => Buffer.from(hmacSha256(key, Buffer.from(`${leaf}\n${entry}`))).toString('base64')
}

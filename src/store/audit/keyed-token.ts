import { hash } from 'node:crypto'
import { deriveKey } from '../../host/crypto.ts'

/** SHA-256 takes 64 bytes at once. */
const BLOCK = 64

/**
 * Keyed tokens of texts: equal for equal texts of one tenant, and nothing without its key. One whole block of key, then the
 * text, SHA-256, cut short by whoever uses it: what is cut short cannot be lengthened, so that is a safe keyed hash, at a
 * tenth of the time of Node's HMAC objects.
 * @returns 32 bytes as a Latin-1 text: making a buffer of each costs more than the hash.
 */
export function keyedTokens(dataKey: Uint8Array, purpose: string): (text: string) => string {
  let scratch = Buffer.alloc(2048)
  // 64 characters of 32 bytes of key.
  scratch.write(Buffer.from(deriveKey(dataKey, purpose)).toString('hex'), 0, 'latin1')
  return text => {
    // UTF-8 takes at most three bytes for each unit.
    if (BLOCK + 3 * text.length > scratch.length) {
      const larger = Buffer.alloc(2 * (BLOCK + 3 * text.length))
      scratch.copy(larger, 0, 0, BLOCK)
      scratch = larger
    }
    const length = scratch.write(text, BLOCK, 'utf8')
    return hash('sha256', scratch.subarray(0, BLOCK + length), 'binary')
  }
}

/** Four bytes of a token as a number. */
export function tokenWord(token: string, at: number): number {
  return (
    ((token.charCodeAt(at) << 24) |
      (token.charCodeAt(at + 1) << 16) |
      (token.charCodeAt(at + 2) << 8) |
      token.charCodeAt(at + 3)) >>>
    0
  )
}

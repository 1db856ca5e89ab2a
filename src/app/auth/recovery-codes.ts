import { createHash, randomBytes } from 'node:crypto'
import { equalBytes } from '../../host/crypto.ts'

export interface RecoveryCodes {
  /** Ten codes to print, `7KQ2-M9XD-4TBN-VR3H-0ZJ8-WCEY`. They are shown once and kept nowhere. */
  readonly codes: readonly string[]
  /** What is kept, in the same order: 64 hex digits each. */
  readonly hashes: readonly string[]
}

const HOW_MANY = 10
/**
 * 24 characters of 5 bits are 120: from 112 bits on, a plain hash keeps a look-up secret safe; below, each would need a
 * password hash with a salt of its own (OWASP ASVS 5, 6.5.2; NIST SP 800-63B-4, 3.1.2.2).
 */
const CHARACTERS = 24
const GROUP = 4
/** Crockford's base32: without I, L, O and U, so what is typed for a 1 or a 0 can be told. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const WHOLE = new RegExp(`^[${ALPHABET}]{${CHARACTERS}}$`)
/** Spaces and all the dashes that word processors make of one. */
const BETWEEN = /[\s\u2010-\u2015\u2212-]/g
const MOST_TYPED = 100

/** Ten fresh codes for a person who lost the second factor. New ones replace all old ones. */
export function newRecoveryCodes(): RecoveryCodes {
  const plain = Array.from({ length: HOW_MANY }, newCode)
  return {
    codes: plain.map(code => code.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? code),
    hashes: plain.map(code => hashOf(code).toString('hex')),
  }
}

/**
 * Which of the hashes the typed code belongs to, -1 for none. Letters' case, spaces, dashes, O for 0 and I or L for 1 are
 * forgiven. The code is good once: the caller puts an empty text in the place of its hash, which nothing matches. All
 * hashes are compared, wherever the right one stands.
 */
export function findRecoveryCode(typed: string, hashes: readonly string[]): number {
  const code = typed.length > MOST_TYPED ? '' : plainCode(typed)
  if (!WHOLE.test(code)) return -1
  const hash = hashOf(code)
  let found = -1
  hashes.forEach((kept, index) => {
    if (equalBytes(hash, Buffer.from(kept, 'hex'))) found = index
  })
  return found
}

function newCode(): string {
  // 256 is eight times 32, so the five low bits of a byte are evenly spread.
  return Array.from(randomBytes(CHARACTERS), byte => ALPHABET.charAt(byte & 31)).join('')
}

function plainCode(typed: string): string {
  return typed.replaceAll(BETWEEN, '').toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1')
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(`ward.recovery-code/1\0${code}`).digest()
}

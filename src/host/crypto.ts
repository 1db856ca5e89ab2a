import {
  createCipheriv,
  createDecipheriv,
  hash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { AppError } from '../base/app-error.ts'

/** Bytes of every key here: AES-256, HMAC-SHA-256 and HKDF-SHA-256 keys alike. */
export const KEY_BYTES = 32

const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** How many bytes longer a sealed text is than its plain one: version, nonce and tag. */
export const SEAL_OVERHEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES

/**
 * Seals with AES-256-GCM: version byte, random 96-bit nonce, ciphertext, 128-bit tag (NIST SP 800-38D).
 * The context says what the bytes are and where they belong (`tenant/main/block/17`); it is not stored, and `open` needs
 * the same one, so sealed bytes cannot be moved to another place. Random nonces allow 2^32 seals under one key: use
 * `deriveKey` to give each purpose its own.
 */
export function seal(key: Uint8Array, plain: Uint8Array, context: string): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', checked(key), nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(additional(context))
  // A fresh array, not a slice of Node's shared pool: it can be handed to a worker or kept without keeping its neighbours.
  const sealed = new Uint8Array(SEAL_OVERHEAD_BYTES + plain.length)
  sealed[0] = VERSION
  sealed.set(nonce, 1)
  sealed.set(cipher.update(plain), 1 + NONCE_BYTES)
  cipher.final()
  sealed.set(cipher.getAuthTag(), sealed.length - TAG_BYTES)
  return sealed
}

/**
 * Opens what `seal` made.
 * @throws AppError not-verified when one bit, the key or the context differs; GCM cannot tell which, so neither do we.
 */
export function open(key: Uint8Array, sealed: Uint8Array, context: string): Uint8Array {
  checked(key)
  if (sealed.length < SEAL_OVERHEAD_BYTES) throw notOpened('it is cut short')
  if (sealed[0] !== VERSION) throw notOpened('its format is not known to this version of Ward')
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(additional(context))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
  const plain = new Uint8Array(sealed.length - SEAL_OVERHEAD_BYTES)
  plain.set(decipher.update(sealed.subarray(1 + NONCE_BYTES, sealed.length - TAG_BYTES)))
  try {
    decipher.final()
  } catch {
    plain.fill(0)
    throw notOpened('it was changed, moved, or sealed with another key')
  }
  return plain
}

/** SHA-256, 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  // One call, without a hash object: half the time for the small texts of a Merkle tree.
  return new Uint8Array(hash('sha256', bytes, 'buffer'))
}

/** SHA-256 as 64 lower-case hex digits. */
export function sha256Hex(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex')
}

/** HMAC-SHA-256, 32 bytes (RFC 2104). The key may have any length. */
export function hmacSha256(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(createHmac('sha256', key).update(bytes).digest())
}

/** A fresh 32-byte key from the system's random source. */
export function randomKey(): Uint8Array {
  return Uint8Array.from(randomBytes(KEY_BYTES))
}

/**
 * A 32-byte key for one purpose (`tokens`, `block/2026-11`), by HKDF-SHA-256 (RFC 5869). The same key and purpose give
 * the same bytes for ever; different purposes tell nothing about each other.
 */
export function deriveKey(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', checked(key), 'ward.derive/1', utf8(purpose), KEY_BYTES))
}

/** Whether the bytes are equal, in a time that tells nothing about where they differ. Lengths are not secret. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

function checked(key: Uint8Array): Uint8Array {
  if (key.length !== KEY_BYTES) throw new TypeError(`a key has ${KEY_BYTES} bytes`)
  return key
}

function additional(context: string): Uint8Array {
  return utf8(`ward.seal/${VERSION}\0${context}`)
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function notOpened(why: string): AppError {
  return new AppError('not-verified', `Sealed data could not be opened: ${why}.`)
}

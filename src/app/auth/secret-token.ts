import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { sha256 } from '../../host/crypto.ts'

/**
 * What API tokens begin with. Such a token ends with a checksum, so scanners for leaked secrets know it in a text, and a
 * typing error is seen without a look-up.
 */
export const API_TOKEN_PREFIX = 'ward_'

export interface SecretToken {
  /** 43 characters of base64url; with a prefix, the prefix, those 43 and 6 of checksum. Shown once and kept nowhere. */
  readonly token: string
  /** SHA-256 of the token, 32 bytes: what is kept. 256 random bits need no slower hash (OWASP ASVS 5, 6.5.2). */
  readonly hash: Uint8Array
}

const TOKEN_BYTES = 32
/** 256 bits in 43 characters: the last has two bits that are zero, so no two texts are the same token. */
const SECRET = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/
const SECRET_CHARACTERS = 43
const CHECKSUM_CHARACTERS = 6

/** A fresh secret of 256 bits for a session, an invitation or, with `API_TOKEN_PREFIX`, an API token. */
export function newSecretToken(prefix = ''): SecretToken {
  const body = prefix + randomBytes(TOKEN_BYTES).toString('base64url')
  const token = prefix === '' ? body : body + checksumOf(body)
  return { token, hash: hashOf(token) }
}

/** SHA-256 of the token, to look it up by; null when it has not the form of one, so nothing odd reaches the database. */
export function hashOfToken(token: string, prefix = ''): Uint8Array | null {
  const bodyLength = prefix.length + SECRET_CHARACTERS
  if (token.length !== bodyLength + (prefix === '' ? 0 : CHECKSUM_CHARACTERS)) return null
  const body = token.slice(0, bodyLength)
  if (!body.startsWith(prefix) || !SECRET.test(body.slice(prefix.length))) return null
  // The checksum is no secret: it tells only typing errors.
  if (prefix !== '' && token.slice(bodyLength) !== checksumOf(body)) return null
  return hashOf(token)
}

/** CRC-32 in 6 characters of base64url. It sees every error of one character and every two that changed places. */
function checksumOf(body: string): string {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(crc32(body))
  return bytes.toString('base64url')
}

function hashOf(token: string): Uint8Array {
  return sha256(Buffer.from(token))
}

import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { AppError } from '../../base/app-error.ts'
import { equalBytes, sha256 } from '../../host/crypto.ts'
import { HASH_BYTES, type Hash } from './merkle.ts'

/**
 * Checkpoints: a log's origin, size and root in a note signed with Ed25519. The forms are C2SP's
 * (https://c2sp.org/tlog-checkpoint, https://c2sp.org/signed-note), so other tools can check them.
 */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Hash
}

/** The key one verifies a log's notes with. Its text form is `name+8 hex digits+base64`, as Go's note package writes it. */
export interface VerifierKey {
  readonly name: string
  /** First four bytes of SHA-256(name || 0x0A || 0x01 || public key). */
  readonly id: Uint8Array
  /** 32 bytes, RFC 8032. */
  readonly publicKey: Uint8Array
}

/** The key a log signs its notes with. `seed` is secret: it is stored sealed only. */
export interface SignerKey extends VerifierKey {
  readonly seed: Uint8Array
}

/** Why a note was not accepted. */
export type NoteFault = 'malformed' | 'unsigned' | 'forged'

const ED25519 = 1
const KEY_BYTES = 32
// A name ends at a space or plus in the forms below, so it may have neither; control characters would break lines.
const KEY_NAME = /^[\x21-\x2a\x2c-\x7e]{1,255}$/
// Longer is not a note of ours, whoever wrote it: the specification asks for room for 16 signatures.
const LONGEST_NOTE = 65_536
// RFC 8410: what stands before the 32 bytes of an Ed25519 key in PKCS #8 and SubjectPublicKeyInfo.
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** A new signing key. @param name the log's origin; printable, without space and plus. */
export function newSignerKey(name: string): SignerKey {
  const { privateKey } = generateKeyPairSync('ed25519')
  return signerKey(name, privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(PKCS8.length))
}

/** The signing key of a stored 32-byte seed. */
export function signerKey(name: string, seed: Uint8Array): SignerKey {
  if (seed.length !== KEY_BYTES) throw new TypeError('an Ed25519 seed has 32 bytes')
  const spki = createPublicKey(privateKeyOf(seed)).export({ type: 'spki', format: 'der' })
  return { ...verifierKey(name, spki.subarray(SPKI.length)), seed: Uint8Array.from(seed) }
}

/** The verifier key of a 32-byte public key. */
export function verifierKey(name: string, publicKey: Uint8Array): VerifierKey {
  if (!KEY_NAME.test(name)) throw new TypeError('a key name is printable, without space and plus')
  if (publicKey.length !== KEY_BYTES) throw new TypeError('an Ed25519 public key has 32 bytes')
  const id = sha256(Buffer.concat([Buffer.from(`${name}\n`), Uint8Array.of(ED25519), publicKey])).slice(0, 4)
  return { name, id, publicKey: Uint8Array.from(publicKey) }
}

/** `name+id+key`, one line without its end. */
export function formatVerifierKey({ name, id, publicKey }: VerifierKey): string {
  const encoded = Buffer.concat([Uint8Array.of(ED25519), publicKey]).toString('base64')
  return `${name}+${Buffer.from(id).toString('hex')}+${encoded}`
}

/** @throws AppError bad-input when the text is not an Ed25519 verifier key. */
export function parseVerifierKey(text: string): VerifierKey {
  const [, name = '', id = '', encoded = ''] =
    /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim()) ?? []
  const bytes = base64(encoded)
  if (KEY_NAME.test(name) && bytes?.length === KEY_BYTES + 1 && bytes[0] === ED25519) {
    const key = verifierKey(name, bytes.subarray(1))
    if (Buffer.from(key.id).toString('hex') === id) return key
  }
  throw new AppError(
    'bad-input',
    'A verifier key is written name+12345678+base64, as the file "vkey" holds it.',
  )
}

/** The signed note of a checkpoint. */
export function signCheckpoint({ origin, size, root }: Checkpoint, key: SignerKey): string {
  const text = `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`
  const signature = Buffer.concat([key.id, sign(null, Buffer.from(text), privateKeyOf(key.seed))])
  return `${text}\n— ${key.name} ${signature.toString('base64')}\n`
}

/**
 * Reads a note and checks it against the key. Signatures by other keys are left aside, as the specification asks.
 * @returns the checkpoint, or what is wrong: `malformed`, `unsigned` (not by this key), `forged` (by this key, and false).
 */
export function openCheckpoint(note: string, key: VerifierKey): Checkpoint | NoteFault {
  const border = note.lastIndexOf('\n\n')
  if (note.length > LONGEST_NOTE || border < 0 || !note.endsWith('\n')) return 'malformed'
  // Control characters are exactly what a note may not have.
  if (/[\x00-\x09\x0b-\x1f]/.test(note)) return 'malformed'
  const text = note.slice(0, border + 1)
  const checkpoint = parseCheckpoint(text)
  if (checkpoint === null) return 'malformed'
  let signed = false
  for (const line of note.slice(border + 2, -1).split('\n')) {
    const [, name, encoded = ''] = /^— (\S+) (\S+)$/.exec(line) ?? []
    const bytes = base64(encoded)
    if (name === undefined || bytes === null || bytes.length < 5) return 'malformed'
    if (name !== key.name || !equalBytes(bytes.slice(0, 4), key.id)) continue
    if (!verify(null, Buffer.from(text), publicKeyOf(key.publicKey), bytes.subarray(4))) return 'forged'
    signed = true
  }
  if (!signed) return 'unsigned'
  return checkpoint.origin === key.name ? checkpoint : 'unsigned'
}

function parseCheckpoint(text: string): Checkpoint | null {
  const [origin = '', size = '', encoded = '', ...extensions] = text.slice(0, -1).split('\n')
  const root = base64(encoded)
  if (origin === '' || !/^(?:0|[1-9][0-9]{0,15})$/.test(size) || root?.length !== HASH_BYTES) return null
  if (!Number.isSafeInteger(Number(size)) || extensions.includes('')) return null
  return { origin, size: Number(size), root }
}

/** Strict: Node's decoder skips what it does not know, and two spellings of one signature would both be accepted. */
function base64(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? Uint8Array.from(bytes) : null
}

function privateKeyOf(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
}

function publicKeyOf(publicKey: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' })
}

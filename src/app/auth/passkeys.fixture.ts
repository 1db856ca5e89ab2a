import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { PasskeyAuthenticationOptions, PasskeyRegistrationOptions } from '../api/contracts/passkeys.ts'

/** What a test has the device or the browser do otherwise than they should. */
export interface Otherwise {
  readonly type?: string
  readonly origin?: string
  readonly challenge?: string
  readonly crossOrigin?: unknown
  readonly topOrigin?: string
  /** Whose hash the device signs. */
  readonly partyId?: string
  /** The id that stands beside the signed data. */
  readonly id?: string
  readonly counter?: number
  readonly userVerified?: boolean
  readonly userPresent?: boolean
  readonly backedUp?: boolean
  /** What stands in the attestation object in place of "none". */
  readonly attestation?: readonly [format: string, statement: ReadonlyMap<string, Cbor>]
}

/** A device with one passkey, and the browser before it. */
export interface SoftwareAuthenticator {
  readonly id: string
  /** As `navigator.credentials.create` would answer through `toJSON()`. */
  create(
    options: PasskeyRegistrationOptions,
    otherwise?: Otherwise,
  ): ReturnType<typeof answered<Registration>>
  /** As `navigator.credentials.get` would. The counter goes up with each call. */
  get(
    options: PasskeyAuthenticationOptions,
    otherwise?: Otherwise,
  ): ReturnType<typeof answered<Authentication>>
}

interface Registration {
  readonly clientDataJSON: string
  readonly attestationObject: string
  readonly transports: readonly string[]
}
interface Authentication {
  readonly clientDataJSON: string
  readonly authenticatorData: string
  readonly signature: string
  readonly userHandle: string | null
}

export type Algorithm = 'ES256' | 'EdDSA' | 'RS256'
type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const BACKUP_ELIGIBLE = 0x08
const BACKED_UP = 0x10
const ATTESTED = 0x40

/** Written from the layouts of Web Authentication Level 3, sections 6.1 and 6.5, not with the library under test. */
export function softwareAuthenticator(
  origin: string,
  algorithm: Algorithm = 'ES256',
  { idBytes = 32 } = {},
): SoftwareAuthenticator {
  const { privateKey, publicKey } = keyPair(algorithm)
  const credential = randomBytes(idBytes)
  const id = credential.toString('base64url')
  let counter = 0
  let handle: string | null = null

  return {
    id,
    create(options, otherwise = {}) {
      handle = options.user.id
      const head = authenticatorHead(options.rp.id, 0, ATTESTED, otherwise)
      const length = Buffer.from([credential.length >> 8, credential.length & 0xff])
      const authData = Buffer.concat([
        head,
        Buffer.alloc(16),
        length,
        credential,
        coseKey(algorithm, publicKey),
      ])
      const [fmt, attStmt] = otherwise.attestation ?? ['none', new Map()]
      const attestationObject = cbor(
        new Map<string, Cbor>([
          ['fmt', fmt],
          ['attStmt', attStmt],
          ['authData', authData],
        ]),
      )
      return answered(otherwise.id ?? id, {
        clientDataJSON: clientData('webauthn.create', options.challenge, origin, otherwise).toString(
          'base64url',
        ),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal', 'hybrid'],
      })
    },
    get(options, otherwise = {}) {
      counter += 1
      const authData = authenticatorHead(options.rpId, counter, 0, otherwise)
      const client = clientData('webauthn.get', options.challenge, origin, otherwise)
      const signed = Buffer.concat([authData, createHash('sha256').update(client).digest()])
      return answered(otherwise.id ?? id, {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign(algorithm === 'EdDSA' ? null : 'sha256', signed, privateKey).toString('base64url'),
        userHandle: handle,
      })
    },
  }
}

function answered<Response>(id: string, response: Response) {
  return {
    id,
    rawId: id,
    type: 'public-key',
    authenticatorAttachment: 'platform',
    clientExtensionResults: { credProps: { rk: true } },
    response,
  } as const
}

/** SHA-256 of the party's id, flags, counter (section 6.1). */
function authenticatorHead(partyId: string, counter: number, flags: number, otherwise: Otherwise): Buffer {
  const head = Buffer.alloc(37)
  createHash('sha256')
    .update(otherwise.partyId ?? partyId)
    .digest()
    .copy(head)
  head[32] =
    flags |
    ((otherwise.userPresent ?? true) ? USER_PRESENT : 0) |
    ((otherwise.userVerified ?? true) ? USER_VERIFIED : 0) |
    (otherwise.backedUp ? BACKUP_ELIGIBLE | BACKED_UP : 0)
  head.writeUInt32BE(otherwise.counter ?? counter, 33)
  return head
}

function clientData(type: string, challenge: string, origin: string, otherwise: Otherwise): Buffer {
  const { topOrigin } = otherwise
  return Buffer.from(
    JSON.stringify({
      type: otherwise.type ?? type,
      challenge: otherwise.challenge ?? challenge,
      origin: otherwise.origin ?? origin,
      crossOrigin: 'crossOrigin' in otherwise ? otherwise.crossOrigin : false,
      ...(topOrigin === undefined ? {} : { topOrigin }),
    }),
  )
}

function keyPair(algorithm: Algorithm) {
  if (algorithm === 'ES256') return generateKeyPairSync('ec', { namedCurve: 'P-256' })
  if (algorithm === 'EdDSA') return generateKeyPairSync('ed25519')
  return generateKeyPairSync('rsa', { modulusLength: 2048 })
}

/** RFC 9053, sections 7.1 and 7.2; RFC 8230, section 4. */
function coseKey(algorithm: Algorithm, key: KeyObject): Buffer {
  const jwk = key.export({ format: 'jwk' })
  const bytes = (field: 'x' | 'y' | 'n' | 'e') => Buffer.from(jwk[field] ?? '', 'base64url')
  const entries: Record<Algorithm, readonly (readonly [number, Cbor])[]> = {
    ES256: [
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes('x')],
      [-3, bytes('y')],
    ],
    EdDSA: [
      [1, 1],
      [3, -8],
      [-1, 6],
      [-2, bytes('x')],
    ],
    RS256: [
      [1, 3],
      [3, -257],
      [-1, bytes('n')],
      [-2, bytes('e')],
    ],
  }
  return cbor(new Map(entries[algorithm]))
}

/** The part of CBOR (RFC 8949) that passkeys are written in. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? cborHead(1, -1 - value) : cborHead(0, value)
  if (typeof value === 'string')
    return Buffer.concat([cborHead(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([cborHead(2, value.length), value])
  const entries = [...value].flatMap(([key, held]) => [cbor(key), cbor(held)])
  return Buffer.concat([cborHead(5, value.size), ...entries])
}

function cborHead(major: number, argument: number): Buffer {
  if (argument < 24) return Buffer.from([(major << 5) | argument])
  if (argument < 256) return Buffer.from([(major << 5) | 24, argument])
  return Buffer.from([(major << 5) | 25, argument >> 8, argument & 0xff])
}

import { createPrivateKey, generateKeyPair, randomBytes, sign, X509Certificate } from 'node:crypto'
import { promisify } from 'node:util'
import { type Instant, instantFromMilliseconds, millisecondsOf } from '../base/time.ts'
import { sha256Hex } from './crypto.ts'
import {
  bits,
  boolean,
  type Der,
  integer,
  nothing,
  octets,
  oid,
  sequence,
  setOf,
  smallInteger,
  tagged,
  time,
  utf8Text,
} from './der.ts'

/** The key with which an installation seals documents, and the certificate by which others know it. */
export interface SealKey {
  /** PKCS #8, DER. */
  readonly privateKey: Uint8Array
  /** X.509, DER. */
  readonly certificate: Uint8Array
}

/** Bits of the key: NIST SP 800-57 part 1 counts them as 128 bits of strength, past 2030. */
const RSA_BITS = 3072
/** A record is kept six years after it was last in effect (45 CFR 164.316(b)(2)(i)), an agreement runs for years before. */
export const SEAL_YEARS = 25

/** rsassa-pkcs1-v1_5 with SHA-256: what every reader of PDF takes. RFC 8017, A.2.4. */
export const SHA256_WITH_RSA = '1.2.840.113549.1.1.11'

/**
 * A new key with a certificate that it has signed itself (RFC 5280): nobody else vouches for an installation. Who wants to
 * be sure compares the fingerprint with the one that the installation shows.
 */
export async function newSealKey(installation: string, now: Instant): Promise<SealKey> {
  const pair = await promisify(generateKeyPair)('rsa', { modulusLength: RSA_BITS })
  const privateKey = new Uint8Array(pair.privateKey.export({ format: 'der', type: 'pkcs8' }))
  const publicKey = new Uint8Array(pair.publicKey.export({ format: 'der', type: 'spki' }))
  const name = sequence(setOf(sequence(oid('2.5.4.3'), utf8Text(`Ward installation seal ${installation}`))))
  const algorithm = sequence(oid(SHA256_WITH_RSA), nothing())
  const body = sequence(
    tagged(0, smallInteger(2)),
    integer(serialNumber()),
    algorithm,
    name,
    sequence(time(dayBefore(now)), time(yearsAfter(now))),
    name,
    publicKey,
    tagged(3, sequence(...extensions())),
  )
  const signature = new Uint8Array(sign('sha256', body, pair.privateKey))
  return { privateKey, certificate: sequence(body, algorithm, bits(signature)) }
}

/** The fingerprint by which people know a certificate: SHA-256 of its bytes, 64 hexadecimal digits. */
export function fingerprintOf(certificate: Uint8Array): string {
  return sha256Hex(certificate)
}

/** What the certificate says of itself, for a page. @throws TypeError when the bytes are no certificate */
export function certificateFacts(certificate: Uint8Array): {
  readonly subject: string
  readonly from: Instant
  readonly until: Instant
  readonly fingerprint: string
} {
  const read = new X509Certificate(certificate)
  return {
    subject: read.subject.replace(/^CN=/, ''),
    from: instantFromMilliseconds(read.validFromDate.getTime()),
    until: instantFromMilliseconds(read.validToDate.getTime()),
    fingerprint: fingerprintOf(certificate),
  }
}

/** Whether the private key belongs to the certificate. */
export function belongTogether({ privateKey, certificate }: SealKey): boolean {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' })
  return new X509Certificate(certificate).checkPrivateKey(key)
}

/** The certificate as text for other programs: RFC 7468. */
export function certificatePem(certificate: Uint8Array): string {
  return new X509Certificate(certificate).toString()
}

/** Not a certificate authority; signs, and its signatures are meant to last (digitalSignature and nonRepudiation). */
function extensions(): readonly Der[] {
  const critical = (id: string, value: Der): Der => sequence(oid(id), boolean(true), octets(value))
  return [critical('2.5.29.19', sequence()), critical('2.5.29.15', bits(Uint8Array.of(0xc0), 6))]
}

/** 127 random bits, never negative and never nought. */
function serialNumber(): Uint8Array {
  const bytes = Uint8Array.from(randomBytes(16))
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return bytes
}

const DAY = 24 * 60 * 60 * 1000

/** Clocks that are somewhat behind take it too. */
function dayBefore(now: Instant): Instant {
  return instantFromMilliseconds(millisecondsOf(now) - DAY)
}

function yearsAfter(now: Instant): Instant {
  return instantFromMilliseconds(millisecondsOf(now) + Math.round(SEAL_YEARS * 365.25 * DAY))
}

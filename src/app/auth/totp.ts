import { createHmac, randomBytes } from 'node:crypto'
import { encode } from 'uqr'
import { type Instant, millisecondsOf } from '../../base/time.ts'
import { equalBytes } from '../../host/crypto.ts'

/** RFC 4226, 4 (R6) recommends 160 bits. */
const SECRET_BYTES = 20
const STEP_SECONDS = 30
const DIGITS = 6
/** Steps before and after the present one that are accepted, for clocks that are a little off (RFC 6238, 5.2). */
const SKEW = 1
/** The light border that ISO/IEC 18004 asks around a QR code, in modules. */
const QUIET_ZONE = 4

export type TotpVerdict =
  /** `step` is to be kept as the account's `lastStep` before the person is let in. */
  { readonly ok: true; readonly step: number } | { readonly ok: false; readonly why: 'wrong' | 'used' }

export interface TotpTry {
  readonly secret: Uint8Array
  /** As it was typed; spaces do not matter. */
  readonly code: string
  readonly now: Instant
  /** The step of the last code that was accepted; null when none was. */
  readonly lastStep: number | null
}

export interface QrMatrix {
  /** Modules on a side, with the quiet zone of four light ones on each side. */
  readonly size: number
  /** Rows from the top; true is dark. Draw it dark on light in every theme: many readers know no other. */
  readonly dark: readonly (readonly boolean[])[]
}

/** A secret to be shared with an authenticator app: 20 random bytes. */
export function newTotpSecret(): Uint8Array {
  return Uint8Array.from(randomBytes(SECRET_BYTES))
}

/**
 * Whether the code is right now. A code is good for one sign-in: one at or before `lastStep` is refused as used (RFC 6238,
 * 5.2; NIST SP 800-63B-4, 3.1.4.2), also where it was the code of two steps by chance.
 */
export function checkTotp({ secret, code, now, lastStep }: TotpTry): TotpVerdict {
  const typed = code.length > 40 ? '' : code.replaceAll(/\s/g, '')
  const present = Math.floor(millisecondsOf(now) / 1000 / STEP_SECONDS)
  let fresh: number | undefined
  let used = false
  // All steps are compared, whichever is right, so the time tells nothing.
  for (let step = Math.max(0, present - SKEW); step <= present + SKEW; step += 1) {
    if (!equalBytes(Buffer.from(totpCode(secret, step)), Buffer.from(typed))) continue
    if (lastStep !== null && step <= lastStep) used = true
    // Where two have the same code by chance, the later: the code is used up for both.
    else fresh = step
  }
  if (fresh !== undefined) return { ok: true, step: fresh }
  return { ok: false, why: used ? 'used' : 'wrong' }
}

/** The code of one step (whole 30 seconds since 1970): HOTP with HMAC-SHA-1 (RFC 6238, 4.2; RFC 4226, 5.3). */
export function totpCode(secret: Uint8Array, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = mac.readUInt8(mac.length - 1) & 0x0f
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/**
 * The address that authenticator apps read from a QR code (Key URI Format of Google Authenticator). A colon parts the
 * issuer from the account there, so one inside either becomes a space.
 */
export function totpUri(options: {
  readonly secret: Uint8Array
  readonly account: string
  readonly issuer: string
}): string {
  const issuer = uriPart(options.issuer)
  const fixed = `algorithm=SHA1&digits=${DIGITS}&period=${STEP_SECONDS}`
  return `otpauth://totp/${issuer}:${uriPart(options.account)}?secret=${base32(options.secret)}&issuer=${issuer}&${fixed}`
}

/**
 * The QR code of the address, with medium error correction.
 * @throws RangeError when the text is longer than a QR code holds (about 2,300 bytes)
 */
export function totpQr(uri: string): QrMatrix {
  const { size, data } = encode(uri, { ecc: 'M', border: QUIET_ZONE })
  return { size, dark: data }
}

function uriPart(text: string): string {
  return encodeURIComponent(text.toWellFormed().replaceAll(':', ' ').trim())
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648, 6, without padding. People type it where no camera is, so the page may show it in groups of four. */
export function base32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    for (; bits >= 5; bits -= 5) text += BASE32.charAt((held >>> (bits - 5)) & 31)
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + BASE32.charAt((held << (5 - bits)) & 31) : text
}

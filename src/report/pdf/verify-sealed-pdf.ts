import { sha256Hex } from '../../host/crypto.ts'
import { readDer } from '../../host/der.ts'
import { fingerprintOf } from '../../host/seal-certificate.ts'
import { certificateOfCms } from './cms.ts'
import { digestOfSealed, lastSealPlace, type SealPlace, wholeRange } from './seal-range.ts'

export interface SealedPdf {
  /** The last seal covers the file from its first byte to its last and holds. */
  readonly whole: boolean
  /** What does not hold, in a sentence; null when all does. */
  readonly problem: string | null
  /** SHA-256 of the certificate (DER), 64 hexadecimal digits; null when the seal does not hold. */
  readonly certificate: string | null
  /** What was signed: SHA-256 of the first bytes, as many as the original had. Null when the seal does not hold. */
  readonly original: { readonly sha256: string; readonly bytes: number } | null
}

/**
 * What a sealed PDF proves by itself. Whose seal it is, the certificate's fingerprint says: compare it with the one that
 * the installation shows.
 */
export function verifySealedPdf(bytes: Uint8Array): SealedPdf {
  const place = lastSealPlace(bytes)
  if (place === null) return broken('The file has no seal of Ward, or its seal was changed.')
  if (place.range.text !== wholeRange(bytes, place)) {
    return broken(
      'The seal does not cover the whole file: something was added or taken away after it was made.',
    )
  }
  const cms = sealBytes(bytes, place)
  const certificate = cms === null ? null : certificateOfCms(cms, digestOfSealed(bytes, place))
  if (certificate === null) return broken('The file was changed after it was sealed, or the seal itself was.')
  const { original } = place
  const isThere = original.bytes < place.range.start
  if (!isThere || sha256Hex(bytes.subarray(0, original.bytes)) !== original.sha256) {
    return broken('The seal holds, but the document in it is not the one that it names.')
  }
  return { whole: true, problem: null, certificate: fingerprintOf(certificate), original }
}

/** The seal's bytes without what fills its place; null when that is anything but noughts, or written otherwise than Ward does. */
function sealBytes(bytes: Uint8Array, { hex }: SealPlace): Uint8Array | null {
  const text = Buffer.from(bytes.subarray(hex.start, hex.end)).toString('latin1')
  const cms = readDer(Buffer.from(text, 'hex'))?.whole
  if (cms === undefined) return null
  return Buffer.from(cms).toString('hex').padEnd(text.length, '0') === text ? cms : null
}

function broken(problem: string): SealedPdf {
  return { whole: false, problem, certificate: null, original: null }
}

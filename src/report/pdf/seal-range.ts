import { sha256 } from '../../host/crypto.ts'

/** Bytes that a seal has room for: certificate and signature of RSA 3072 take some 2000. */
export const SEAL_BYTES = 4096
/** Stands in a ByteRange until its numbers are known, with as many digits as they may have. */
export const LARGEST = 9_999_999_999
/** Entry of the signature's dictionary, beside those of the standard: length and SHA-256 of what was signed. Annex E allows it. */
export const ORIGINAL_KEY = 'WARD_Original'

/** Where the last seal of a file stands, and what it says it covers. */
export interface SealPlace {
  /** Offsets of the hexadecimal text between `<` and `>`. */
  readonly hex: { readonly start: number; readonly end: number }
  /** Offset and text of the array of four numbers. */
  readonly range: { readonly start: number; readonly text: string }
  readonly original: { readonly bytes: number; readonly sha256: string }
}

const DICTIONARY =
  /\/WARD_Original\s*\[\s*(\d{1,10})\s+<([0-9A-Fa-f]{64})>\s*\]\s*\/ByteRange\s*(\[[\d ]{7,60}\])\s*\/Contents\s*<([0-9A-Fa-f]*)>/d

/** The dictionary of a seal is shorter, with all its texts. */
const WINDOW = 2 * SEAL_BYTES + 1000

/** The last seal in the file; null where there is none of Ward's. */
export function lastSealPlace(bytes: Uint8Array): SealPlace | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = file.lastIndexOf(`/${ORIGINAL_KEY}`)
  if (start === -1) return null
  const found = DICTIONARY.exec(file.toString('latin1', start, start + WINDOW))
  const [range, hex] = [found?.indices?.[3], found?.indices?.[4]]
  if (found === null || found.index !== 0 || range === undefined || hex === undefined) return null
  return {
    hex: { start: start + hex[0], end: start + hex[1] },
    range: { start: start + range[0], text: found[3] ?? '' },
    original: { bytes: Number(found[1]), sha256: (found[2] ?? '').toLowerCase() },
  }
}

/** The array that covers the whole file but for the seal itself, as long as the one that it replaces. */
export function wholeRange(bytes: Uint8Array, { hex, range }: SealPlace): string {
  const before = hex.start - 1
  const after = hex.end + 1
  const text = `[0 ${before} ${after} ${bytes.length - after}`
  return `${text.padEnd(range.text.length - 1)}]`
}

/** SHA-256 of the file without the seal. */
export function digestOfSealed(bytes: Uint8Array, { hex }: SealPlace): Uint8Array {
  return sha256(Buffer.concat([bytes.subarray(0, hex.start - 1), bytes.subarray(hex.end + 1)]))
}

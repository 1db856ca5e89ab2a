import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import * as z from 'zod'
import { AppError } from '../../base/app-error.ts'
import type { TenantScope } from '../../base/ids.ts'
import { sha256Hex } from '../../host/crypto.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import { readBody } from '../record-body.ts'
import type { Review } from './review-body.ts'

/**
 * The exact bytes of a reviewed report, compressed and cut into records of their own: a record's body has 256 KiB. So
 * they are sealed, have their hashes in the evidence log and are proven by `ward evidence verify` as all records are,
 * and the review names the versions it was signed over.
 */
type Records = Pick<Store, 'records'>

const KIND = 'reviewed-report'
const SCHEMA = 'ward.reviewed-report-part/1'
/** In base64 180,000 characters. */
const PART_BYTES = 135_000
/** Some 14 MB compressed; a report of so many rows cannot be gone through either. */
const MOST_PARTS = 100
const MOST_BYTES = 64 * 1024 * 1024

const body = z.strictObject({
  schema: z.literal(SCHEMA),
  part: z.int().min(1),
  of: z.int().min(1),
  /** Zstandard (RFC 8878). */
  zstd: z.base64(),
})

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

/**
 * Keeps the bytes; the same ones again are the same versions.
 * @param review the id of the review's record: the parts are named by it
 * @throws AppError bad-input when there are too many of them
 */
export async function keepReportBytes(
  store: Records,
  scope: TenantScope,
  review: string,
  bytes: Uint8Array,
  deed: Deed,
): Promise<Review['parts']> {
  const packed = bytes.length > MOST_BYTES ? null : await compress(bytes)
  const of = packed === null ? Infinity : Math.ceil(packed.length / PART_BYTES)
  if (packed === null || of > MOST_PARTS) {
    throw new AppError('bad-input', 'This report is too large to be signed at once: review fewer days.')
  }
  const parts: { id: string; version: number }[] = []
  for (let part = 1; part <= of; part += 1) {
    const zstd = packed.subarray((part - 1) * PART_BYTES, part * PART_BYTES).toString('base64')
    const id = `${review}:${part}`
    const draft = { kind: KIND, id, body: { schema: SCHEMA, part, of, zstd } }
    const { version } = await store.records.keep(scope, draft, deed)
    parts.push({ id, version })
  }
  return parts
}

/** The bytes that were signed. @throws AppError not-verified when they are not whole */
export async function reportBytes(
  store: Records,
  scope: TenantScope,
  { parts, sha256 }: Pick<Review, 'parts' | 'sha256'>,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for (const { id, version } of parts) {
    const page = { after: String(version - 1), limit: 1 }
    const [record] = (await store.records.history(scope, KIND, id, page)).items
    if (record?.version !== version) throw notWhole()
    pieces.push(Buffer.from(readBody(body, record.body, 'reviewed report').zstd, 'base64'))
  }
  let bytes: Uint8Array
  try {
    bytes = await decompress(Buffer.concat(pieces), { maxOutputLength: MOST_BYTES })
  } catch {
    throw notWhole()
  }
  if (sha256Hex(bytes) !== sha256) throw notWhole()
  return bytes
}

function notWhole(): AppError {
  return new AppError(
    'not-verified',
    'The report that was signed is not what was kept; restore it from a backup with "ward restore".',
  )
}

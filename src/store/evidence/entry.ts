import * as z from 'zod'
import { AppError } from '../../base/app-error.ts'
import { canonicalJson } from '../../base/canonical-json.ts'
import type { Instant } from '../../base/time.ts'
import { MAX_ENTRY_BYTES } from './tiles.ts'

const detail = z.union([z.string().max(4000), z.number(), z.boolean(), z.null()])

/** What may be put into the evidence log. Further fields are plain values. No patient data: the log is not sealed. */
export const evidenceDraftSchema = z
  .object({
    /** What happened, such as `snapshot-accepted`. */
    kind: z
      .string()
      .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
      .max(64),
    /** Who did it: a user's id, or `ward` for what the schedule does. */
    by: z.string().min(1).max(200),
    /** What it happened to: an id. */
    subject: z.string().min(1).max(500),
    /** SHA-256 of the exact bytes that were accepted, 64 lower-case hex digits. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    schema: z.never().optional(),
    at: z.never().optional(),
  })
  .catchall(detail)
export type EvidenceDraft = z.infer<typeof evidenceDraftSchema>

/** An entry as it is kept: the draft with its schema and its moment. */
export interface EvidenceEntry {
  readonly schema: 'ward.evidence/1'
  readonly kind: string
  readonly at: Instant
  readonly by: string
  readonly subject: string
  readonly sha256: string
  readonly [field: string]: string | number | boolean | null
}

/** The canonical JSON text of an entry. @throws AppError bad-input when the draft is not one, or longer than 65,535 bytes */
export function writeEntry(draft: EvidenceDraft, at: Instant): string {
  const checked = evidenceDraftSchema.safeParse(draft)
  if (!checked.success) {
    // Zod's own sentence may repeat the value.
    const field = checked.error.issues[0]?.path.join('.') || 'draft'
    throw new AppError('bad-input', `The evidence entry's field "${field}" is not of the form it must have.`)
  }
  const text = canonicalJson({ ...checked.data, schema: 'ward.evidence/1', at })
  if (Buffer.byteLength(text) > MAX_ENTRY_BYTES) {
    throw new AppError('bad-input', `An evidence entry has at most ${MAX_ENTRY_BYTES} bytes.`)
  }
  return text
}

/** The entry of the bytes, or null when they are none that this Ward knows. */
export function readEntry(bytes: Uint8Array): EvidenceEntry | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (typeof value !== 'object' || value === null || !('schema' in value)) return null
    return value.schema === 'ward.evidence/1' ? (value as EvidenceEntry) : null
  } catch {
    return null
  }
}

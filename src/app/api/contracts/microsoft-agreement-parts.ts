import * as z from 'zod'
import { CHECKLIST_RESULTS } from '../../../base/agreements/microsoft-checklist.ts'
import { MICROSOFT_STATES } from '../../../base/agreements/microsoft-machine.ts'
import { MICROSOFT_AGREEMENT_KINDS } from '../../../base/agreements/microsoft-types.ts'
import { SIGNATURE_STATES } from '../../../base/signing/signature-machine.ts'
import { ACTIVE_KINDS } from '../../../base/signing/active-content.ts'

/** Parts of the answers about the practice's own record of Microsoft's agreement. */

const count = z.int().min(0)
export const microsoftState = z.enum(MICROSOFT_STATES)

const person = z.object({ id: z.string(), name: z.string(), capacity: z.string() })
const file = z.object({
  sha256: z.string(),
  bytes: count,
  pages: count,
  /** What acts in it, or is not shown to everybody alike; absent where nothing does. */
  active: z.array(z.enum(ACTIVE_KINDS)).readonly().optional(),
})
const shownDocument = z.object({
  title: z.string(),
  version: z.string(),
  date: z.string().nullable(),
  from: z.string(),
  file: file.nullable(),
})
const shownLicence = z.object({
  kind: z.enum(MICROSOFT_AGREEMENT_KINDS),
  number: z.string().nullable(),
  terms: z.string().nullable(),
})
export const shownSurroundings = z.object({
  snapshot: z.string().nullable(),
  takenAt: z.string().nullable(),
  tenant: z.object({ id: z.string().nullable(), name: z.string().nullable() }),
  cloud: z.string().nullable(),
  products: z.array(z.object({ id: z.string(), name: z.string(), units: count.nullable() })).nullable(),
  scope: z.object({ source: z.string(), asOf: z.string() }),
  contact: z.string().nullable(),
})
export const shownChange = z.object({
  what: z.string(),
  before: z.string().nullable(),
  now: z.string().nullable(),
})
export const checklistAnswer = z.object({
  row: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/),
  result: z.enum(CHECKLIST_RESULTS),
  where: z.string().trim().max(200),
  quote: z.string().trim().max(1_000),
  note: z.string().trim().max(1_000),
})
const acceptance = z.object({
  how: z.enum(['signed', 'attested']),
  on: z.string(),
  at: z.string(),
  by: z.object({ name: z.string(), capacity: z.string() }),
  attestedBy: z.string().nullable(),
  /** Of the PDF that proves it: sealed, or as it was brought. */
  sha256: z.string(),
})
const confirmation = z.object({
  on: z.string(),
  by: person,
  changes: z.array(shownChange),
  keepsEarlier: z.string().nullable(),
  note: z.string(),
  sentence: z.string(),
})

export const microsoftRecord = z.object({
  id: z.string(),
  version: z.int().min(1),
  state: microsoftState,
  begunAt: z.string(),
  document: shownDocument.nullable(),
  licence: shownLicence.nullable(),
  written: z.object({ by: person, at: z.string() }),
  review: z
    .object({ checklist: z.int(), answers: z.array(checklistAnswer), by: person, at: z.string() })
    .nullable(),
  /** The request to sign; its state is that of this moment. */
  signature: z
    .object({
      id: z.string(),
      state: z.enum(SIGNATURE_STATES),
      askedBy: z.string(),
      askedAt: z.string(),
      ends: z.string(),
      why: z.string().nullable(),
    })
    .nullable(),
  acceptance: acceptance.nullable(),
  attestation: z.object({ sentence: z.string(), by: person, at: z.string(), file }).nullable(),
  /** What was known of the tenant when it was accepted or asked for; null before. */
  surroundings: shownSurroundings.nullable(),
  confirmations: z.array(confirmation),
  confirmedOn: z.string().nullable(),
  due: z.string().nullable(),
  ended: z.object({ on: z.string(), why: z.string(), by: person }).nullable(),
})
export type ShownMicrosoftRecord = z.infer<typeof microsoftRecord>

export const documentLook = z.object({
  found: z.enum(['the-same', 'another', 'not-found']),
  document: shownDocument.omit({ file: true }).nullable(),
  sha256: z.string().nullable(),
  scopeAsOf: z.string().nullable(),
  note: z.string(),
  by: person,
  at: z.string(),
})

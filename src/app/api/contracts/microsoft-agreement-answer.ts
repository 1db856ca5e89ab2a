import { z } from 'zod'
import { MICROSOFT_STATES } from '../../../base/agreements/microsoft-machine.ts'
import { MICROSOFT_AGREEMENT_KINDS } from '../../../base/agreements/microsoft-types.ts'

const text = z.string().max(10_000)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const state = z.enum(MICROSOFT_STATES)

/** What `ward baa microsoft --json` answers: where the practice's own record of Microsoft's agreement stood on a day. */
export const microsoftAgreementAnswer = z.object({
  schema: z.literal('ward.baa-microsoft/1'),
  tenant: text,
  day,
  state,
  /** Whether an acceptance was in force, also one whose confirmation was overdue. */
  accepted: z.boolean(),
  because: text,
  /** The record that it is said of; null for none. */
  record: z
    .object({
      id: text,
      document: z
        .object({ title: text, version: text, date: day.nullable(), from: text, sha256: sha256.nullable() })
        .nullable(),
      licence: z
        .object({ kind: z.enum(MICROSOFT_AGREEMENT_KINDS), number: text.nullable(), terms: text.nullable() })
        .nullable(),
      reviewed: z.object({ by: text, at: text, notFound: z.array(text) }).nullable(),
      acceptance: z
        .object({
          how: z.enum(['signed', 'attested']),
          on: day,
          by: text,
          capacity: text,
          attestedBy: text.nullable(),
          /** Of the PDF that proves it: sealed, or as it was brought. */
          sha256,
        })
        .nullable(),
      confirmations: z.array(z.object({ on: day, by: text, changes: z.int().min(0) })),
      due: day.nullable(),
    })
    .nullable(),
  /** A draft that goes on beside it, or none. */
  inWork: z.object({ id: text, state }).nullable(),
  note: text,
})
export type MicrosoftAgreementAnswer = z.infer<typeof microsoftAgreementAnswer>

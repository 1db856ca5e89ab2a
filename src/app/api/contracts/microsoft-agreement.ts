import * as z from 'zod'
import { MICROSOFT_AGREEMENT_KINDS } from '../../../base/agreements/microsoft-types.ts'
import { isDay } from '../../../base/days.ts'
import {
  checklistAnswer,
  documentLook,
  microsoftRecord,
  microsoftState,
  shownChange,
  shownSurroundings,
} from './microsoft-agreement-parts.ts'
import { contract } from './route.ts'

/**
 * The practice's own record of Microsoft's business associate agreement. Who writes, reviews, attests and confirms comes
 * from the session alone: nothing that is sent names them.
 */

const params = z.object({ tenant: z.string().max(64) })
const count = z.int().min(0)
const day = z.string().refine(isDay)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const id = z.string().regex(/^ma-[0-9a-f]{16}$/)
const line = (most = 200) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u)
const words = (most: number) => z.string().trim().min(1).max(most)

export const readMicrosoftAgreement = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/microsoft-agreement',
  does: 'The practice’s own record of Microsoft’s agreement: where it stands, what is in work, what changed since.',
  permission: 'agreements:read',
  params,
  answer: z.object({
    schema: z.literal('ward.microsoft-agreement-shown/1'),
    practice: z.boolean(),
    today: z.string(),
    organisation: z.string(),
    state: microsoftState,
    because: z.string(),
    inForce: microsoftRecord.nullable(),
    inWork: microsoftRecord.nullable(),
    /** Records that were replaced, ended or put aside, last begun first. */
    earlier: z.array(microsoftRecord),
    /** What is known of the tenant now. */
    now: shownSurroundings,
    /** What is not as it was when the record in force was accepted or confirmed last. */
    changes: z.array(shownChange),
    /** Names these changes: sent along with a confirmation. */
    changesKey: z.string(),
    looks: z.object({ count, last: documentLook.nullable(), isFresh: z.boolean() }),
    /** What a review of the draft still needs; null where nothing is missing, or there is no draft. */
    missing: z.string().nullable(),
    /** As whom the caller would act. */
    me: z.object({ name: z.string(), capacity: z.string(), mayChange: z.boolean(), maySign: z.boolean() }),
    note: z.string(),
  }),
})
export type ShownMicrosoftAgreement = z.infer<typeof readMicrosoftAgreement.answer>

export const readMicrosoftStatus = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/microsoft-agreement/status',
  does: 'Whether it was accepted as of a day, and why that is said.',
  permission: 'agreements:read',
  params,
  query: z.object({ asOf: day.optional() }),
  answer: z.object({
    schema: z.literal('ward.microsoft-agreement-status/1'),
    day: z.string(),
    state: microsoftState,
    accepted: z.boolean(),
    agreement: z.string().nullable(),
    because: z.string(),
  }),
})

const kept = z.object({
  schema: z.literal('ward.microsoft-agreement-kept/1'),
  id: z.string(),
  version: z.int().min(1),
  /** Set where a signature was asked for. */
  signature: z.string().nullable(),
})

export const writeMicrosoftAgreement = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/microsoft-agreement/draft',
  does: 'Begins a record, or writes on its draft: which document, which kind of agreement.',
  permission: 'agreements:change',
  params,
  body: z.object({
    /** Null begins a record. */
    id: id.nullable(),
    /** Made once for a new record, so that one sent twice is one. */
    key: z.string().regex(/^[0-9a-f]{16}$/),
    /** The version that was seen, 0 for a new record. */
    expects: count,
    document: z
      .object({
        title: line(),
        version: line(100),
        date: day.nullable(),
        from: line(1_000),
        /** Of the PDF, which was kept before; null while there is none. */
        sha256: sha256.nullable(),
      })
      .optional(),
    licence: z
      .object({
        kind: z.enum(MICROSOFT_AGREEMENT_KINDS),
        number: line(100).nullable(),
        terms: line().nullable(),
      })
      .optional(),
  }),
  answer: kept,
})

export const reviewMicrosoftAgreement = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/microsoft-agreement/review',
  does: 'Keeps the answers of whoever has read the document.',
  permission: 'agreements:change',
  params,
  body: z.object({ id, expects: count, answers: z.array(checklistAnswer).max(50) }),
  answer: kept,
})

export const askMicrosoftSignature = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/microsoft-agreement/signature',
  does: 'Makes the PDF of record, checklist and guidance, and asks for a signature over exactly its bytes.',
  permission: 'agreements:change',
  params,
  body: z.object({ id, expects: count }),
  answer: kept,
})

export const putAsideMicrosoftDraft = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/microsoft-agreement/put-aside',
  does: 'Puts a draft aside that nobody goes on with; it stays in the history.',
  permission: 'agreements:change',
  params,
  body: z.object({ id, expects: count, why: words(1_000) }),
  answer: kept,
})

/** Typed in full, and never filled in. */
const name = z.string().max(400)

export const attestMicrosoftAgreement = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/microsoft-agreement/attestation',
  does: 'Attests over a kept PDF that it was accepted outside Ward: by whom, when, in which capacity.',
  permission: 'agreements:sign',
  params,
  body: z.object({
    id,
    expects: count,
    sha256,
    acceptedBy: z.object({ name: line(), capacity: line() }),
    acceptedOn: day,
    name,
  }),
  answer: kept,
})

export const confirmMicrosoftAgreement = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/microsoft-agreement/confirmation',
  does: 'Confirms the acceptance for another year, having seen what changed.',
  permission: 'agreements:sign',
  params,
  body: z.object({
    id,
    /** How many confirmations there were. */
    seen: count,
    changesKey: z.string().max(64),
    /** Where the licensing agreement is another one now. */
    licence: z
      .object({
        kind: z.enum(MICROSOFT_AGREEMENT_KINDS),
        number: line(100).nullable(),
        terms: line().nullable(),
      })
      .nullable(),
    /** Why the earlier document goes on to apply, where another one was found. */
    keepsEarlier: words(1_000).nullable(),
    note: z.string().trim().max(1_000),
    name,
  }),
  answer: kept,
})

export const lookAtMicrosoftDocument = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/microsoft-agreement/look',
  does: 'Keeps which document somebody found where Microsoft shows it.',
  permission: 'agreements:change',
  params,
  body: z.object({
    /** How many looks were seen. */
    expects: count,
    found: z.enum(['the-same', 'another', 'not-found']),
    document: z
      .object({ title: line(), version: line(100), date: day.nullable(), from: line(1_000) })
      .nullable(),
    sha256: sha256.nullable(),
    scopeAsOf: line(40).nullable(),
    note: z.string().trim().max(1_000),
  }),
  answer: z.object({ schema: z.literal('ward.microsoft-look-kept/1') }),
})

export const endMicrosoftAgreement = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/microsoft-agreement/end',
  does: 'Ends the record in force: the practice has left the service.',
  permission: 'agreements:sign',
  params,
  body: z.object({ id, expects: count, on: day, why: words(1_000), name }),
  answer: kept,
})

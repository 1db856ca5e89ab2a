import * as z from 'zod'
import { SIGNATURE_PURPOSES } from '../../../base/signing/signature.ts'
import { SIGNATURE_STATES } from '../../../base/signing/signature-machine.ts'
import { response } from './media-type.ts'
import { contract } from './route.ts'
import { sentAcceptance, shownConsent, shownSignature, shownText } from './signature-shown.ts'

/** Signatures: a typed name over one exact document (15 USC 7006(5)). Who signs comes from the session alone. */

const params = z.object({ tenant: z.string().max(64) })
const named = params.extend({ id: z.string().max(40) })
const expects = z.int().min(1)
const why = z.string().trim().max(1_000)

export const listSignatures = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/signatures',
  does: 'The signatures that were asked for, the last first.',
  permission: 'agreements:read',
  params,
  query: z.object({
    purpose: z.enum(SIGNATURE_PURPOSES).optional(),
    about: z.string().max(128).optional(),
    state: z.enum(SIGNATURE_STATES).optional(),
  }),
  answer: z.object({
    schema: z.literal('ward.signatures/1'),
    now: z.string(),
    signatures: z.array(shownSignature),
  }),
})

export const readSignature = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/signatures/:id',
  does: 'One signature: what is asked, of whom, what happened, and as whom the caller would sign.',
  permission: 'agreements:read',
  params: named,
  answer: z.object({
    schema: z.literal('ward.shown-signature/1'),
    practice: z.boolean(),
    now: z.string(),
    organisation: z.string(),
    signature: shownSignature,
    /** Whether the document’s words can be shown; else it is opened as a file. */
    hasText: z.boolean(),
    consent: shownConsent,
    /** As whom the caller would sign. */
    me: z.object({
      name: z.string(),
      email: z.string(),
      /** Offices that let them sign, such as `Practice owner`. */
      capacity: z.string(),
      may: z.boolean(),
      /** Why they may not; null when they may. */
      whyNot: z.string().nullable(),
      /** Whether Ward has shown the document to them since they signed in. */
      viewed: z.boolean(),
      /** What is needed beside the fresh proof that every signature asks for. */
      proof: z.enum(['nothing', 'code', 'passkey', 'set-up']),
    }),
    /** The one-time link of a signer outside; null where none was made. */
    link: z
      .object({
        madeAt: z.string(),
        ends: z.string(),
        state: z.enum(['open', 'used', 'voided', 'ended']),
        /** Who was told the code, and whether that was who made the link; null while nobody was. */
        code: z.object({ name: z.string(), at: z.string(), alone: z.boolean() }).nullable(),
        /** Whether the caller may be told it now; never who made the link while there is another. */
        mayTakeCode: z.boolean(),
        /** Why not, or what stands on record when they do; null where there is nothing to say. */
        aboutCode: z.string().nullable(),
      })
      .nullable(),
    /** Each state with the index of its entry in the evidence log. */
    versions: z.array(
      z.object({ version: z.int(), at: z.string(), state: z.enum(SIGNATURE_STATES), leaf: z.int() }),
    ),
  }),
})

export const openSignatureText = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/signatures/:id/text',
  does: 'Gives the words of the document, and keeps that the caller has opened it.',
  permission: 'agreements:read',
  params: named,
  answer: z.object({ schema: z.literal('ward.document-text/1'), sha256: z.string(), text: shownText }),
})

export const openSignatureDocument = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/signatures/:id/document',
  does: 'Gives the exact file that is signed, and keeps that the caller has opened it.',
  permission: 'agreements:read',
  params: named,
  answer: response('application/pdf'),
})

const changed = z.object({ schema: z.literal('ward.signature-changed/1'), signature: shownSignature })

export const acceptSignature = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/signatures/:id/accept',
  does: 'Signs: the typed name over the exact document that was opened. Asks for a fresh second factor.',
  permission: 'agreements:sign',
  params: named,
  body: sentAcceptance.extend({
    /** A code of the authenticator or a recovery code, where the session does not prove a second factor freshly. */
    code: z.object({ factor: z.enum(['totp', 'recovery-code']), code: z.string().min(1).max(40) }).nullable(),
  }),
  answer: changed,
})

export const declineSignature = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/signatures/:id/decline',
  does: 'Declines to sign, with a reason.',
  permission: 'agreements:sign',
  params: named,
  body: z.object({ why, expects }),
  answer: changed,
})

export const voidSignature = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/signatures/:id/void',
  does: 'Takes back a request to sign, with a reason. What is complete stays.',
  permission: 'agreements:sign',
  params: named,
  body: z.object({ why, expects }),
  answer: changed,
})

export const sealSignatureAgain = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/signatures/:id/seal-again',
  does: 'Tries again to make the sealed copy of what was accepted.',
  permission: 'agreements:sign',
  params: named,
  body: z.object({ expects }),
  answer: changed,
})

export const makeSignatureLink = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/signatures/:id/outside-link',
  does: 'Makes a one-time link for a signer outside; another officer takes its code. Links made before open nothing any more.',
  permission: 'agreements:sign',
  params: named,
  body: z.object({ expects }),
  answer: z.object({
    schema: z.literal('ward.signature-link/1'),
    /** Shown once. */
    link: z.string(),
    /** Null where another officer or owner takes it. Where there is none it is told here, and that stands on record. */
    code: z.string().nullable(),
    ends: z.string(),
    signature: shownSignature,
  }),
})

export const takeSignatureCode = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/signatures/:id/outside-code',
  does: 'Tells the code of the one-time link, once, to another officer or owner than who made the link.',
  permission: 'agreements:sign',
  params: named,
  body: z.object({}),
  answer: z.object({
    schema: z.literal('ward.signature-code/1'),
    /** Shown once: eight digits. */
    code: z.string(),
  }),
})

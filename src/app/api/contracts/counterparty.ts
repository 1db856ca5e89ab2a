import * as z from 'zod'
import { response } from './media-type.ts'
import { contract } from './route.ts'
import { sentAcceptance, shownConsent, shownDocument, shownSealed, shownText } from './signature-shown.ts'

/** The door of a signer outside: a one-time link and a separate code open one signature, and nothing else of Ward. */

const key = z.object({
  /** What stands after the `#` of the link. */
  token: z.string().min(1).max(200),
  /** Eight digits, however they are grouped. */
  code: z.string().min(1).max(40),
})

const opened = z.object({
  schema: z.literal('ward.counterparty/1'),
  /** Who asks for the signature. */
  from: z.object({ organisation: z.string(), name: z.string() }),
  /** Whom it is asked of. */
  signer: z.object({ name: z.string(), email: z.string(), organisation: z.string(), title: z.string() }),
  sentence: z.string(),
  document: shownDocument,
  /** The document’s words; null where it is opened as a file. */
  text: shownText.nullable(),
  version: z.int().min(1),
  state: z.enum(['pending', 'accepted', 'completed', 'failed', 'declined']),
  ends: z.string(),
  linkEnds: z.string(),
  consent: shownConsent,
  acceptedAt: z.string().nullable(),
  sealed: shownSealed.nullable(),
})
export type OpenedByLink = z.infer<typeof opened>

export const openCounterparty = contract({
  method: 'POST',
  path: '/api/counterparty/open',
  does: 'Opens what a one-time link and its code are for, and keeps that it was opened.',
  permission: 'public',
  body: key,
  answer: opened,
})

export const counterpartyDocument = contract({
  method: 'POST',
  path: '/api/counterparty/document',
  does: 'Gives the exact file that is asked to be signed, or the sealed copy of what was signed.',
  permission: 'public',
  body: key.extend({ copy: z.boolean() }),
  answer: response('application/pdf'),
})

export const acceptAsCounterparty = contract({
  method: 'POST',
  path: '/api/counterparty/accept',
  does: 'Signs as whom the link was made for. The link is used up.',
  permission: 'public',
  body: key.extend(sentAcceptance.shape),
  answer: opened,
})

export const declineAsCounterparty = contract({
  method: 'POST',
  path: '/api/counterparty/decline',
  does: 'Declines to sign, with a reason. The link is used up.',
  permission: 'public',
  body: key.extend({ why: z.string().trim().max(1_000), expects: z.int().min(1) }),
  answer: opened,
})

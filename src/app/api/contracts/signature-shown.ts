import * as z from 'zod'
import { SIGNATURE_EVENTS, SIGNATURE_PURPOSES } from '../../../base/signing/signature.ts'
import { SIGNATURE_STATES } from '../../../base/signing/signature-machine.ts'

const count = z.int().min(0)

/** The words of a document that Ward wrote itself; they give exactly the file that is signed. */
export const shownText = z.object({
  title: z.string(),
  parts: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('heading'), text: z.string() }),
      z.object({ kind: z.literal('paragraph'), text: z.string() }),
      z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
      z.object({ kind: z.literal('facts'), rows: z.array(z.tuple([z.string(), z.string()])) }),
    ]),
  ),
})

/** The disclosure that is agreed to, and the words of the second box. */
export const shownConsent = z.object({
  version: z.int(),
  sha256: z.string(),
  title: z.string(),
  paragraphs: z.array(z.string()),
  box: z.string(),
  intentBox: z.string(),
})

export const shownDocument = z.object({
  sha256: z.string(),
  bytes: count,
  pages: count,
  title: z.string(),
})

export const shownSealed = z.object({ sha256: z.string(), bytes: count, at: z.string() })

export const shownEvents = z.array(
  z.object({
    at: z.string(),
    event: z.enum(SIGNATURE_EVENTS),
    /** `CLIENT` where only the signer’s browser says so. */
    source: z.enum(['CLIENT', 'SERVER']),
  }),
)

/** Who was asked. */
export const shownAsks = z.object({
  kind: z.enum(['account', 'outside']),
  /** Null for whoever has an account and may sign. */
  outside: z
    .object({ name: z.string(), email: z.string(), organisation: z.string(), title: z.string().nullable() })
    .nullable(),
})

export const shownSigner = z.object({
  kind: z.enum(['account', 'outside']),
  id: z.string().nullable(),
  name: z.string(),
  email: z.string(),
  title: z.string(),
  organisation: z.string(),
  authority: z.string(),
  roles: z.array(z.string()),
  /** In words: `password and code of an authenticator app`. */
  method: z.string(),
  provenAt: z.string(),
  address: z.string(),
  agent: z.string(),
})

/** A signature as pages show it. */
export const shownSignature = z.object({
  id: z.string(),
  version: z.int().min(1),
  purpose: z.enum(SIGNATURE_PURPOSES),
  about: z.string(),
  document: shownDocument,
  sentence: z.string(),
  asks: shownAsks,
  /** As it is at this moment: a request expires by itself. */
  state: z.enum(SIGNATURE_STATES),
  askedAt: z.string(),
  askedBy: z.object({ id: z.string(), name: z.string() }),
  ends: z.string(),
  signer: shownSigner.nullable(),
  acceptedAt: z.string().nullable(),
  consent: z.object({ version: z.int(), sha256: z.string() }).nullable(),
  sealed: shownSealed.nullable(),
  events: shownEvents,
  why: z.string().nullable(),
  supersedes: z.string().nullable(),
  /** Index of its last version in the tenant’s evidence log. */
  leaf: count,
})
export type ShownSignature = z.infer<typeof shownSignature>

const text = (most: number) => z.string().max(most)

/** What a signer sends. Nothing of who signs stands in it: other fields are not read. */
export const sentAcceptance = z.object({
  /** The version of the signature that was seen. */
  expects: z.int().min(1),
  /** SHA-256 of the document that was seen. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  consent: z.object({ version: z.int().min(1), ticked: z.boolean() }),
  intent: z.boolean(),
  /** Whether the page saw its end on the screen. */
  scrolled: z.boolean(),
  /** The full name, as it was typed. */
  name: text(400),
  title: text(200).trim(),
  authority: text(500).trim(),
})

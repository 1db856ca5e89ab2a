import * as z from 'zod'
import { ROLE_NAMES } from '../../base/people/roles.ts'
import {
  type Signature,
  SIGNATURE_EVENTS,
  SIGNATURE_PURPOSES,
  type SignatureHappening,
} from '../../base/signing/signature.ts'
import { SIGNATURE_STATES } from '../../base/signing/signature-machine.ts'
import { line, moment, readBody, words } from '../record-body.ts'

export const SIGNATURE_SCHEMA = 'ward.signature/1'

const SIGNATURE_ID = /^sg-[0-9a-f]{16}$/

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const account = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)
const count = z.int().min(1)
/** What a browser calls itself, or an address: kept as it came, but for its length. */
const asCame = z.string().max(300)

const happening = z.strictObject({
  at: moment,
  event: z.enum(SIGNATURE_EVENTS),
  source: z.enum(['CLIENT', 'SERVER']),
})

const signer = z.strictObject({
  kind: z.enum(['account', 'outside']),
  id: account.nullable(),
  name: line(),
  email: line(320),
  title: line(),
  organisation: line(300),
  authority: words(500),
  roles: z.array(z.enum(ROLE_NAMES as [(typeof ROLE_NAMES)[number]])).max(20),
  method: z.string().regex(/^[a-z][a-z+-]{0,63}$/),
  provenAt: moment,
  address: asCame,
  agent: asCame,
})

const body = z.strictObject({
  schema: z.literal(SIGNATURE_SCHEMA),
  id: z.string().regex(SIGNATURE_ID),
  purpose: z.enum(SIGNATURE_PURPOSES),
  about: z.string().regex(/^[a-z0-9][A-Za-z0-9.()_:-]{0,127}$/),
  document: z.strictObject({ sha256: hash, bytes: count, pages: count, title: line(300) }),
  sentence: words(1_000),
  asks: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('account') }),
    z.strictObject({
      kind: z.literal('outside'),
      name: line(),
      email: line(320).regex(/^[^\s@]+@[^\s@]+$/),
      organisation: line(300),
      title: line().optional(),
    }),
  ]),
  state: z.enum(SIGNATURE_STATES),
  askedAt: moment,
  askedBy: account,
  ends: moment,
  signer: signer.nullable(),
  acceptedAt: moment.nullable(),
  consent: z.strictObject({ version: count, sha256: hash }).nullable(),
  sealed: z.strictObject({ sha256: hash, bytes: count, at: moment }).nullable(),
  events: z.array(happening).min(1).max(500),
  why: words(1_000).nullable(),
  supersedes: z.string().regex(SIGNATURE_ID).nullable(),
})

/** Whether it could be a signature's id; nothing odd reaches the store. */
export function isSignatureId(text: string): boolean {
  return SIGNATURE_ID.test(text)
}

/** A signature as it was kept. @throws AppError bad-input naming the field */
export function readSignature(given: unknown): Signature {
  const { schema: _, ...signature } = readBody(body, given, 'signature')
  return signature
}

/** What happened, in the order of time; what happened at the same moment stays as it was told. */
export function inOrder(events: readonly SignatureHappening[]): readonly SignatureHappening[] {
  return events.toSorted((one, other) => (one.at === other.at ? 0 : one.at < other.at ? -1 : 1))
}

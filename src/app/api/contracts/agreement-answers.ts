import * as z from 'zod'
import { CLAUSE_RESULTS } from '../../../base/agreements/clause-check.ts'
import { agreementRow, shownAgreement } from './agreement-parts.ts'
import { ACTIVE_KINDS } from '../../../base/signing/active-content.ts'

/** What `ward baa … --json` answers. Fields may be added; a change of one is a new version. */

const text = z.string().max(10_000)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const baaListAnswer = z.object({
  schema: z.literal('ward.baa-list/1'),
  tenant: text,
  /** The day it is there. */
  today: day,
  /** By what needs doing first. Microsoft’s own is told by `ward baa microsoft`. */
  agreements: z.array(agreementRow),
  note: text,
})
export type BaaListAnswer = z.infer<typeof baaListAnswer>

export const baaShowAnswer = z.object({
  schema: z.literal('ward.baa-show/1'),
  tenant: text,
  today: day,
  agreement: shownAgreement,
  history: z.array(z.object({ version: z.int(), at: text, by: text, did: text, leaf: z.int() })),
  note: text,
})
export type BaaShowAnswer = z.infer<typeof baaShowAnswer>

export const baaClausesAnswer = z.object({
  schema: z.literal('ward.baa-clauses/1'),
  tenant: text,
  agreement: text,
  /** The file that was read; null while there is none. */
  sha256: sha256.nullable(),
  clauses: z.array(
    z.object({
      clause: text,
      title: text,
      paragraph: text,
      look: text,
      /** Set for what the law asks for; the others are noted where they are there. */
      asked: z.boolean(),
      /** Null while nobody has looked. */
      result: z.enum(CLAUSE_RESULTS).nullable(),
      page: text.nullable(),
      quote: text.nullable(),
      note: text.nullable(),
    }),
  ),
  note: text,
})
export type BaaClausesAnswer = z.infer<typeof baaClausesAnswer>

export const baaAddedAnswer = z.object({
  schema: z.literal('ward.baa-added/1'),
  tenant: text,
  agreement: text,
  sha256,
  pages: z.int().min(1),
  /** What acts in it, or is not shown to everybody alike: nobody can be asked to sign such a file. */
  active: z.array(z.enum(ACTIVE_KINDS)).readonly(),
  /** False when the very same file was kept before. */
  isNewFile: z.boolean(),
  note: text,
})
export type BaaAddedAnswer = z.infer<typeof baaAddedAnswer>

export const baaVerifyAnswer = z.object({
  schema: z.literal('ward.baa-verify/1'),
  file: text,
  sha256,
  /** Whether the seal covers the whole file and holds. */
  whole: z.boolean(),
  /** What does not hold; null when all does. */
  problem: text.nullable(),
  /** SHA-256 of the certificate that sealed it. */
  certificate: text.nullable(),
  /** Whether it is this installation’s own certificate; anybody can seal with another. Null when the seal does not hold. */
  own: z.boolean().nullable(),
  /** What was signed, before signature page and certificate were added. */
  original: z.object({ sha256, bytes: z.int() }).nullable(),
  /** Whether these bytes are among the tenant’s documents. */
  kept: z.boolean(),
  /** The agreement whose signature it proves; null where it is none of the tenant’s. */
  agreement: text.nullable(),
  note: text,
})
export type BaaVerifyAnswer = z.infer<typeof baaVerifyAnswer>

export const BAA_ANSWERS = [
  baaListAnswer,
  baaShowAnswer,
  baaClausesAnswer,
  baaAddedAnswer,
  baaVerifyAnswer,
] as const

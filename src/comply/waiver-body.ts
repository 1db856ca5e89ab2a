import * as z from 'zod'
import type { Instant } from '../base/time.ts'
import type { Waiver } from '../assess/programme.ts'
import { entityKind, line, moment, readBody, words } from './record-body.ts'

export const WAIVER_SCHEMA = 'ward.waiver/1'

/** What is asked for, once more or for the first time. */
const terms = {
  reason: words(),
  requestedBy: line(),
  ends: moment,
  accepted: z.json(),
  compensating: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,60}$/)
    .nullable(),
}

const waiver = {
  id: z.string().regex(/^[a-z0-9][a-z0-9.:-]{0,127}$/),
  check: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,110}$/),
  entity: z
    .strictObject({ kind: entityKind, id: z.string().min(1).max(1_000), name: z.string().max(20_000) })
    .nullable(),
  ...terms,
  approver: line().nullable(),
  approvedAt: moment.nullable(),
}

/** A name without a day, or a day without a name, is no approval. */
const wholeApproval = [
  ({ approver, approvedAt }: Pick<Waiver, 'approver' | 'approvedAt'>) =>
    (approver === null) === (approvedAt === null),
  { path: ['approvedAt'] as string[] },
] as const

const waiverInFile = z.strictObject(waiver).refine(...wholeApproval)

const waiverBody = z
  .strictObject({
    schema: z.literal(WAIVER_SCHEMA),
    ...waiver,
    renewal: z.strictObject(terms).nullable(),
    ended: z.strictObject({ by: line(), at: moment, why: words() }).nullable(),
  })
  .refine(...wholeApproval)

/** What somebody asks for: the part of a waiver that an approval makes hold. */
export type WaiverTerms = Pick<Waiver, keyof typeof terms>

/** A waiver as it is kept. */
export interface KeptWaiver extends Waiver {
  /** Asked for while the approved one is in force, and not approved yet: it changes nothing until then. */
  readonly renewal: WaiverTerms | null
  /** Who ended it before its time, and why. */
  readonly ended: { readonly by: string; readonly at: Instant; readonly why: string } | null
}

/** @throws AppError bad-input naming the field */
export function readKeptWaiver(body: unknown): KeptWaiver {
  const { schema: _, ...kept } = readBody(waiverBody, body, 'waiver')
  return kept
}

/** A waiver as a programme file carries it. @throws AppError bad-input naming the field */
export function readWaiver(body: unknown): Waiver {
  return readBody(waiverInFile, body, 'waiver')
}

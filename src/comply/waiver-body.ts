import * as z from 'zod'
import type { Instant } from '../base/time.ts'
import type { Waiver } from '../assess/programme.ts'
import { entityKind, line, moment, readBody, words } from './record-body.ts'

export const WAIVER_SCHEMA = 'ward.waiver/1'

const account = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)

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

/** Who asked, beside the name: absent in what was written before people signed in, null for what a terminal asked. */
const asked = { requester: account.nullable().default(null) }

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
    ...asked,
    approverAccount: account.nullable().default(null),
    /** Said where the person who asked also approved, because there was nobody else who might. */
    conflict: words(1_000).nullable().default(null),
    renewal: z.strictObject({ ...terms, ...asked }).nullable(),
    declined: z.strictObject({ by: line(), at: moment, why: words() }).nullable().default(null),
    ended: z.strictObject({ by: line(), at: moment, why: words() }).nullable(),
  })
  .refine(...wholeApproval)

/** What somebody asks for: the part of a waiver that an approval makes hold. */
export type WaiverTerms = Pick<Waiver, keyof typeof terms>

/** Who asked for it, for asking whether another person approves. */
export type Requester = {
  /** The account's id; null where a terminal or a file asked, whose names nothing vouches for. */
  readonly requester: string | null
}

/** Who did something about a waiver before its time, and why. */
export type WaiverEnding = {
  readonly by: string
  readonly at: Instant
  readonly why: string
}

/** A waiver as it is kept. */
export interface KeptWaiver extends Waiver, Requester {
  /** The account of whoever approved it; null where that was not told by a session. */
  readonly approverAccount: string | null
  /** The conflict of interest as it was stated with the approval; null where another person approved, or nobody has. */
  readonly conflict: string | null
  /** Asked for while the approved one is in force, and not approved yet: it changes nothing until then. */
  readonly renewal: (WaiverTerms & Requester) | null
  /** Who declined the last renewal that was asked for; what is approved went on. */
  readonly declined: WaiverEnding | null
  /** Who ended it before its time, and why. */
  readonly ended: WaiverEnding | null
}

/** What a waiver has that came from a file or a terminal: nobody's account, and no story. */
export const WITHOUT_STORY = {
  requester: null,
  approverAccount: null,
  conflict: null,
  renewal: null,
  declined: null,
  ended: null,
} as const satisfies Partial<KeptWaiver>

/** @throws AppError bad-input naming the field */
export function readKeptWaiver(body: unknown): KeptWaiver {
  const { schema: _, ...kept } = readBody(waiverBody, body, 'waiver')
  return kept
}

/** A waiver as a programme file carries it. @throws AppError bad-input naming the field */
export function readWaiver(body: unknown): Waiver {
  return readBody(waiverInFile, body, 'waiver')
}

import * as z from 'zod'
import {
  AGENT_ANSWERS,
  AGREEMENT_KINDS,
  AGREEMENT_STATUSES,
  BREACH_OUTCOMES,
  DATA_OUTCOMES,
  DIRECTIONS,
  OFFSHORE_ANSWERS,
  SIDES,
} from '../../../base/agreements/agreement.ts'
import { CLAUSE_RESULTS } from '../../../base/agreements/clause-check.ts'
import { ACTIVE_KINDS } from '../../../base/signing/active-content.ts'

/** Pieces of what agreements take and give. Days are days of a calendar, `2026-11-22`; moments are in UTC. */

export const direction = z.enum(DIRECTIONS)
export const status = z.enum(AGREEMENT_STATUSES)
export const sideName = z.enum(SIDES)
export const day = z.iso.date()
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const text = (most: number) => z.string().trim().min(1).max(most)
const days = z.int().min(0).max(3_650).nullable()
const names = z.array(text(200)).max(200)

/** What a paper says, as people write it down. */
export const terms = z.object({
  direction,
  kind: z.enum(AGREEMENT_KINDS),
  party: z.object({
    /** Id of a record in the register of vendors; null where it stands in none. */
    vendor: text(128).nullable(),
    name: text(200),
  }),
  title: text(200),
  label: text(60).nullable(),
  /** The failed attempt, for an arrangement that a law requires. */
  attempt: z.object({ on: day, law: text(500), how: text(2_000), why: text(2_000) }).nullable(),
  /** The first day on which it holds; null from the last signature on. */
  effective: day.nullable(),
  /** The last day on which it holds; null where it goes on until somebody ends it. */
  until: day.nullable(),
  notice: z.object({ breach: days, ending: days }),
  agent: z.enum(AGENT_ANSWERS),
  /** Empty for all, and for everywhere. */
  services: names,
  regions: names,
  commercial: z.object({
    indemnity: text(1_000).nullable(),
    offshore: z.enum(OFFSHORE_ANSWERS),
    insurance: text(1_000).nullable(),
    law: text(200).nullable(),
  }),
})

/** The file by its hash; its bytes were kept before. */
export const termsSent = terms.extend({ document: sha256.nullable() })

const documentShown = z.object({
  sha256: z.string(),
  bytes: z.int(),
  pages: z.int(),
  from: z.enum(['upload', 'draft']),
  /** What acts in it, or is not shown to everybody alike; absent where nothing does. */
  active: z.array(z.enum(ACTIVE_KINDS)).readonly().optional(),
})

const act = { by: z.string(), name: z.string(), at: z.string() }

/** How far one side is, and who signed. */
export const sideShown = z.object({
  state: z.enum(['open', 'asked', 'ran-out', 'declined', 'signed', 'not-needed']),
  way: z.enum(['signature', 'attested']).nullable(),
  /** Id of the signature in Ward, for the page that signs and for its proof. */
  signature: z.string().nullable(),
  signer: z.object({ name: z.string(), title: z.string(), at: z.string() }).nullable(),
  /** Whom the request went to, outside. */
  asked: z.object({ name: z.string(), email: z.string(), ends: z.string() }).nullable(),
  /** SHA-256 of the sealed copy with the certificate of completion. */
  sealed: z.string().nullable(),
  attested: z.object({ ...act, capacity: z.string(), sentence: z.string() }).nullable(),
  /** Why it was declined, where it was. */
  why: z.string().nullable(),
})
export type SideShown = z.infer<typeof sideShown>

const ending = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('voided'), why: z.string(), ...act }),
    z.object({ kind: z.literal('declined'), side: sideName, why: z.string(), ...act }),
    z.object({ kind: z.literal('terminated'), from: z.string(), why: z.string(), ...act }),
  ])
  .nullable()

const outcome = z.enum(DATA_OUTCOMES)

export const dataAfterSent = z.object({
  on: day,
  data: outcome,
  backups: outcome,
  logs: outcome,
  how: text(4_000),
  sha256: sha256.nullable(),
  infeasible: z.object({ why: text(4_000), protections: text(4_000) }).nullable(),
})

export const breachShown = z.object({
  number: z.int(),
  learned: z.string(),
  what: z.string(),
  steps: z.array(z.object({ on: z.string(), what: z.string(), ...act })),
  outcome: z.object({ kind: z.enum(BREACH_OUTCOMES), on: z.string(), why: z.string(), ...act }).nullable(),
  ...act,
})
export type BreachShown = z.infer<typeof breachShown>

export const stateShown = z.object({
  status,
  detail: z.enum(['draft', 'waits-for-signatures', 'not-yet-effective', 'evergreen', 'in-term', 'over']),
  /** One sentence in plain words. */
  sentence: z.string(),
  from: z.string().nullable(),
  lastDay: z.string().nullable(),
  daysLeft: z.int().nullable(),
  reminder: z.union([z.literal(90), z.literal(60), z.literal(30)]).nullable(),
  /** Through which day the law has it kept; null while it holds or may still. */
  keptThrough: z.string().nullable(),
})

const clauseId = z.string().max(4)
const where = text(60).nullable()

export const clauseSent = z.object({
  clause: clauseId,
  result: z.enum(CLAUSE_RESULTS),
  page: where,
  quote: text(2_000).nullable(),
  note: text(2_000).nullable(),
})

export const clauseCheckShown = z.object({
  version: z.int(),
  /** Whether it is of the file that the agreement has now. */
  isOfThisFile: z.boolean(),
  clauses: z.array(clauseSent),
  checked: z.object(act),
})

/** How many of the clauses that the kind asks for are there. */
export const clauseCount = z.object({
  asked: z.int(),
  found: z.int(),
  /** Ids of those that are missing, unclear or not read yet. */
  gaps: z.array(
    z.object({ clause: clauseId, title: z.string(), why: z.enum(['absent', 'unclear', 'not-read']) }),
  ),
})

/** What is first to be done with an agreement; null where nothing is. */
export const WANTS = [
  'expired',
  'data-after',
  'breach-open',
  'ends-soon',
  'sign',
  'clauses-missing',
  'clauses-unread',
] as const
export const wants = z.enum(WANTS).nullable()
export type Wants = z.infer<typeof wants>

export const agreementRow = z.object({
  id: z.string(),
  version: z.int(),
  direction,
  kind: z.enum(AGREEMENT_KINDS),
  party: terms.shape.party,
  title: z.string(),
  label: z.string().nullable(),
  state: stateShown,
  clauses: clauseCount,
  wants,
})
export type AgreementRow = z.infer<typeof agreementRow>

export const shownAgreement = terms.extend({
  id: z.string(),
  version: z.int(),
  document: documentShown.nullable(),
  state: stateShown,
  clauses: clauseCount,
  wants,
  ours: sideShown,
  theirs: sideShown,
  supersedes: z.object({ id: z.string(), title: z.string() }).nullable(),
  supersededBy: z.object({ id: z.string(), title: z.string() }).nullable(),
  ending,
  dataAfter: z.object({ ...dataAfterSent.shape, ...act }).nullable(),
  breaches: z.array(breachShown),
  check: clauseCheckShown.nullable(),
  made: z.object(act),
})
export type ShownAgreement = z.infer<typeof shownAgreement>

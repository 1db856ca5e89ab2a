import * as z from 'zod'
import {
  AGENT_ANSWERS,
  AGREEMENT_KINDS,
  type Agreement,
  type AgreementTerms,
  BREACH_OUTCOMES,
  DATA_OUTCOMES,
  DIRECTIONS,
  OFFSHORE_ANSWERS,
  SIDES,
} from '../../base/agreements/agreement.ts'
import { isDay } from '../../base/days.ts'
import { line, moment, readBody, words } from '../record-body.ts'
import { ACTIVE_KINDS } from '../../base/signing/active-content.ts'

export const AGREEMENT_SCHEMA = 'ward.agreement/1'

export const day = z.string().refine(isDay)
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const agreementId = z.string().regex(/^ag-[0-9a-f]{16}$/)
const days = z.int().min(0).max(3_650)

const act = { by: line(64), name: line(), at: moment }
const who = z.strictObject(act)

/** Most names of services, or of regions. */
const MOST_NAMES = 200
const names = z.array(line()).max(MOST_NAMES)

export const termsShape = {
  direction: z.enum(DIRECTIONS),
  kind: z.enum(AGREEMENT_KINDS),
  party: z.strictObject({ vendor: line(128).nullable(), name: line() }),
  title: line(),
  label: line(60).nullable(),
  document: z
    .strictObject({
      sha256,
      bytes: z.int().min(1),
      pages: z.int().min(1),
      from: z.enum(['upload', 'draft']),
      active: z.array(z.enum(ACTIVE_KINDS)).min(1).max(ACTIVE_KINDS.length).readonly().optional(),
    })
    .nullable(),
  attempt: z.strictObject({ on: day, law: line(500), how: words(2_000), why: words(2_000) }).nullable(),
  effective: day.nullable(),
  until: day.nullable(),
  notice: z.strictObject({ breach: days.nullable(), ending: days.nullable() }),
  agent: z.enum(AGENT_ANSWERS),
  services: names,
  regions: names,
  commercial: z.strictObject({
    indemnity: words(1_000).nullable(),
    offshore: z.enum(OFFSHORE_ANSWERS),
    insurance: words(1_000).nullable(),
    law: line().nullable(),
  }),
}

const side = z
  .discriminatedUnion('way', [
    z.strictObject({ way: z.literal('signature'), signature: line(64) }),
    z.strictObject({
      way: z.literal('attested'),
      signer: z.strictObject({ name: line(), title: line(), on: day }),
      attested: z.strictObject({ ...act, capacity: line(), sentence: words(), sha256: sha256.nullable() }),
    }),
  ])
  .nullable()

const ending = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('voided'), why: words(), ...act }),
    z.strictObject({ kind: z.literal('declined'), side: z.enum(SIDES), why: words(), ...act }),
    z.strictObject({ kind: z.literal('terminated'), from: day, why: words(), ...act }),
  ])
  .nullable()

const outcome = z.enum(DATA_OUTCOMES)
const dataAfter = z
  .strictObject({
    on: day,
    data: outcome,
    backups: outcome,
    logs: outcome,
    how: words(),
    sha256: sha256.nullable(),
    infeasible: z.strictObject({ why: words(), protections: words() }).nullable(),
    ...act,
  })
  .nullable()

/** Most steps towards a cure, and most breaches of one agreement. */
const MOST_STEPS = 50

const breach = z.strictObject({
  number: z.int().min(1),
  learned: day,
  what: words(),
  steps: z.array(z.strictObject({ on: day, what: words(2_000), ...act })).max(MOST_STEPS),
  outcome: z.strictObject({ kind: z.enum(BREACH_OUTCOMES), on: day, why: words(), ...act }).nullable(),
  ...act,
})

const agreementBody = z.strictObject({
  schema: z.literal(AGREEMENT_SCHEMA),
  id: agreementId,
  ...termsShape,
  supersedes: agreementId.nullable(),
  supersededBy: agreementId.nullable(),
  ours: side,
  theirs: side,
  ending,
  dataAfter,
  breaches: z.array(breach).max(MOST_STEPS),
  made: who,
})

/** @throws AppError bad-input naming the field */
export function readAgreement(body: unknown): Agreement {
  const { schema: _, ...agreement } = readBody(agreementBody, body, 'agreement')
  return agreement
}

const terms = z.strictObject(termsShape)

/** Terms as they may be kept, by their form alone. @throws AppError bad-input naming the field */
export function readTerms(given: unknown): AgreementTerms {
  return readBody(terms, given, 'agreement')
}

export function isAgreementId(text: string): boolean {
  return agreementId.safeParse(text).success
}

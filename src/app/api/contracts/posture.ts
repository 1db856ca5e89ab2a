import * as z from 'zod'
import { type Citation, isCitation } from '../../../base/hipaa/citation.ts'
import { IT_MANAGERS, ORGANISATION_KINDS } from '../../../base/hipaa/organisation.ts'
import { type Step, STEPS } from '../../../base/hipaa/steps.ts'
import { DESIGNATIONS, SAFEGUARDS } from '../../../base/hipaa/words.ts'
import type { Instant } from '../../../base/time.ts'
import { SEVERITIES, STRENGTHS, VERDICTS } from '../../../base/verdict.ts'

const short = z.string().max(1_000)
const long = z.string().max(20_000)
const moment = z.custom<Instant>(value => typeof value === 'string' && /^\d{4}-[\d:.T-]{15,22}Z$/.test(value))
const citation = z.custom<Citation>(value => typeof value === 'string' && isCitation(value))
const step = z.enum(STEPS.map(({ id }) => id) as [Step, ...Step[]])
const count = z.int().min(0)
const points = z.number().min(0).max(65)

/** Contracts see base only; posture.test.ts holds these words against those of assess. */
export const statusWord = z.enum(['met', 'supported', 'contradicted', 'open', 'not-applicable'])
export const decisionWord = z.enum(['implemented', 'alternative', 'not-reasonable'])

const counts = z.object({
  met: count,
  supported: count,
  contradicted: count,
  open: count,
  'not-applicable': count,
})

const speakingChecks = z
  .array(
    z.object({
      check: short,
      title: short,
      verdict: z.enum(VERDICTS),
      severity: z.enum(SEVERITIES),
      strength: z.enum(STRENGTHS),
      why: long,
      reason: long,
      accepted: z.boolean(),
    }),
  )
  .max(2_000)

export const decision = z.object({
  citation,
  decision: decisionWord,
  why: long,
  alternative: long.nullable(),
  evidence: z.array(long).max(1_000),
  by: short,
  capacity: short,
  at: moment,
  reviewBy: moment,
  knownFailing: z.array(short).max(2_000),
})

const requirement = z.object({
  citation,
  title: short,
  understand: long,
  kind: z.enum(['standard', 'specification']),
  safeguard: z.enum(SAFEGUARDS),
  designation: z.enum(DESIGNATIONS).nullable(),
  step,
  status: statusWord,
  sentence: long,
  points: z.number().min(0).max(1),
  decision: decision.nullable(),
  record: z.enum(['in-force', 'review-due', 'none']),
  supports: speakingChecks,
  contradicts: speakingChecks,
  silent: speakingChecks,
})

export const organisation = z.object({
  name: short,
  kinds: z.array(z.enum(ORGANISATION_KINDS)).max(10),
  hybrid: z.boolean(),
  clearinghouseInLargerOrganisation: z.boolean(),
  states: z.array(short).max(100),
  sites: count.nullable(),
  workforce: count.nullable(),
  ehr: short.nullable(),
  it: z.enum(IT_MANAGERS).nullable(),
  itProvider: short.nullable(),
  privacyOfficer: short.nullable(),
  securityOfficer: short.nullable(),
  timeZone: short.nullable().default(null),
})

/** What `ward posture --json` answers: the 65 requirements, the five steps, the score and what matters most. */
export const posture = z.object({
  schema: z.literal('ward.posture/1'),
  tenant: z.object({ id: short.nullable(), name: short.nullable() }),
  takenAt: moment.nullable(),
  asOf: moment,
  organisation: organisation.nullable(),
  requirements: z.array(requirement).length(65),
  steps: z
    .array(
      z.object({
        id: step,
        number: z.int().min(1).max(5),
        title: short,
        points,
        of: count,
        sentence: long,
        counts,
        requirements: z.array(citation).max(65),
      }),
    )
    .length(5),
  score: z.object({ points, of: count, sentence: long, counts }),
  matters: z
    .array(
      z.object({
        kind: z.enum(['fix', 'record', 'read', 'licence']),
        title: short,
        why: long,
        step,
        check: short.nullable(),
        citation,
      }),
    )
    .max(10),
  disclaimer: short,
})

/** What `ward posture --requirement CITATION --json` answers: one of them. */
export const requirementStatus = requirement.extend({
  schema: z.literal('ward.requirement-status/1'),
  asOf: moment,
  disclaimer: short,
})

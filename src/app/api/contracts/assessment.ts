import * as z from 'zod'
import { CLINIC_WORKFLOWS, DISTURBED } from '../../../base/disturbance.ts'
import { ENTITY_KINDS } from '../../../base/fact.ts'
import { type Citation, isCitation } from '../../../base/hipaa/citation.ts'
import type { Instant } from '../../../base/time.ts'
import { SEVERITIES, STRENGTHS, UNREAD_REASONS, VERDICTS } from '../../../base/verdict.ts'

const short = z.string().max(1_000)
const long = z.string().max(20_000)
const moment = z.custom<Instant>(value => typeof value === 'string' && /^\d{4}-[\d:.T-]{15,22}Z$/.test(value))
const citation = z.custom<Citation>(value => typeof value === 'string' && isCitation(value))
/** A tenant of 100,000 people has that many entities in one check; more than this is shown in files, not on a page. */
const most = 200_000
const properties = z.record(short, z.json())

const entity = z.object({
  kind: z.enum(ENTITY_KINDS),
  id: short,
  name: long,
  state: z.enum(['good', 'bad', 'unread']),
  why: long.optional(),
  properties: properties.optional(),
})

/** As WAIVER_STATES in assess, which a contract may not import. */
const waiverState = z.enum([
  'in-force',
  'expiring',
  'ended',
  'value-changed',
  'not-compensated',
  'not-confirmed',
  'no-longer-needed',
  'not-approved',
])

/** What came after 0.1 has a default, so that what was written before still reads: waivers of exports only. */
const waived = z.object({
  kind: z.enum([...ENTITY_KINDS, 'check']),
  id: short,
  name: long,
  reason: long.nullable(),
  approver: long.nullable(),
  ends: moment.nullable(),
  source: short,
  state: waiverState.default('in-force'),
  waiver: short.nullable().default(null),
  note: long.nullable().default(null),
  compensating: short.nullable().default(null),
})

const verdictRow = z.object({
  check: short,
  title: short,
  strength: z.enum(STRENGTHS),
  verdict: z.enum(VERDICTS),
  reason: long,
  unread: z.enum(UNREAD_REASONS).optional(),
  severity: z.enum(SEVERITIES),
  requirements: z.array(citation).max(100),
  equivalents: z.object({ scuba: z.array(short).max(100), cis: z.array(short).max(100) }),
  licence: z.object({ capability: short, title: short, held: z.boolean().nullable() }).nullable(),
  evidence: z.object({
    properties,
    entities: z.array(entity).max(most),
    facts: z.array(z.object({ id: short, read: z.boolean(), from: short })).max(100),
  }),
  waived: z.array(waived).max(most),
  accepted: z.boolean().default(false),
  rationale: long,
  fix: z.object({
    steps: z.array(long).max(100),
    command: long.optional(),
    docs: short,
    impact: long,
    // Absent in assessments kept from before checks said it.
    disturbs: z.enum(DISTURBED).optional(),
    workflows: z.array(z.enum(CLINIC_WORKFLOWS)).max(CLINIC_WORKFLOWS.length).optional(),
  }),
})

/** What `ward assess --json` answers; `line` and `error` stand only in the answers of `--each`. */
export const assessment = z.object({
  schema: z.literal('ward.assessment/1'),
  line: z.int().min(1).optional(),
  error: long.optional(),
  tenant: z.object({
    id: short.nullable(),
    name: short.nullable(),
    cloud: z.enum(['commercial', 'gcc', 'gcc-high', 'dod']).nullable(),
  }),
  takenAt: moment.nullable(),
  source: z.object({ tool: short, version: short.nullable() }),
  verdicts: z.array(verdictRow).max(2_000),
  summary: z.object({
    verdicts: z.record(z.enum(VERDICTS), z.int().min(0)),
    unread: z.array(z.object({ fact: short, reason: z.enum(UNREAD_REASONS), why: long })).max(1_000),
    notes: z.array(long).max(1_000),
  }),
  disclaimer: short,
})

/**
 * GET /api/assessment: what the pages show of the settings. Until people sign in it is the practice clinic's or nothing: `assessment` is
 * null when the server was started without it.
 */
export const shownAssessment = z.object({
  schema: z.literal('ward.shown-assessment/1'),
  practice: z.boolean(),
  assessment: assessment.nullable(),
})

import * as z from 'zod'
import { PLACE_ENCRYPTIONS, PLACE_KINDS, PLACE_RUNNERS } from '../../../base/assurance/ephi-place.ts'
import { EVALUATION_REASONS } from '../../../base/assurance/evaluation.ts'
import { EXCEPTION_DECISIONS } from '../../../base/assurance/report.ts'
import { REPORT_KINDS } from '../../../base/assurance/report-kinds.ts'
import { contract } from './route.ts'
import { ACTIVE_KINDS } from '../../../base/signing/active-content.ts'

/** Reports about others, the evaluation of one's own safeguards, and the places where ePHI lies. */

const params = z.object({ tenant: z.string().max(64) })
const named = params.extend({ id: z.string().max(64) })
const day = z.iso.date()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const words = (most: number) => z.string().trim().min(1).max(most)
const notes = (most: number) => z.string().trim().max(most)
const line = (most = 200) => words(most).regex(/^[^\p{Cc}]*$/u)
const count = z.int().min(0)
/** The version that was seen: what somebody else changed meanwhile is not decided unseen. */
const expects = z.int().min(1)
const who = z.object({ by: z.string(), name: z.string(), at: z.string() })

const reportFacts = z.object({
  about: z.object({ kind: z.enum(['microsoft', 'vendor']), vendor: line(128).nullable(), name: line() }),
  kind: z.enum(REPORT_KINDS),
  title: line(),
  scope: words(2_000),
  issuer: line(),
  period: z.object({ from: day, to: day }).nullable(),
  issued: day,
  expires: day.nullable(),
  document: sha256.nullable(),
  bridge: z.object({ until: day, document: sha256.nullable() }).nullable(),
})

const exception = z.object({
  what: words(1_000),
  decision: z.enum(EXCEPTION_DECISIONS).nullable(),
  why: notes(2_000),
})

const shownReport = reportFacts.extend({
  /** What acts in its files, or is not shown to everybody alike; absent where nothing does. */
  active: z.array(z.enum(ACTIVE_KINDS)).readonly().optional(),
  id: z.string(),
  version: z.int(),
  added: who,
  exceptions: z.array(exception),
  read: who.nullable(),
  replacedBy: z.string().nullable(),
  status: z.object({
    state: z.enum(['unread', 'exceptions-open', 'read', 'replaced']),
    current: z.enum(['current', 'ending', 'ended', 'unknown']),
    until: day.nullable(),
    by: z.enum(['document', 'kind', 'bridge', 'nothing']),
    openExceptions: count,
    sentence: z.string(),
  }),
})
export type ShownReport = z.infer<typeof shownReport>

const placeFacts = z.object({
  kind: z.enum(PLACE_KINDS),
  name: line(),
  holds: words(2_000),
  runs: z.enum(PLACE_RUNNERS),
  provider: z.object({ vendor: line(128).nullable(), name: line() }).nullable(),
  encryption: z.enum(PLACE_ENCRYPTIONS),
  how: notes(2_000),
  agreement: z.enum(['on-record', 'missing', 'not-needed', 'unknown']),
  why: notes(2_000),
  over: z.boolean(),
})

const shownPlace = placeFacts.extend({
  id: z.string(),
  version: z.int(),
  looked: who.extend({ on: day }),
  /** The agreement on record with who runs it, matched by vendor or name; null where there is none. */
  onRecord: z
    .object({ id: z.string(), title: z.string(), holds: z.boolean(), sentence: z.string() })
    .nullable(),
  status: z.object({
    state: z.enum(['settled', 'look-again', 'open', 'over']),
    sentence: z.string(),
    due: day,
  }),
})
export type ShownPlace = z.infer<typeof shownPlace>

const shownSuggestion = z.object({
  id: z.string(),
  kind: z.enum(PLACE_KINDS),
  name: z.string(),
  holds: z.string(),
  encryption: z.enum(PLACE_ENCRYPTIONS),
  how: z.string(),
  ask: z.string(),
})
export type ShownSuggestion = z.infer<typeof shownSuggestion>

const evaluated = z.object({
  settings: z
    .object({
      snapshot: z.string().nullable(),
      takenAt: z.string(),
      met: count,
      notMet: count,
      unknown: count,
      other: count,
    })
    .nullable(),
  programme: z.array(
    z.object({ title: z.string(), state: z.enum(['done', 'soon', 'open']), sentence: z.string() }),
  ),
  requirements: z.object({ met: count, open: count }).nullable(),
})

const shownEvaluation = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(['draft', 'asked', 'completed', 'withdrawn']),
  reason: z.enum(EVALUATION_REASONS),
  change: z.string(),
  period: z.object({ from: day, to: day }),
  evaluated,
  conclusions: z.string(),
  plan: z.string(),
  next: day,
  made: who,
  document: z.object({ sha256: z.string(), bytes: count, pages: count }).nullable(),
  /** Id of the signature that was asked for. */
  signature: z.string().nullable(),
  /** Who signed and when; null until the signature is complete. */
  signed: z.object({ name: z.string(), at: z.string(), sealed: z.string() }).nullable(),
  /** Whether the requirement is answered with this evaluation (164.308(a)(8)). */
  decided: z.boolean(),
})
export type ShownEvaluation = z.infer<typeof shownEvaluation>

export const readAssurance = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/assurance',
  does: 'The register of assurance reports, the evaluations, and the places where ePHI lies.',
  permission: 'agreements:read',
  params,
  answer: z.object({
    schema: z.literal('ward.assurance/1'),
    practice: z.boolean(),
    /** The day it is there. */
    today: day,
    reports: z.array(shownReport),
    evaluations: z.array(shownEvaluation),
    places: z.array(shownPlace),
    /** The vendors in use, by name, for whoever writes a report or a place down. */
    vendors: z.array(z.object({ id: z.string(), name: z.string() })),
    /** What Ward knows of itself, where nobody has looked yet. */
    suggestions: z.array(shownSuggestion),
    /** What an evaluation that is written down now would hold. */
    evaluated,
    /** The installation’s seal, by which others know what it has sealed; null until it has sealed something. */
    seal: z
      .object({ subject: z.string(), fingerprint: z.string(), until: z.string(), pem: z.string() })
      .nullable(),
    may: z.object({ change: z.boolean(), sign: z.boolean(), decide: z.boolean() }),
    note: z.string(),
  }),
})
export type ReadAssurance = z.infer<typeof readAssurance.answer>

const oneReport = z.object({ schema: z.literal('ward.assurance-report-kept/1'), report: shownReport })

export const addAssuranceReport = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/assurance/reports',
  does: 'Writes an assurance report down, unread; also in the place of an older one.',
  permission: 'agreements:change',
  params,
  body: z.object({
    facts: reportFacts,
    replaces: z.object({ id: z.string().max(64), version: z.int().min(1) }).nullable(),
  }),
  answer: oneReport,
})

export const changeAssuranceReport = contract({
  method: 'PUT',
  path: '/api/tenants/:tenant/assurance/reports/:id',
  does: 'Corrects what a report says of itself; it is to be read again then.',
  permission: 'agreements:change',
  params: named,
  body: z.object({ facts: reportFacts, expects }),
  answer: oneReport,
})

export const readAssuranceReport = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/assurance/reports/:id/read',
  does: 'Says that the caller read the report, with its exceptions and what was decided about each.',
  permission: 'agreements:change',
  params: named,
  body: z.object({ exceptions: z.array(exception).max(200), expects }),
  answer: oneReport,
})

const onePlace = z.object({ schema: z.literal('ward.ephi-place-kept/1'), place: shownPlace })

export const addEphiPlace = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/assurance/places',
  does: 'Writes down a place where ePHI lies.',
  permission: 'agreements:change',
  params,
  body: z.object({ facts: placeFacts }),
  answer: onePlace,
})

export const keepEphiPlace = contract({
  method: 'PUT',
  path: '/api/tenants/:tenant/assurance/places/:id',
  does: 'Says what holds of a place of ePHI, also of those that Ward names of itself.',
  permission: 'agreements:change',
  params: named,
  body: z.object({ facts: placeFacts, expects: count }),
  answer: onePlace,
})

const oneEvaluation = z.object({ schema: z.literal('ward.evaluation-kept/1'), evaluation: shownEvaluation })

export const addEvaluation = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/assurance/evaluations',
  does: 'Writes an evaluation down as a draft, over what is known now (45 CFR 164.308(a)(8)).',
  permission: 'agreements:change',
  params,
  body: z.object({
    reason: z.enum(EVALUATION_REASONS),
    change: notes(2_000),
    period: z.object({ from: day, to: day }),
    conclusions: words(8_000),
    plan: words(8_000),
    next: day,
  }),
  answer: oneEvaluation,
})

export const askEvaluationSignature = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/assurance/evaluations/:id/ask',
  does: 'Fixes an evaluation as a PDF and asks an officer to sign it.',
  permission: 'agreements:change',
  params: named,
  body: z.object({ expects }),
  answer: oneEvaluation.extend({ signature: z.string() }),
})

export const withdrawEvaluation = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/assurance/evaluations/:id/withdraw',
  does: 'Takes back an evaluation that nobody has signed.',
  permission: 'agreements:change',
  params: named,
  body: z.object({ expects }),
  answer: oneEvaluation,
})

export const decideEvaluation = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/assurance/evaluations/:id/decision',
  does: 'Answers 45 CFR 164.308(a)(8) as implemented, with a signed evaluation as its evidence.',
  permission: 'decisions:sign',
  params: named,
  body: z.object({
    expects,
    /** The caller's full name, typed. */
    name: z.string().max(400),
  }),
  answer: oneEvaluation,
})

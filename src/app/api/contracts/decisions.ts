import * as z from 'zod'
import { contract } from './route.ts'
import { decisionWord } from './posture.ts'

const params = z.object({ tenant: z.string().max(64), citation: z.string().min(1).max(64) })
const words = z.string().trim().min(1).max(4_000)

const shownDecision = z.object({
  decision: decisionWord,
  why: z.string(),
  alternative: z.string().nullable(),
  evidence: z.array(z.string()),
  by: z.string(),
  capacity: z.string(),
  at: z.string(),
  reviewBy: z.string(),
  /** Ids of the checks that did not meet when it was signed. */
  knownFailing: z.array(z.string()),
})
export type ShownDecision = z.infer<typeof shownDecision>

export const readDecisions = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/requirements/:citation/decisions',
  does: 'Every decision there was on one requirement, and what the caller would sign a new one with.',
  permission: 'assessment:read',
  params,
  answer: z.object({
    schema: z.literal('ward.requirement-decisions/1'),
    citation: z.string(),
    /** The day it is there, `2026-11-22`. */
    today: z.string(),
    /** What a new one names as seen: how many there are. */
    version: z.int().min(0),
    /** The first first. */
    decisions: z.array(shownDecision),
    /** What may be decided; nothing for a standard that is answered by its specifications. */
    choices: z.array(decisionWord),
    /** What does not meet now, with its title: who signs knows of it. */
    knownFailing: z.array(z.object({ check: z.string(), title: z.string() })),
    /** Null where the caller may not sign. */
    signer: z.object({ name: z.string(), capacity: z.string() }).nullable(),
  }),
})

export const signDecision = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/requirements/:citation/decisions',
  does: 'Signs what was decided about a requirement (45 CFR 164.306(d)(3)); the one before stays in the history.',
  permission: 'decisions:sign',
  params,
  body: z.object({
    decision: decisionWord,
    why: words,
    alternative: words.nullable(),
    evidence: z.array(z.string().trim().min(1).max(1_000)).max(100),
    /** The day on which it has to be looked at again. */
    reviewBy: z.iso.date(),
    /** The full name, typed to sign. */
    name: z.string().max(1_000),
    /** The checks that were shown as not met: others by now are not signed unseen. */
    knownFailing: z.array(z.string().max(130)).max(1_000),
    /** The version that was seen, 0 for none. */
    expects: z.int().min(0),
  }),
  answer: z.object({
    schema: z.literal('ward.decision-signed/1'),
    decision: shownDecision,
    version: z.int().min(1),
  }),
})

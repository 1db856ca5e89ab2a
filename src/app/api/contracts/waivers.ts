import * as z from 'zod'
import { ENTITY_KINDS } from '../../../base/fact.ts'
import { contract } from './route.ts'

const params = z.object({ tenant: z.string().max(64) })
const named = params.extend({ id: z.string().min(1).max(128) })
const check = z.string().min(1).max(110)
/** The version that was seen: what somebody else changed meanwhile is not decided unseen. */
const expects = z.int().min(1)
const reason = z.string().trim().min(5).max(4_000)

const terms = z.object({
  reason: z.string(),
  requestedBy: z.string(),
  /** The first moment at which it no longer holds. */
  ends: z.string(),
  /** The id of the compensating set that has to hold meanwhile. */
  compensating: z.string().nullable(),
})

const ending = z.object({ by: z.string(), at: z.string(), why: z.string() })

export const shownWaiver = z.object({
  id: z.string(),
  version: z.int().min(1),
  check: z.string(),
  /** Null for the whole check. */
  entity: z.object({ kind: z.enum(ENTITY_KINDS), id: z.string(), name: z.string() }).nullable(),
  ...terms.shape,
  /** Null while nobody has approved it. */
  approver: z.string().nullable(),
  approvedAt: z.string().nullable(),
  /** Stated where the person who asked also approved, because nobody else might. */
  conflict: z.string().nullable(),
  /** Asked for in the place of what is in force. */
  renewal: terms.nullable(),
  declined: ending.nullable(),
  ended: ending.nullable(),
  /** Whether an approval would make something hold: what was asked for has not run out. */
  waits: z.boolean(),
  /** Whether it is in force by its dates; whether it excuses anything says the assessment. */
  inForce: z.boolean(),
  /** Whether the caller may approve it, with what is then put on record beside it; or why not. */
  approval: z.object({ may: z.boolean(), sentence: z.string().nullable() }),
})
export type ShownWaiver = z.infer<typeof shownWaiver>

const one = z.object({ schema: z.literal('ward.waiver-kept/1'), waiver: shownWaiver })

export const listWaivers = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/waivers',
  does: 'What was accepted for a time, what is asked for, and what of it the caller may approve.',
  permission: 'assessment:read',
  params,
  query: z.object({ check: check.optional() }),
  answer: z.object({
    schema: z.literal('ward.shown-waivers/1'),
    /** The day it is there, `2026-11-22`. */
    today: z.string(),
    waivers: z.array(shownWaiver),
  }),
})

export const requestWaiver = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/waivers',
  does: 'Asks that what a check shows of one thing, or all of it, is accepted until a day. It excuses nothing until it is approved.',
  permission: 'waivers:request',
  params,
  body: z.object({
    check,
    /** By its id, or by its name where only one has it; null for the whole check. */
    entity: z.object({ kind: z.enum(ENTITY_KINDS).optional(), id: z.string().min(1).max(1_000) }).nullable(),
    reason,
    /** The day on which it no longer holds. */
    until: z.iso.date(),
    compensating: z.string().max(61).nullable(),
    /** The version of the waiver of the same thing that was seen, 0 for none. */
    expects: z.int().min(0),
  }),
  answer: one,
})

export const approveWaiver = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/waivers/:id/approve',
  does: 'Approves what was asked for: from now on it excuses what it names, while the accepted value stays.',
  permission: 'waivers:approve',
  params: named,
  body: z.object({ expects }),
  answer: one,
})

export const endWaiver = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/waivers/:id/end',
  does: 'Ends a waiver or declines the request for it, with a reason; or declines a renewal alone.',
  permission: 'waivers:approve',
  params: named,
  body: z.object({ expects, why: reason, only: z.enum(['renewal', 'all']) }),
  answer: one,
})

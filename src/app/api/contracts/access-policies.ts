import * as z from 'zod'
import { accessPoliciesAnswer } from './audit-report-policies.ts'
import { contract } from './route.ts'

/** Who may reach which place, why and until when (45 CFR 164.514(d)(2), 164.308(a)(4)(ii)(B)). */

const params = z.object({ tenant: z.string().max(64) })
const policy = accessPoliciesAnswer.shape.policies.element
const shown = policy.extend({
  /** Now: explains nothing yet, explains, was ended, or has run out by itself. */
  state: z.enum(['coming', 'in-force', 'ended', 'run-out']),
})
export type ShownPolicy = z.infer<typeof shown>

export const listAccessPolicies = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/access-policies',
  does: 'Who may reach which place, why and until when; ended ones among them.',
  permission: 'reports:read',
  params,
  answer: z.object({
    schema: z.literal('ward.shown-access-policies/1'),
    practice: z.boolean(),
    /** In the order in which they were written down. */
    policies: z.array(shown),
    /** What time it is for the tenant. */
    now: z.string(),
    note: z.string(),
  }),
})
export type ShownPolicies = z.infer<typeof listAccessPolicies.answer>

const text = (most: number) => z.string().trim().max(most)

export const addAccessPolicy = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/access-policies',
  does: 'Writes an access policy down. Who approves it comes from the session.',
  permission: 'access-policies:change',
  params,
  body: z.object({
    /** Any kind where it is null; an id that ends with * is every id that begins so. */
    place: z.object({ kind: text(40).nullable(), id: text(1_000) }),
    who: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('user'), id: text(1_000) }),
      z.object({ kind: z.literal('role'), name: text(200) }),
      z.object({ kind: z.literal('class'), class: text(40) }),
      z.object({ kind: z.literal('house') }),
    ]),
    why: text(4_000),
    ticket: text(200).nullable(),
    /** Days in UTC, `2026-10-26`, or moments. `until` is exclusive; null has no end. */
    from: text(40),
    until: text(40).nullable(),
  }),
  answer: z.object({ schema: z.literal('ward.access-policy-kept/1'), policy: shown }),
})

export const endAccessPolicy = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/access-policies/:id/end',
  does: 'Ends an access policy: from now on it explains nothing. What it explained before stays explained.',
  permission: 'access-policies:change',
  params: params.extend({ id: z.string().max(20) }),
  body: z.object({
    why: text(4_000),
    /** The version that was looked at. */
    version: z.int().min(1),
  }),
  answer: z.object({ schema: z.literal('ward.access-policy-kept/1'), policy: shown }),
})

import * as z from 'zod'
import { STEPS, type Step } from '../../../base/hipaa/steps.ts'
import { contract } from './route.ts'

const params = z.object({ tenant: z.string().max(64) })
const day = z.string()
/** An address within Ward, without the tenant. */
const address = z.custom<`/${string}`>(value => typeof value === 'string' && value.startsWith('/'))
const step = z.enum(STEPS.map(({ id }) => id) as [Step, ...Step[]])

/** One thing that the caller is asked to do now. */
const need = z.object({
  id: z.string(),
  kind: z.string(),
  what: z.string(),
  why: z.string(),
  /** Without "45 CFR". */
  cites: z.string().nullable(),
  minutes: z.number().nullable(),
  due: day.nullable(),
  overdue: z.boolean(),
  weight: z.enum(['legal-clock', 'critical', 'high', 'usual', 'low']),
  to: address,
  /** The button's words. */
  does: z.string(),
})
export type ShownNeed = z.output<typeof need>

export const readNeeds = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/needs',
  does: 'What the caller is asked to do now, the first first, and where the five steps stand.',
  permission: 'tasks:read',
  params,
  answer: z.object({
    schema: z.literal('ward.needs/1'),
    /** The day it is at the tenant. */
    today: day,
    needs: z.array(need),
    /** The caller's next task that is not due yet. */
    next: z.object({ title: z.string(), opens: day, to: address }).nullable(),
    /** Of each step; empty for who may not read the assessment. */
    steps: z.array(
      z.object({
        step,
        last: z.object({ at: z.string(), what: z.string() }).nullable(),
        next: z.object({ due: day, title: z.string() }).nullable(),
      }),
    ),
    /** What is not in it yet, because Ward is still looking: ask again in some seconds. */
    waits: z.boolean(),
    /** A sentence about what could not be looked at; null when everything was. */
    couldNot: z.string().nullable(),
  }),
})
export type ShownNeeds = z.output<(typeof readNeeds)['answer']>

const changed = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(['finding', 'decision', 'waiver', 'review', 'signature', 'agreement', 'contact']),
  /** Whose deed it is, by name; null where it is nobody's. */
  who: z.string().nullable(),
  /** What was done, without who; a whole sentence where it is nobody's. */
  did: z.string(),
  to: address,
})

export const visit = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/visit',
  does: 'Tells what changed since the caller’s last visit, which was another session, and begins this one.',
  permission: 'tasks:read',
  params,
  answer: z.object({
    schema: z.literal('ward.visit/1'),
    isFirst: z.boolean(),
    /** Newest first; none for who may not read the assessment. */
    changes: z.array(changed),
    /** How many more there were. */
    more: z.int().min(0),
  }),
})
export type ShownVisit = z.output<(typeof visit)['answer']>

export const seeOwnerPages = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/owner-pages/seen',
  does: 'Remembers that the caller has opened the owner’s two pages this month.',
  permission: 'assessment:read',
  params,
  answer: z.object({ schema: z.literal('ward.owner-pages-seen/1') }),
})

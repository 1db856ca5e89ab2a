import * as z from 'zod'
import { text } from './media-type.ts'
import { contract } from './route.ts'

/** Which part of what was done: the groups of report/activity/told.ts. */
export const activityGroup = z.enum(['sign-in', 'people', 'records', 'views', 'exports', 'evidence'])
export type ActivityGroup = z.infer<typeof activityGroup>

const chosen = {
  group: activityGroup.optional(),
  /** Who did it: an account's id, or `ward` or `command-line`. */
  person: z.string().min(1).max(200).optional(),
  /** Days, UTC; `from` inclusive, `to` exclusive. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
}
const filter = z.object(chosen)
const page = z.object({
  ...chosen,
  after: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
const params = z.object({ tenant: z.string().max(64) })

const person = z.object({ id: z.string(), name: z.string() })

/** One entry of the evidence log in words. */
const row = z.object({
  /** Its place in the log: `ward evidence verify` proves it there. */
  leaf: z.int().min(0),
  at: z.iso.datetime(),
  kind: z.string(),
  group: activityGroup,
  by: person,
  sentence: z.string(),
  /** The network address it came from, where it was kept. */
  address: z.string().nullable(),
  /** Why somebody looked at what can identify a patient. */
  reason: z.string().nullable(),
})

const answer = z.object({
  schema: z.literal('ward.activity/1'),
  /** Newest first. */
  rows: z.array(row),
  /** Goes on where this page ends; null at the end. */
  next: z.string().nullable(),
  /** Accounts to choose among: closed ones too. */
  people: z.array(person),
})
export type ShownActivity = z.infer<typeof answer>

export const readActivity = contract({
  method: 'GET',
  path: '/api/activity',
  does: 'Who signed in and what was changed in the installation, newest first.',
  permission: 'activity:read-installation',
  query: page,
  answer,
})

export const readTenantActivity = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/activity',
  does: 'Who did what in Ward for the tenant, newest first.',
  permission: 'activity:read',
  params,
  query: page,
  answer,
})

/** The answers are text (RFC 4180), not JSON. */
export const exportActivity = contract({
  method: 'GET',
  path: '/api/activity.csv',
  does: 'The installation’s activity as CSV; the export is told of in the log itself.',
  permission: 'activity:read-installation',
  query: filter,
  answer: text('text/csv'),
})

export const exportTenantActivity = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/activity.csv',
  does: 'The tenant’s activity as CSV; the export is told of in the log itself.',
  permission: 'activity:read',
  params,
  query: filter,
  answer: text('text/csv'),
})

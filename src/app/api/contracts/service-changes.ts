import * as z from 'zod'
import { bytes } from './bytes.ts'
import { contract } from './route.ts'
import { cloud, saidUse, scopeList, shownService } from './services.ts'

/** What people say and bring about services and plans. */

const params = z.object({ tenant: z.string().max(64) })
const day = z.iso.date()
const count = z.int().min(0)
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u)
const flag = z.enum(['yes', 'no']).default('no')

/** An export of ten thousand people takes some megabytes. */
export const LARGEST_USER_LIST = 64 * 1024 * 1024
export const LARGEST_SCOPE = 1024 * 1024
export const LARGEST_AZURE = 4 * 1024 * 1024

export const sayUse = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/services/uses/:service',
  does: 'Says of a service that it is used, not used, or used without patient data, and why.',
  permission: 'agreements:change',
  params: params.extend({ service: z.string().max(60) }),
  body: z.object({ use: saidUse, reason: z.string().trim().min(1).max(2_000), expects: count }),
  answer: z.object({
    schema: z.literal('ward.service-use/1'),
    service: shownService,
    version: z.int().min(1),
  }),
})

/** More than Ward's table has. */
const MOST_AT_ONCE = 200

export const sayUses = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/services/uses',
  does: 'Says one thing of several services, for one reason: of all of them, or of none where one was changed meanwhile.',
  permission: 'agreements:change',
  params,
  body: z.object({
    use: saidUse,
    reason: z.string().trim().min(1).max(2_000),
    services: z
      .array(z.object({ id: z.string().max(60), expects: count }))
      .min(1)
      .max(MOST_AT_ONCE),
  }),
  answer: z.object({
    schema: z.literal('ward.service-uses/1'),
    services: z.array(z.object({ id: z.string(), version: z.int().min(1) })),
  }),
})

export const sayDynamics = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/services/dynamics',
  does: 'Says how Dynamics 365 was bought and where it is administered.',
  permission: 'agreements:change',
  params,
  body: z.object({
    channel: z.enum(['portal', 'volume', 'partner', 'government', 'on-premises', 'other', 'not-known']),
    administered: z.string().trim().max(500),
    note: z.string().trim().max(2_000),
    expects: count,
  }),
  answer: z.object({ schema: z.literal('ward.dynamics-channel/1'), version: z.int().min(1) }),
})

const scopeImported = z.object({
  schema: z.literal('ward.service-scope-imported/1'),
  list: scopeList,
  /** False when the very same list was here already. */
  isNew: z.boolean(),
  kept: z.boolean(),
  /** The day of the list it is compared with; null for none before. */
  before: day.nullable(),
  diff: z.object({
    added: z.array(z.string()),
    removed: z.array(z.string()),
    turned: z.array(z.object({ name: z.string(), covered: z.boolean() })),
    same: count,
  }),
  /** Rows that could not be read. */
  bad: z.array(z.object({ line: count, reason: z.string() })),
})
export type ScopeImported = z.infer<typeof scopeImported>

export const importScope = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/services/scope',
  does: 'Takes in Microsoft’s list of covered services with its day, or shows first what it would change.',
  permission: 'agreements:change',
  params,
  query: z.object({
    asOf: day,
    source: line(1_000),
    file: line(300).default('pasted'),
    cloud: cloud.optional(),
    /** Whether the list names all that is covered in that cloud. */
    complete: flag,
    /** Keeps nothing. */
    look: flag,
  }),
  body: bytes(LARGEST_SCOPE),
  answer: scopeImported,
})

export const importUsers = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/services/users',
  does: 'Takes in who has which licences: the admin center’s export of active users, or users as Graph writes them.',
  permission: 'settings:collect',
  params,
  query: z.object({ asOf: day, file: line(300).default('users') }),
  body: bytes(LARGEST_USER_LIST),
  answer: z.object({
    schema: z.literal('ward.user-plans-imported/1'),
    asOf: day,
    users: count,
    deleted: count,
    twice: count,
    bad: z.object({ count, rows: z.array(z.object({ line: count, reason: z.string() })) }),
    isPart: z.boolean(),
    unknownProducts: z.array(z.string()),
  }),
})
export type UsersImported = z.infer<typeof importUsers.answer>

export const importAzure = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/services/azure',
  does: 'Takes in the Azure subscriptions: what az account list answers, or a CSV of the portal.',
  permission: 'settings:collect',
  params,
  query: z.object({ asOf: day, file: line(300).default('subscriptions') }),
  body: bytes(LARGEST_AZURE),
  answer: z.object({ schema: z.literal('ward.azure-imported/1'), subscriptions: count, gone: count }),
})

export const putSubscription = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/services/subscriptions',
  does: 'Writes down an Azure subscription by hand, or whether patient data lies in it.',
  permission: 'agreements:change',
  params,
  body: z.object({
    id: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    name: line(200),
    offer: line(100).nullable(),
    holds: z.enum(['ephi', 'no-ephi', 'not-said']),
    note: z.string().trim().max(500),
    /** The version of the list that was seen, 0 for none. */
    expects: count,
  }),
  answer: z.object({ schema: z.literal('ward.azure-subscription/1'), version: z.int().min(1) }),
})

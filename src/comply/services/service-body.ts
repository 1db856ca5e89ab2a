import * as z from 'zod'
import { isDay } from '../../base/days.ts'
import { SAID_USES } from '../../assess/services/service-states.ts'
import { CLOUDS } from '../../assess/services/define-service.ts'
import { DYNAMICS_CHANNELS } from '../../assess/services/dynamics-channels.ts'
import { line, moment, words } from '../record-body.ts'

/** Pieces of the records about services. */
export const day = z.string().refine(isDay)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)
const guid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
/** Who did it: the account's id, and its name as it was then. */
const by = z.strictObject({ id: line(), name: line(400) })
const act = { by, at: moment }

/** The most services that one list names. */
export const MOST_LISTED = 1_000

export const scopeBody = z.strictObject({
  schema: z.literal('ward.service-scope/1'),
  asOf: day,
  cloud: z.enum(CLOUDS),
  source: line(1_000),
  complete: z.boolean(),
  file: line(300),
  /** As the list has them: which of Ward's services they are is worked out when they are read. */
  rows: z
    .array(z.strictObject({ name: line(200), covered: z.boolean() }))
    .min(1)
    .max(MOST_LISTED),
  ...act,
})

export const useBody = z.strictObject({
  schema: z.literal('ward.service-use/1'),
  service: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
  use: z.enum(SAID_USES),
  reason: words(2_000),
  ...act,
})

export const userPlansBody = z.strictObject({
  schema: z.literal('ward.user-plans/1'),
  asOf: day,
  form: z.enum(['csv', 'graph']),
  file: line(300),
  /** The list itself: more than a record holds, so it lies among the documents, sealed. */
  document: sha256,
  bytes: count,
  users: count,
  /** Left out: deleted accounts, the same account again, rows that could not be read. */
  deleted: count,
  twice: count,
  bad: count,
  /** The file was one page of several. */
  isPart: z.boolean(),
  ...act,
})

export const dynamicsBody = z.strictObject({
  schema: z.literal('ward.dynamics-channel/1'),
  channel: z.enum(DYNAMICS_CHANNELS),
  /** Where it is administered, in a person's words. */
  administered: z.string().trim().max(500),
  note: z.string().trim().max(2_000),
  ...act,
})

/** Whether patient data lies in a subscription, as somebody said it. */
export const AZURE_HOLDS = ['ephi', 'no-ephi', 'not-said'] as const

const subscription = z.strictObject({
  id: guid,
  name: line(),
  state: line(50).nullable(),
  tenantId: guid.nullable(),
  offer: line(100).nullable(),
  holds: z.enum(AZURE_HOLDS),
  note: z.string().trim().max(500),
  /** Not in the last list that was imported. */
  gone: z.boolean(),
})

/** Up to 256 KiB in all. */
export const MOST_SUBSCRIPTIONS = 300

export const azureBody = z.strictObject({
  schema: z.literal('ward.azure-subscriptions/1'),
  /** Of the last list that was imported; null where all were written by hand. */
  asOf: day.nullable(),
  subscriptions: z.array(subscription).max(MOST_SUBSCRIPTIONS),
  ...act,
})

export type KeptScopeBody = Omit<z.infer<typeof scopeBody>, 'schema'>
export type KeptUse = Omit<z.infer<typeof useBody>, 'schema'>
export type UserPlans = Omit<z.infer<typeof userPlansBody>, 'schema'>
export type DynamicsUse = Omit<z.infer<typeof dynamicsBody>, 'schema'>
export type AzureList = Omit<z.infer<typeof azureBody>, 'schema'>
export type KeptSubscription = AzureList['subscriptions'][number]
export type AzureHolds = (typeof AZURE_HOLDS)[number]

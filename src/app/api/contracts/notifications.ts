import * as z from 'zod'
import { contract } from './route.ts'

const params = z.object({ tenant: z.string().max(64) })
const address = z.custom<`/${string}`>(value => typeof value === 'string' && value.startsWith('/'))
const place = z.int().min(0)

/** How far the logs were when the list was made: what comes later stays unread. */
const upTo = z.object({
  tenant: place,
  installation: place,
  /** Late tasks that are in the list. */
  escalated: z.array(z.string().max(300)).max(500),
})

const notification = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(['finding', 'waiver', 'task', 'rights', 'emergency']),
  /** Whose deed it is, by name; null where it is nobody's. */
  who: z.string().nullable(),
  /** What was done, without who; a whole sentence where it is nobody's. */
  did: z.string(),
  to: address,
  unread: z.boolean(),
})
export type ShownNotification = z.output<typeof notification>

export const readNotifications = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/notifications',
  does: 'What was addressed to the caller in the last 30 days, newest first. Asking it does not keep a session alive.',
  permission: 'tasks:read',
  countsAsUse: false,
  params,
  answer: z.object({
    schema: z.literal('ward.notifications/1'),
    notifications: z.array(notification),
    unread: z.int().min(0),
    upTo,
  }),
})
export type ShownNotifications = z.output<(typeof readNotifications)['answer']>

export const seeNotifications = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/notifications/seen',
  does: 'Remembers up to where the caller has looked at the notifications.',
  permission: 'tasks:read',
  params,
  body: upTo,
  answer: z.object({ schema: z.literal('ward.notifications-seen/1') }),
})

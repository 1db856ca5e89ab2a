import * as z from 'zod'
import { text } from './media-type.ts'
import { contract } from './route.ts'

const tenant = z.string().min(1).max(64)

/** An address that a calendar program reads, as its owner sees it; the address itself is told once. */
const feed = z.object({
  id: z.string(),
  tenant,
  which: z.enum(['mine', 'all']),
  madeAt: z.string(),
  endsAt: z.string(),
  hasEnded: z.boolean(),
})
export type ShownFeed = z.infer<typeof feed>

/** Without a fresh proof: it names the addresses and opens nothing. */
export const listFeeds = contract({
  method: 'GET',
  path: '/api/account/calendar-feeds',
  does: 'Lists the own calendar addresses that were not ended.',
  permission: 'session:own',
  answer: z.object({
    schema: z.literal('ward.calendar-feeds/1'),
    feeds: z.array(feed),
    /** Tenants of which the person sees tasks; `all` where more than the own. */
    choices: z.array(z.object({ tenant, all: z.boolean() })),
  }),
})

export const makeFeed = contract({
  method: 'POST',
  path: '/api/account/calendar-feeds',
  does: 'Makes an address under which a calendar program reads what is due; it is told once and ends within a year.',
  permission: 'tokens:own',
  body: z.object({
    tenant,
    which: z.enum(['mine', 'all']).default('mine'),
    days: z.int().min(1).max(365).default(365),
  }),
  answer: z.object({
    schema: z.literal('ward.calendar-feed-made/1'),
    id: z.string(),
    address: z.string(),
    endsAt: z.string(),
  }),
})

export const endFeed = contract({
  method: 'DELETE',
  path: '/api/account/calendar-feeds/:id',
  does: 'Ends one of the own calendar addresses.',
  permission: 'tokens:own',
  params: z.object({ id: z.string().regex(/^f-[0-9a-f]{16}$/) }),
  answer: z.object({ schema: z.literal('ward.calendar-feed-ended/1') }),
})

/** The address is the secret: calendar programs send nothing else. */
export const readFeed = contract({
  method: 'GET',
  path: '/api/calendar/:token',
  does: 'What is due as a calendar (RFC 5545), for whoever knows the address.',
  permission: 'public',
  params: z.object({ token: z.string().max(200) }),
  answer: text('text/calendar'),
})

import * as z from 'zod'
import { contract } from './route.ts'

/** What can be found, in the order in which equal finds are shown. */
export const FOUND_KINDS = [
  'page',
  'finding',
  'check',
  'requirement',
  'task',
  'waiver',
  'agreement',
  'vendor',
  'app',
  'report',
  'person',
  'help',
] as const
export type FoundKind = (typeof FOUND_KINDS)[number]

/** At most so many are answered. */
export const MOST_FOUND = 30
export const LONGEST_SEARCH = 200

const found = z.object({
  kind: z.enum(FOUND_KINDS),
  title: z.string(),
  /** What it says of itself below its title: its citation, its verdict, its day. */
  text: z.string(),
  /** The address of Ward where it is, `/checks?check=…`. */
  to: z.string(),
})
export type Found = z.infer<typeof found>

/** It only reads; it is a POST because people type names, and an address lies in histories and in the logs of proxies. */
export const searchTenant = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/search',
  does: 'Finds checks, findings, requirements, tasks, waivers, agreements, vendors, apps, reports, people, pages and help by words, an id or a citation; only what the caller may read, and nothing that identifies patients.',
  permission: 'tasks:read',
  params: z.object({ tenant: z.string().max(64) }),
  body: z.object({ q: z.string().trim().min(1).max(LONGEST_SEARCH) }),
  answer: z.object({
    schema: z.literal('ward.search/1'),
    q: z.string(),
    /** How many were found in all; the best of them are `results`, the best first. */
    count: z.int(),
    results: z.array(found).max(MOST_FOUND),
  }),
})

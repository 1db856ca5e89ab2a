import * as z from 'zod'
import { text } from './media-type.ts'
import { contract } from './route.ts'

/** Covered services, and the plans of people: hipaa.md sections 3 and 4.2. */

const params = z.object({ tenant: z.string().max(64) })
const day = z.iso.date()
const count = z.int().min(0)
const person = z.object({ id: z.string(), name: z.string() })

const coverage = z.enum(['covered', 'listed-in-2021', 'not-listed', 'unknown'])
export const cloud = z.enum(['commercial', 'gcc', 'gcc-high', 'dod'])
export const saidUse = z.enum(['used', 'not-used', 'no-ephi'])
const kind = z.enum(['none', 'frontline', 'kiosk', 'ordinary', 'add-ons', 'unknown'])
const todo = z.enum(['contradicted', 'settle', 'decide', 'say', 'again', 'confirm'])
const decisionKind = z.enum(['settle', 'ai', 'content', 'protection', 'again', 'confirm'])
/** By the safeguard's id: null where nothing is known. */
const has = z.record(z.string(), z.boolean().nullable())

export const shownService = z.object({
  id: z.string(),
  name: z.string(),
  family: z.string(),
  kind: z.enum(['service', 'feature', 'ai', 'preview', 'personal']),
  was: z.array(z.string()),
  runs: z.boolean(),
  note: z.string().nullable(),
  administered: z.string(),
  off: z.array(z.string()),
  verify: z.string(),
  /** As Ward's own table has it, for each of Microsoft's clouds. */
  ofTable: z.record(cloud, coverage),
  coverage: z.object({
    coverage,
    asOf: z.string(),
    source: z.string(),
    imported: z.boolean(),
    why: z.string(),
  }),
  seen: z.object({
    use: z.enum(['seen', 'offered', 'off', 'not-read']),
    says: z.array(z.string()),
    /** A setting shows it, and not a plan alone. */
    isSet: z.boolean(),
    /** How many assigned licences bring it; null where that is not known. */
    licences: count.nullable(),
  }),
  said: z.object({ use: saidUse, reason: z.string(), by: person, at: z.string() }).nullable(),
  /** What a new word on it names as seen: 0 for none. */
  version: count,
  todo: todo.nullable(),
})
export type ShownService = z.infer<typeof shownService>

export const scopeList = z.object({
  asOf: day,
  cloud,
  source: z.string(),
  complete: z.boolean(),
  file: z.string(),
  by: person,
  at: z.string(),
  names: count,
  /** Names that Ward's table does not know. */
  unmatched: z.array(z.string()),
})
export type ShownScope = z.infer<typeof scopeList>

const plan = z.object({
  name: z.string(),
  sku: z.string().nullable(),
  kind,
  assigned: count.nullable(),
  bought: count.nullable(),
  inGrace: z.boolean(),
  trial: z.boolean(),
  has,
})

const heldSet = z.object({ plans: z.array(z.string()), kind, people: count, blocked: count, has })

export const shownSubscription = z.object({
  id: z.string(),
  name: z.string(),
  state: z.string().nullable(),
  tenantId: z.string().nullable(),
  offer: z.object({
    kind: z.enum(['bought', 'partner', 'trial', 'own-use', 'unknown']),
    /** As it was told; null where it was not. */
    raw: z.string().nullable(),
    name: z.string(),
    question: z.string().nullable(),
  }),
  holds: z.enum(['ephi', 'no-ephi', 'not-said']),
  note: z.string(),
  gone: z.boolean(),
})
export type ShownSubscription = z.infer<typeof shownSubscription>

const overview = z.object({
  schema: z.literal('ward.services/1'),
  practice: z.boolean(),
  today: day,
  cloud,
  /** Whether the settings say which cloud it is; else the commercial one is taken. */
  cloudTold: z.boolean(),
  settings: z.object({ takenAt: z.string().nullable(), savedAt: z.string() }).nullable(),
  services: z.array(shownService),
  /** Ids of services, what is to be done first. */
  first: z.array(z.string()),
  /** The same as decisions: services that one answer with one reason may be true of, the most important first. */
  decisions: z.array(z.object({ id: z.string(), kind: decisionKind, services: z.array(z.string()) })),
  /** The list that holds, and every list that was brought, the latest first. */
  list: scopeList.nullable(),
  lists: z.array(scopeList),
  /** The day after which the list is looked at again; null where there is none. */
  listDue: day.nullable(),
  ofTable: z.object({ asOf: z.string(), source: z.string() }),
  safeguards: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      without: z.string(),
      cites: z.array(z.string()),
      perPerson: z.boolean(),
    }),
  ),
  /** The subscribed products; null where they were not read. */
  plans: z.array(plan).nullable(),
  /** What people hold, from the list of users; null where none was brought. */
  people: z
    .object({
      asOf: day,
      file: z.string(),
      by: person,
      at: z.string(),
      isPart: z.boolean(),
      left: z.object({ deleted: count, twice: count, bad: count }),
      people: count,
      unlicensed: count,
      blocked: count,
      sets: z.array(heldSet),
      safeguards: z.array(z.object({ id: z.string(), has: count, lacks: count, unknown: count })),
      unknownProducts: z.array(z.object({ name: z.string(), people: count })),
    })
    .nullable(),
  dynamics: z.object({
    channel: z.string().nullable(),
    administered: z.string(),
    note: z.string(),
    flag: z.string().nullable(),
    by: person.nullable(),
    at: z.string().nullable(),
    version: count,
    channels: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  azure: z.object({
    asOf: day.nullable(),
    version: count,
    subscriptions: z.array(shownSubscription),
  }),
  note: z.string(),
})
export type ShownServices = z.infer<typeof overview>

export const readServices = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/services',
  does: 'Plans and services of the tenant: which are covered as far as is known, which are used, and what to do first.',
  permission: 'agreements:read',
  params,
  answer: overview,
})

const listedPerson = z.object({
  name: z.string(),
  upn: z.string(),
  enabled: z.boolean().nullable(),
  plans: z.array(z.string()),
  kind,
  /** Ids of safeguards that the plans do not bring; none for who does not count. */
  lacks: z.array(z.string()),
  /** Ids of safeguards of which nothing is known. */
  unknown: z.array(z.string()),
})
export type PersonPlans = z.infer<typeof listedPerson>

const peopleFilter = {
  /** Only who lacks this one. */
  safeguard: z.string().max(60).optional(),
  kind: kind.optional(),
  q: z.string().max(200).optional(),
}

export const readPeoplePlans = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/services/people',
  does: 'Who has which plans, and which safeguard they lack, page by page.',
  permission: 'agreements:read',
  params,
  query: z.object({
    ...peopleFilter,
    after: z.coerce.number().int().min(0).max(1_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  answer: z.object({
    schema: z.literal('ward.people-plans/1'),
    /** How many there are with this filter, and in all. */
    found: count,
    all: count,
    people: z.array(listedPerson),
    /** Where to go on; null at the end. */
    next: count.nullable(),
  }),
})

/** The answer is text (RFC 4180), not JSON. */
export const exportServices = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/services/table.csv',
  does: 'One of the page’s tables as CSV.',
  permission: 'agreements:read',
  params,
  query: z.object({
    table: z.enum(['services', 'plans', 'people', 'azure', 'list']),
    ...peopleFilter,
  }),
  answer: text('text/csv'),
})

import * as z from 'zod'
import { bytes } from './bytes.ts'
import { text } from './media-type.ts'
import { contract } from './route.ts'
import {
  day,
  foundKind,
  listKind,
  result,
  resultCounts,
  shownApp,
  shownAppWhole,
  shownSettlement,
  shownVendor,
  vendorTerms,
} from './vendor-parts.ts'

/** The register of vendors and third-party apps: who may meet patient data, and on what ground (45 CFR 164.502(e), 164.308(b)). */

export type { ShownApp, ShownAppWhole, ShownSettlement, ShownVendor } from './vendor-parts.ts'

/** A list of ten thousand apps has some tens of megabytes. */
export const LARGEST_APP_LIST = 64 * 1024 * 1024
const LARGEST_VENDOR_LIST = 8 * 1024 * 1024

const params = z.object({ tenant: z.string().max(64) })
const named = params.extend({ id: z.string().min(1).max(64) })
const count = z.int().min(0)
/** The version that was seen, 0 for none: what somebody else changed meanwhile is not overwritten unseen. */
const expects = z.int().min(0)
const seen = z.int().min(1)
const reason = z.string().trim().min(5).max(4_000)
const key = z.string().min(3).max(400)

export const listVendors = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/vendors',
  does: 'The register of vendors, where each stands today, and what the apps were looked for in.',
  permission: 'agreements:read',
  params,
  answer: z.object({
    schema: z.literal('ward.vendors/1'),
    practice: z.boolean(),
    today: day,
    vendors: z.array(shownVendor),
    apps: z.object({
      all: count,
      /** Reach mail or files, are switched on, and are not settled. */
      urgent: count,
      fresh: count,
      byResult: resultCounts,
    }),
    /** What is asked of vendors and apps and waits for an approval. */
    waiting: z.array(shownSettlement),
    /** Settings that let something in or out that no list names. */
    openings: z.array(z.object({ id: z.string(), sentence: z.string(), look: z.string() })),
    sources: z.object({
      /** Null before any settings were read in. */
      settings: z.string().nullable(),
      lists: z.array(z.object({ kind: listKind, asOf: z.string(), rows: count })),
      /** Facts of the settings that could not be read. */
      unread: z.array(z.string()),
    }),
    look: z.object({ at: z.string(), by: z.string(), version: z.int().min(1) }).nullable(),
    may: z.object({ change: z.boolean(), settle: z.boolean() }),
  }),
})
export type ShownVendors = z.infer<typeof listVendors.answer>

export const readVendor = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/vendors/:id',
  does: 'One vendor with its apps and every version there was of it.',
  permission: 'agreements:read',
  params: named,
  answer: z.object({
    schema: z.literal('ward.vendor/1'),
    vendor: shownVendor,
    apps: z.array(shownApp),
    /** First first. */
    history: z.array(
      z.object({ version: seen, at: z.string(), by: z.string(), changed: z.array(z.string()) }),
    ),
  }),
})

const kept = z.object({ schema: z.literal('ward.vendor-kept/1'), vendor: shownVendor })

export const addVendor = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/vendors',
  does: 'Writes a vendor down.',
  permission: 'agreements:change',
  params,
  body: z.object({ terms: vendorTerms }),
  answer: kept,
})

export const changeVendor = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/vendors/:id',
  does: 'Corrects a vendor: a new version; the one before stays in the history.',
  permission: 'agreements:change',
  params: named,
  body: z.object({ terms: vendorTerms, expects: seen }),
  answer: kept,
})

export const retireVendor = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/vendors/:id/retire',
  does: 'Says that a vendor is no longer used from a day on, or that it is used again. It stays in the register.',
  permission: 'agreements:change',
  params: named,
  body: z.object({ retired: z.object({ on: day, why: reason }).nullable(), expects: seen }),
  answer: kept,
})

export const importVendors = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/vendor-imports',
  does: 'Reads a clinic’s own list of vendors in, or with `hints` what a public list tells of vendors in the register. A claim is no agreement.',
  permission: 'agreements:change',
  params,
  query: z.object({ as: z.enum(['vendors', 'hints']).default('vendors') }),
  body: bytes(LARGEST_VENDOR_LIST),
  answer: z.object({
    schema: z.literal('ward.vendors-imported/1'),
    read: count,
    added: z.array(z.string()),
    changed: z.array(z.string()),
    /** In the register already, by name: left as they are. */
    there: z.array(z.string()),
    note: z.string(),
  }),
})

export const listApps = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/vendor-apps',
  does: 'Apps, connectors, forwarding and partners that the settings and lists name, most urgent first.',
  permission: 'agreements:read',
  params,
  query: z.object({
    /** Words of the name, publisher, vendor, domain, app id or a permission. */
    q: z.string().max(200).optional(),
    show: z.enum(['urgent', 'new', 'open', 'settled', 'all']).default('open'),
    kind: foundKind.optional(),
    result: result.optional(),
    vendor: z.string().max(64).optional(),
    from: z.coerce.number().int().min(0).max(1_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  answer: z.object({
    schema: z.literal('ward.vendor-apps/1'),
    today: day,
    apps: z.array(shownApp),
    /** How many fit, of how many there are. */
    found: count,
    all: count,
    /** Where the next page begins; null at the end. */
    next: count.nullable(),
    byKind: z.partialRecord(foundKind, count),
  }),
})
export type ShownApps = z.infer<typeof listApps.answer>

export const readApp = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/vendor-app',
  does: 'One app with its permissions, what they reach, whose it is thought to be and why.',
  permission: 'agreements:read',
  params,
  query: z.object({ key }),
  answer: z.object({ schema: z.literal('ward.vendor-app/1'), today: day, app: shownAppWhole }),
})

export const exportApps = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/vendor-apps/table.csv',
  does: 'Every app as a table, with what it reaches and where it stands.',
  permission: 'agreements:read',
  params,
  answer: text('text/csv'),
})

export const exportVendors = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/vendors-table.csv',
  does: 'Every vendor as a table, with where it stands.',
  permission: 'agreements:read',
  params,
  answer: text('text/csv'),
})

export const noteApp = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/vendor-app',
  does: 'Says of an app whose it is, whether the agreement covers it, or that it was removed.',
  permission: 'agreements:change',
  params,
  body: z.object({
    key,
    vendor: z.string().max(64).nullable().optional(),
    inScope: z.boolean().nullable().optional(),
    /** `on` is the day on which it was taken away; null says that it is there. */
    removed: z
      .object({ on: day, note: z.string().trim().max(1_000) })
      .nullable()
      .optional(),
    expects,
  }),
  answer: z.object({ schema: z.literal('ward.vendor-app/1'), today: day, app: shownAppWhole }),
})

export const importAppList = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/vendor-lists',
  does: 'Reads a list of apps, consents, Teams apps or partners in.',
  permission: 'agreements:change',
  params,
  query: z.object({
    /** The day on which it was exported; today unless given. */
    asOf: day.optional(),
    /** What it is, where its fields do not say. */
    kind: listKind.optional(),
  }),
  body: bytes(LARGEST_APP_LIST),
  answer: z.object({
    schema: z.literal('ward.app-list-kept/1'),
    kind: listKind,
    rows: count,
    asOf: z.string(),
    /** False when the very same list was here already. */
    isNew: z.boolean(),
    /** Apps that reach mail or files, are not settled, and were not there when somebody looked last. */
    fresh: count,
  }),
})

export const lookedAtApps = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/vendor-looks',
  does: 'Writes down that the caller looked through the apps that reach mail or files. What comes later is new.',
  permission: 'agreements:change',
  params,
  body: z.object({ expects }),
  answer: z.object({ schema: z.literal('ward.vendor-look/1'), at: z.string(), apps: count, version: seen }),
})

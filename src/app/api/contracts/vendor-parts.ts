import * as z from 'zod'
import {
  FOUND_KIND_NAMES,
  INTEGRATION_KINDS,
  type IntegrationKind,
  PLACE_NAMES,
} from '../../../base/vendors/found.ts'
import { APP_LIST_KIND_NAMES } from '../../../base/vendors/lists.ts'
import { VENDOR_RESULT_NAMES } from '../../../base/vendors/results.ts'
import { SETTLEMENT_KINDS } from '../../../base/vendors/settlement-kinds.ts'
import { SETTLEMENT_STATES } from '../../../base/vendors/settlement-machine.ts'
import { PHI_ANSWERS } from '../../../base/vendors/vendor.ts'

/** What the routes and the command line tell of vendors and apps. */

export const result = z.enum(VENDOR_RESULT_NAMES)
export const foundKind = z.enum(FOUND_KIND_NAMES)
export const listKind = z.enum(APP_LIST_KIND_NAMES)
export const day = z.iso.date()
const place = z.enum(PLACE_NAMES)
const doer = z.object({ name: z.string() })
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}]*$/u)
const name = line(200).min(1)
const integrationKind = z.enum(Object.keys(INTEGRATION_KINDS) as [IntegrationKind, ...IntegrationKind[]])

export const vendorTerms = z.object({
  name,
  does: line(500),
  domains: z.array(line(253)).max(50),
  publishers: z.array(name).max(50),
  appIds: z.array(line(36)).max(200),
  phi: z.enum(PHI_ANSWERS),
  phiWhat: z.string().trim().max(1_000),
  contact: z.object({ name: line(200), email: line(320), phone: line(60) }).nullable(),
  downstream: z.array(z.object({ name, does: line(500) })).max(100),
  claims: z.array(name).max(100),
  integrations: z
    .array(z.object({ kind: integrationKind, name, note: z.string().trim().max(1_000) }))
    .max(50),
  notes: z.string().trim().max(4_000),
})

const terms = {
  settles: z.enum(SETTLEMENT_KINDS),
  reason: z.string(),
  until: day,
  by: doer,
  at: z.string(),
}
const ending = z.object({ by: doer, at: z.string(), why: z.string() })

export const shownSettlement = z.object({
  id: z.string(),
  version: z.int().min(1),
  subject: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('vendor'), id: z.string() }),
    z.object({ kind: z.literal('app'), key: z.string(), name: z.string() }),
  ]),
  state: z.enum(SETTLEMENT_STATES),
  asked: z.object(terms).nullable(),
  holds: z
    .object({ ...terms, approvedBy: doer, approvedAt: z.string(), alone: z.string().nullable() })
    .nullable(),
  declined: ending.nullable(),
  withdrawn: ending.nullable(),
  /** Whether the caller may approve what is asked, with what is then put on record beside it; or why not. */
  approval: z.object({ may: z.boolean(), sentence: z.string().nullable() }),
})
export type ShownSettlement = z.infer<typeof shownSettlement>

export const standing = z.object({
  result,
  /** In one sentence, and the law or the reason it rests on. */
  says: z.string(),
  because: z.string(),
  agreement: z
    .object({ id: z.string(), title: z.string(), status: z.string(), lastDay: day.nullable() })
    .nullable(),
})

export const shownVendor = z.object({
  id: z.string(),
  version: z.int().min(1),
  ...vendorTerms.shape,
  by: doer,
  at: z.string(),
  hints: z.object({ source: z.string(), form: z.string().nullable(), asOf: day }).nullable(),
  retired: z.object({ on: day, why: z.string() }).nullable(),
  standing,
  settlement: shownSettlement.nullable(),
  agreements: z.array(
    z.object({ id: z.string(), title: z.string(), status: z.string(), lastDay: day.nullable() }),
  ),
  /** How many apps are its. */
  apps: z.int().min(0),
  places: z.array(place),
})
export type ShownVendor = z.infer<typeof shownVendor>

export const shownApp = z.object({
  key: z.string(),
  kind: foundKind,
  name: z.string(),
  appId: z.string().nullable(),
  owner: z.enum(['microsoft', 'this-tenant', 'other', 'unknown']),
  publisher: z.string().nullable(),
  verifiedPublisher: z.string().nullable(),
  domains: z.array(z.string()),
  enabled: z.boolean().nullable(),
  /** Each place once for each way: with the permission that gives it, and whether an app has it by itself. */
  reach: z.array(
    z.object({
      place,
      can: z.enum(['read', 'change', 'send']),
      by: z.string(),
      type: z.enum(['application', 'delegated']).nullable(),
    }),
  ),
  since: z.object({ day, orBefore: z.boolean() }).nullable(),
  isNew: z.boolean(),
  vendor: z.object({ id: z.string(), name: z.string(), because: z.string().nullable() }).nullable(),
  standing,
})
export type ShownApp = z.infer<typeof shownApp>

/** An app with all that is known of it. */
export const shownAppWhole = shownApp.extend({
  ownerTenant: z.string().nullable(),
  saidDomains: z.array(z.string()),
  permissions: z.array(
    z.object({
      name: z.string(),
      service: z.string(),
      type: z.enum(['application', 'delegated']).nullable(),
      adminConsented: z.boolean().nullable(),
      people: z.int().min(0),
    }),
  ),
  roles: z.array(z.string()),
  unknownPermissions: z.array(z.string()),
  givesItself: z.boolean(),
  detail: z.string().nullable(),
  from: z.array(z.string()),
  suggestions: z.array(z.object({ vendor: z.string(), name: z.string(), because: z.string() })),
  note: z.object({
    version: z.int().min(0),
    vendor: z.string().nullable(),
    inScope: z.boolean().nullable(),
    removed: z.object({ on: day, note: z.string(), by: doer }).nullable(),
  }),
  settlement: shownSettlement.nullable(),
})
export type ShownAppWhole = z.infer<typeof shownAppWhole>

/** Counts of results; those that nothing has are left out. */
export const resultCounts = z.partialRecord(result, z.int().min(0))

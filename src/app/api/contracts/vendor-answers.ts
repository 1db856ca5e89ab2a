import * as z from 'zod'
import { listKind, resultCounts, shownApp, shownVendor } from './vendor-parts.ts'

/** What `ward vendor` answers with `--json`: as the pages have it, without who may approve. Fields may be added; a change of one is a new version. */

const count = z.int().min(0)
const day = z.iso.date()
const vendor = shownVendor.omit({ settlement: true })

export const vendorListAnswer = z.object({
  schema: z.literal('ward.vendor-list/1'),
  today: day,
  vendors: z.array(vendor),
  apps: z.object({ all: count, urgent: count, byResult: resultCounts }),
  disclaimer: z.string(),
})

export const vendorAnswer = z.object({
  schema: z.literal('ward.vendor-shown/1'),
  today: day,
  vendor,
  apps: z.array(shownApp),
  disclaimer: z.string(),
})

export const vendorAppsAnswer = z.object({
  schema: z.literal('ward.vendor-app-list/1'),
  today: day,
  found: count,
  apps: z.array(shownApp),
  /** Facts of the settings that could not be read: what they would tell is missing. */
  unread: z.array(z.string()),
  disclaimer: z.string(),
})

export const vendorImportAnswer = z.object({
  schema: z.literal('ward.vendor-import/1'),
  /** What the file was: vendors, hints on vendors, or one of the lists of apps. */
  kind: z.union([z.enum(['vendors', 'hints']), listKind]),
  read: count,
  added: z.array(z.string()),
  changed: z.array(z.string()),
  there: z.array(z.string()),
  /** False when the very same list of apps was here already. */
  isNew: z.boolean(),
})

export const VENDOR_ANSWERS = [vendorListAnswer, vendorAnswer, vendorAppsAnswer, vendorImportAnswer] as const

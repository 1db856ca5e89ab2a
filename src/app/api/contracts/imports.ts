import * as z from 'zod'
import { bytes } from './bytes.ts'
import { contract } from './route.ts'

/** A tenant of a clinic exports one to five megabytes; the largest known ones some tens. */
export const LARGEST_EXPORT = 200 * 1024 * 1024

/** The job under which /api/events tells how far a file is. */
export const IMPORT_JOB = 'settings-import'

const params = z.object({ tenant: z.string().max(64) })
const count = z.int().min(0)

const kept = z.object({
  /** The snapshot's id. */
  id: z.string(),
  takenAt: z.string().nullable(),
  savedAt: z.string(),
  tool: z.string(),
  version: z.string().nullable(),
  facts: count,
  /** How many of the facts could not be read. */
  unread: count,
})

export const listImports = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/imports',
  does: 'The settings that were read in, the last first.',
  permission: 'assessment:read',
  params,
  query: z.object({
    limit: z.coerce.number().int().min(1).max(100).optional(),
    after: z.string().max(100).optional(),
  }),
  answer: z.object({
    schema: z.literal('ward.imports/1'),
    items: z.array(kept),
    next: z.string().nullable(),
  }),
})

export const importSettings = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/imports',
  does: 'Reads a ScubaGear export in: kept as a snapshot, judged, its findings followed.',
  permission: 'settings:collect',
  params,
  body: bytes(LARGEST_EXPORT),
  answer: z.object({
    schema: z.literal('ward.imported/1'),
    kept,
    /** False when the very same settings were here already. */
    isNew: z.boolean(),
    changes: z.array(z.object({ check: z.string(), change: z.string() })),
  }),
})

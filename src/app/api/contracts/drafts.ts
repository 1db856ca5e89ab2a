import * as z from 'zod'
import type { Json } from '../../../base/canonical-json.ts'
import { tenantName } from '../../../base/ids.ts'
import { contract } from './route.ts'

/** Levels of lists and objects; more is no form of Ward's. */
const DEEPEST = 32
/** What came as JSON is JSON. With its wrapping it is at most 64 KiB, the server's limit of a body. */
const json = z.custom<Json>(value => value !== undefined && isShallow(value))

/**
 * Which form it is, such as `waive:exchange.smtp-auth-off` or `decision:164.308(a)(1)(ii)(A)`. Never what stands in it. Names with
 * `seen:` are Ward's own (comply/needs/seen.ts).
 */
const draftName = z.string().regex(/^(?!seen:)[a-z][A-Za-z0-9.()_:-]{0,127}$/)
const params = z.object({ name: draftName })
/** The tenant it is of; none for what belongs to no tenant. */
const query = z.object({ tenant: z.string().refine(isTenantName).optional() })

export const readDraft = contract({
  method: 'GET',
  path: '/api/drafts/:name',
  does: 'What the same person was writing here before; null when nothing was kept.',
  permission: 'session:own',
  params,
  query,
  answer: z.object({
    schema: z.literal('ward.draft/1'),
    draft: z.object({ value: json, keptAt: z.string() }).nullable(),
  }),
})

export const keepDraft = contract({
  method: 'PUT',
  path: '/api/drafts/:name',
  does: 'Keeps what a person is writing, sealed, for 30 days and for nobody else.',
  permission: 'session:own',
  params,
  query,
  body: z.object({ value: json }),
  answer: z.object({ schema: z.literal('ward.draft-kept/1'), keptAt: z.string() }),
})

export const removeDraft = contract({
  method: 'DELETE',
  path: '/api/drafts/:name',
  does: 'Removes what was kept, because it was sent or given up.',
  permission: 'session:own',
  params,
  query,
  answer: z.object({ schema: z.literal('ward.draft-removed/1') }),
})

function isTenantName(text: string): boolean {
  try {
    return tenantName(text) === text
  } catch {
    return false
  }
}

/** Level by level, not by calling itself: what is too deep is what this is about. */
function isShallow(value: unknown): boolean {
  let level: readonly unknown[] = [value]
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    level = level.flatMap(one => (typeof one === 'object' && one !== null ? Object.values(one) : []))
    if (level.length === 0) return true
  }
  return false
}

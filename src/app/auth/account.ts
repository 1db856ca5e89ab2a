import * as z from 'zod'
import { PERMISSION_NAMES } from '../../base/people/permissions.ts'
import { ROLE_NAMES } from '../../base/people/roles.ts'
import type { Instant } from '../../base/time.ts'

const instant = z.iso.datetime().transform(text => text as Instant)
const tenant = z.string().min(1).max(64)

/** A role or a loan as it is kept (base/people/grants.ts). */
export const grantSchema = z.object({
  role: z.enum(ROLE_NAMES as [(typeof ROLE_NAMES)[number]]),
  tenant,
  until: instant.optional(),
  from: z.literal('microsoft').optional(),
})
export const loanSchema = z.object({
  permission: z.enum(PERMISSION_NAMES as [(typeof PERMISSION_NAMES)[number]]),
  tenant,
  until: instant,
})

/** What is kept of somebody who may sign in, as a record of the installation. */
export const accountBody = z.object({
  schema: z.literal('ward.account/1'),
  name: z.string().min(1).max(200),
  /** As it is typed to sign in: folded, so that Dana@ and dana@ are one. */
  email: z.string().min(3).max(320),
  kind: z.enum(['person', 'break-glass']),
  /** Invited: no way to sign in yet. Closed: the account stays on record and opens nothing. */
  state: z.enum(['invited', 'active', 'closed']),
  grants: z.array(grantSchema).max(1000),
  loans: z.array(loanSchema).max(1000),
  /** The account in Microsoft Entra that signs in here: tenant id and object id, never an address. */
  microsoft: z.object({ tenantId: z.string().max(64), objectId: z.string().max(64) }).nullable(),
})
export type AccountBody = z.infer<typeof accountBody>

export interface Account extends AccountBody {
  readonly id: string
  readonly version: number
  readonly changedAt: Instant
  /** Index of its last version's leaf in the installation's evidence log. */
  readonly leaf: number
}

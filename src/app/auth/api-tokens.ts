import * as z from 'zod'
import { PERMISSION_NAMES } from '../../base/people/permissions.ts'

/** What a token was made for: it can do these things and never more than its account. */
export const tokenBody = z.object({
  name: z.string().min(1).max(100),
  permissions: z.array(z.enum(PERMISSION_NAMES as [(typeof PERMISSION_NAMES)[number]])).max(100),
  /** Null for every tenant of the account. */
  tenants: z.array(z.string().max(64)).max(1000).nullable(),
})
export type TokenBody = z.infer<typeof tokenBody>

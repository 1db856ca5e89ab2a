import { z } from 'zod'
import { field, flag, words } from '../field.schema.ts'

/** `Get-HostedConnectionFilterPolicy`. Every tenant has the one named Default. */
export const connectionFilterPoliciesSchema = z.array(
  z.object({
    Name: field(z.string()),
    /** Addresses whose mail is not filtered; empty when there are none, never null. */
    IPAllowList: words(),
    EnableSafeList: flag(),
  }),
)

export type ConnectionFilterPolicies = z.infer<typeof connectionFilterPoliciesSchema>

import { z } from 'zod'
import { field, flag, words } from '../field.schema.ts'

/** `Get-SharingPolicy`. Every tenant has a default one. */
export const sharingPoliciesSchema = z.array(
  z.object({
    Name: field(z.string()),
    Enabled: flag(),
    /** `DOMAIN:ACTION, ACTION`; the domain is a name, `*` for every organisation or `Anonymous` for the internet. */
    Domains: words(),
  }),
)

export type SharingPolicies = z.infer<typeof sharingPoliciesSchema>

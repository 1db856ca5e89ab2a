import { z } from 'zod'
import { field, flag } from '../field.schema.ts'

/** `Get-AcceptedDomain`: the domains whose mail this organisation receives. Every tenant has at least one. */
export const acceptedDomainsSchema = z.array(
  z.object({
    DomainName: field(z.string()),
    /** Subdomains count as accepted too. */
    MatchSubDomains: flag(),
  }),
)

export type AcceptedDomains = z.infer<typeof acceptedDomainsSchema>

import { z } from 'zod'
import { field, flag } from '../field.schema.ts'

/** `Get-RemoteDomain`. Every tenant has the default one, whose domain is `*`. */
export const remoteDomainsSchema = z.array(
  z.object({ DomainName: field(z.string()), AutoForwardEnabled: flag() }),
)

export type RemoteDomains = z.infer<typeof remoteDomainsSchema>

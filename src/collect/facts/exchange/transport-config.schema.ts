import { z } from 'zod'
import { field, flag } from '../field.schema.ts'

/** `Get-TransportConfig`, as far as Ward reads it. */
export const transportConfigSchema = z.object({
  SmtpClientAuthenticationDisabled: flag(),
  /** Null where nobody ever chose; old versions of TLS are refused then. */
  AllowLegacyTLSClients: field(z.boolean().nullable()),
})

export type TransportConfig = z.infer<typeof transportConfigSchema>

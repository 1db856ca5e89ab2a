import { z } from 'zod'
import { field, flag, text, words } from '../field.schema.ts'

/** `Get-OutboundConnector`. Many tenants have none. */
export const outboundConnectorsSchema = z.array(
  z.object({
    Name: field(z.string()),
    Enabled: flag(),
    ConnectorType: field(z.string()),
    RecipientDomains: words(),
    SmartHosts: words(),
    /** Null when encryption is not demanded. */
    TlsSettings: text(),
  }),
)

export type OutboundConnectors = z.infer<typeof outboundConnectorsSchema>

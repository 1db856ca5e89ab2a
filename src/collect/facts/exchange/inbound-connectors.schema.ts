import { z } from 'zod'
import { field, flag, words } from '../field.schema.ts'

/** `Get-InboundConnector`. Many tenants have none. */
export const inboundConnectorsSchema = z.array(
  z.object({
    Name: field(z.string()),
    Enabled: flag(),
    ConnectorType: field(z.string()),
    SenderDomains: words(),
    RequireTls: flag(),
  }),
)

export type InboundConnectors = z.infer<typeof inboundConnectorsSchema>

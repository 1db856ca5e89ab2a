import { defineFact } from '../../define-fact.ts'
import { inboundConnectorsSchema } from './inbound-connectors.schema.ts'

export const inboundConnectors = defineFact({
  id: 'exchange.inbound-connectors',
  title: 'Connectors for mail that comes in',
  endpoint: 'Get-InboundConnector',
  permission: 'Exchange.ManageAsApp',
  schema: inboundConnectorsSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchange/get-inboundconnector',
})

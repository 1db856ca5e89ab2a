import { defineFact } from '../../define-fact.ts'
import { outboundConnectorsSchema } from './outbound-connectors.schema.ts'

export const outboundConnectors = defineFact({
  id: 'exchange.outbound-connectors',
  title: 'Connectors for mail that goes out',
  endpoint: 'Get-OutboundConnector',
  permission: 'Exchange.ManageAsApp',
  schema: outboundConnectorsSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchange/get-outboundconnector',
})

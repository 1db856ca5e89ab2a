import { defineFact } from '../../define-fact.ts'
import { transportConfigSchema } from './transport-config.schema.ts'

export const transportConfig = defineFact({
  id: 'exchange.transport-config',
  title: 'Mail transport settings',
  endpoint: 'Get-TransportConfig',
  permission: 'Exchange.ManageAsApp',
  schema: transportConfigSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchange/get-transportconfig',
})

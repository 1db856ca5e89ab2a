import { defineFact } from '../../define-fact.ts'
import { transportRulesSchema } from './transport-rules.schema.ts'

export const transportRules = defineFact({
  id: 'exchange.transport-rules',
  title: 'Mail flow rules',
  endpoint: 'Get-TransportRule',
  permission: 'Exchange.ManageAsApp',
  schema: transportRulesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchange/get-transportrule',
})

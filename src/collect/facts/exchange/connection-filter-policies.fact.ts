import { defineFact } from '../../define-fact.ts'
import { connectionFilterPoliciesSchema } from './connection-filter-policies.schema.ts'

export const connectionFilterPolicies = defineFact({
  id: 'exchange.connection-filter-policies',
  title: 'Connection filter policies',
  endpoint: 'Get-HostedConnectionFilterPolicy',
  permission: 'Exchange.ManageAsApp',
  schema: connectionFilterPoliciesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchange/get-hostedconnectionfilterpolicy',
})

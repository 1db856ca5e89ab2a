import { defineFact } from '../../define-fact.ts'
import { acceptedDomainsSchema } from './accepted-domains.schema.ts'

export const acceptedDomains = defineFact({
  id: 'exchange.accepted-domains',
  title: 'Mail domains of the organisation',
  endpoint: 'Get-AcceptedDomain',
  permission: 'Exchange.ManageAsApp',
  schema: acceptedDomainsSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchange/get-accepteddomain',
})

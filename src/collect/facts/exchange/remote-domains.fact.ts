import { defineFact } from '../../define-fact.ts'
import { remoteDomainsSchema } from './remote-domains.schema.ts'

export const remoteDomains = defineFact({
  id: 'exchange.remote-domains',
  title: 'Rules for mail to other domains',
  endpoint: 'Get-RemoteDomain',
  permission: 'Exchange.ManageAsApp',
  schema: remoteDomainsSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchange/get-remotedomain',
})

import { defineFact } from '../../define-fact.ts'
import { organizationConfigSchema } from './organization-config.schema.ts'

export const organizationConfig = defineFact({
  id: 'exchange.organization-config',
  title: 'Exchange settings of the organisation',
  endpoint: 'Get-OrganizationConfig',
  permission: 'Exchange.ManageAsApp',
  schema: organizationConfigSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchange/get-organizationconfig',
})

import { defineFact } from '../../define-fact.ts'
import { safeLinksPoliciesSchema } from './safe-links-policies.schema.ts'

export const safeLinksPolicies = defineFact({
  id: 'defender.safe-links-policies',
  title: 'Policies that look into links',
  endpoint: 'Get-SafeLinksPolicy',
  permission: 'Exchange.ManageAsApp',
  schema: safeLinksPoliciesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchangepowershell/get-safelinkspolicy',
})

import { defineFact } from '../../define-fact.ts'
import { sharingPoliciesSchema } from './sharing-policies.schema.ts'

export const sharingPolicies = defineFact({
  id: 'exchange.sharing-policies',
  title: 'Calendar and contact sharing policies',
  endpoint: 'Get-SharingPolicy',
  permission: 'Exchange.ManageAsApp',
  schema: sharingPoliciesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchange/get-sharingpolicy',
})

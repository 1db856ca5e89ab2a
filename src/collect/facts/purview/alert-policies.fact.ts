import { defineFact } from '../../define-fact.ts'
import { alertPoliciesSchema } from './alert-policies.schema.ts'

export const alertPolicies = defineFact({
  id: 'purview.alert-policies',
  title: 'Alert policies',
  endpoint: 'Get-ProtectionAlert',
  permission: 'Exchange.ManageAsApp',
  schema: alertPoliciesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchangepowershell/get-protectionalert',
})

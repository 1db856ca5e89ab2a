import { defineFact } from '../../define-fact.ts'
import { antiPhishPoliciesSchema } from './anti-phish-policies.schema.ts'

export const antiPhishPolicies = defineFact({
  id: 'defender.anti-phish-policies',
  title: 'Policies against phishing',
  endpoint: 'Get-AntiPhishPolicy',
  permission: 'Exchange.ManageAsApp',
  schema: antiPhishPoliciesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchangepowershell/get-antiphishpolicy',
})

import { defineFact } from '../../define-fact.ts'
import { dlpPoliciesSchema } from './dlp-policies.schema.ts'

export const dlpPolicies = defineFact({
  id: 'purview.dlp-policies',
  title: 'Data loss prevention policies',
  endpoint: 'Get-DlpCompliancePolicy',
  permission: 'Exchange.ManageAsApp',
  schema: dlpPoliciesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchangepowershell/get-dlpcompliancepolicy',
})

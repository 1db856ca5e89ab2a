import { defineFact } from '../../define-fact.ts'
import { dlpRulesSchema } from './dlp-rules.schema.ts'

export const dlpRules = defineFact({
  id: 'purview.dlp-rules',
  title: 'Data loss prevention rules',
  endpoint: 'Get-DlpComplianceRule',
  permission: 'Exchange.ManageAsApp',
  schema: dlpRulesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchangepowershell/get-dlpcompliancerule',
})

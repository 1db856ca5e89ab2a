import { defineFact } from '../../define-fact.ts'
import { eopPresetRulesSchema } from './eop-preset-rules.schema.ts'

export const eopPresetRules = defineFact({
  id: 'defender.eop-preset-rules',
  title: 'Preset policies: whose mail they filter',
  endpoint: 'Get-EOPProtectionPolicyRule',
  permission: 'Exchange.ManageAsApp',
  schema: eopPresetRulesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchangepowershell/get-eopprotectionpolicyrule',
})

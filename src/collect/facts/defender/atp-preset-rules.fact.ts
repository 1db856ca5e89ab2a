import { defineFact } from '../../define-fact.ts'
import { atpPresetRulesSchema } from './atp-preset-rules.schema.ts'

export const atpPresetRules = defineFact({
  id: 'defender.atp-preset-rules',
  title: 'Preset policies: whose attachments and links they look into',
  endpoint: 'Get-ATPProtectionPolicyRule',
  permission: 'Exchange.ManageAsApp',
  schema: atpPresetRulesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchangepowershell/get-atpprotectionpolicyrule',
})

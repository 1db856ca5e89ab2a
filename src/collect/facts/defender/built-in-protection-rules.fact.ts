import { defineFact } from '../../define-fact.ts'
import { builtInProtectionRulesSchema } from './built-in-protection-rules.schema.ts'

export const builtInProtectionRules = defineFact({
  id: 'defender.built-in-protection-rules',
  title: 'Whom the built-in look into attachments and links leaves out',
  endpoint: 'Get-ATPBuiltInProtectionRule',
  permission: 'Exchange.ManageAsApp',
  schema: builtInProtectionRulesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchangepowershell/get-atpbuiltinprotectionrule',
})

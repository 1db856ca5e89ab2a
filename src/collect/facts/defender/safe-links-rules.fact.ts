import { defineFact } from '../../define-fact.ts'
import { safeLinksRulesSchema } from './safe-links-rules.schema.ts'

export const safeLinksRules = defineFact({
  id: 'defender.safe-links-rules',
  title: 'For whom the policies that look into links are',
  endpoint: 'Get-SafeLinksRule',
  permission: 'Exchange.ManageAsApp',
  schema: safeLinksRulesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchangepowershell/get-safelinksrule',
})

import { defineFact } from '../../define-fact.ts'
import { antiPhishRulesSchema } from './anti-phish-rules.schema.ts'

export const antiPhishRules = defineFact({
  id: 'defender.anti-phish-rules',
  title: 'For whom the policies against phishing are',
  endpoint: 'Get-AntiPhishRule',
  permission: 'Exchange.ManageAsApp',
  schema: antiPhishRulesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchangepowershell/get-antiphishrule',
})

import { defineFact } from '../../define-fact.ts'
import { contentFilterRulesSchema } from './content-filter-rules.schema.ts'

export const contentFilterRules = defineFact({
  id: 'defender.content-filter-rules',
  title: 'For whom the policies against spam are',
  endpoint: 'Get-HostedContentFilterRule',
  permission: 'Exchange.ManageAsApp',
  schema: contentFilterRulesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchangepowershell/get-hostedcontentfilterrule',
})

import { defineFact } from '../../define-fact.ts'
import { contentFilterPoliciesSchema } from './content-filter-policies.schema.ts'

export const contentFilterPolicies = defineFact({
  id: 'defender.content-filter-policies',
  title: 'Policies against spam and phishing in mail',
  endpoint: 'Get-HostedContentFilterPolicy',
  permission: 'Exchange.ManageAsApp',
  schema: contentFilterPoliciesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchangepowershell/get-hostedcontentfilterpolicy',
})

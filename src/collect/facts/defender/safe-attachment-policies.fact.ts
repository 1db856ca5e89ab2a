import { defineFact } from '../../define-fact.ts'
import { safeAttachmentPoliciesSchema } from './safe-attachment-policies.schema.ts'

export const safeAttachmentPolicies = defineFact({
  id: 'defender.safe-attachment-policies',
  title: 'Policies that open attachments in isolation',
  endpoint: 'Get-SafeAttachmentPolicy',
  permission: 'Exchange.ManageAsApp',
  schema: safeAttachmentPoliciesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchangepowershell/get-safeattachmentpolicy',
})

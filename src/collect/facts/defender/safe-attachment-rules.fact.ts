import { defineFact } from '../../define-fact.ts'
import { safeAttachmentRulesSchema } from './safe-attachment-rules.schema.ts'

export const safeAttachmentRules = defineFact({
  id: 'defender.safe-attachment-rules',
  title: 'For whom the policies that open attachments are',
  endpoint: 'Get-SafeAttachmentRule',
  permission: 'Exchange.ManageAsApp',
  schema: safeAttachmentRulesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchangepowershell/get-safeattachmentrule',
})

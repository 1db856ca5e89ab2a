import { z } from 'zod'
import { field } from '../field.schema.ts'
import { recipients } from './recipients.schema.ts'

/** `Get-SafeAttachmentRule`: for whom the tenant’s own policies are. https://learn.microsoft.com/powershell/module/exchangepowershell/get-safeattachmentrule (2026-11-22) */
export const safeAttachmentRulesSchema = z.array(
  z.object({ ...recipients, SafeAttachmentPolicy: field(z.string()), Priority: field(z.number()) }),
)

export type SafeAttachmentRules = z.infer<typeof safeAttachmentRulesSchema>

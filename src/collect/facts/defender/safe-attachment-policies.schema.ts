import { z } from 'zod'
import { field, flag } from '../field.schema.ts'

/** `Get-SafeAttachmentPolicy`. https://learn.microsoft.com/powershell/module/exchangepowershell/get-safeattachmentpolicy (2026-11-22) */
export const safeAttachmentPoliciesSchema = z.array(
  z.object({
    Identity: field(z.string()),
    Enable: flag(),
    /** `Block`, `DynamicDelivery` and `Replace` hold a harmful attachment back; `Allow` only writes it down. */
    Action: field(z.string()),
  }),
)

export type SafeAttachmentPolicies = z.infer<typeof safeAttachmentPoliciesSchema>

import { z } from 'zod'
import { flag, text } from '../field.schema.ts'

/** `Get-AdminAuditLogConfig` of Exchange Online. https://learn.microsoft.com/powershell/module/exchangepowershell/get-adminauditlogconfig (2026-11-21) */
export const adminAuditLogConfigSchema = z.object({
  Identity: text(),
  UnifiedAuditLogIngestionEnabled: flag(),
})

export type AdminAuditLogConfig = z.infer<typeof adminAuditLogConfigSchema>

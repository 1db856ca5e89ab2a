import { z } from 'zod'
import { field, flag, words } from '../field.schema.ts'

/** `Get-UnifiedAuditLogRetentionPolicy`. https://learn.microsoft.com/powershell/module/exchangepowershell/get-unifiedauditlogretentionpolicy (2026-11-22) */
export const auditLogRetentionPoliciesSchema = z.array(
  z.object({
    Name: field(z.string()),
    Enabled: flag(),
    /** From `SevenDays` to `TenYears`. */
    RetentionDuration: field(z.string()),
    /** The lowest counts where several policies are for a record. */
    Priority: field(z.number()),
    /** What the policy is for; each is empty where it is for all. */
    RecordTypes: words(),
    Operations: words(),
    UserIds: words(),
  }),
)

export type AuditLogRetentionPolicies = z.infer<typeof auditLogRetentionPoliciesSchema>
export type AuditLogRetentionPolicy = AuditLogRetentionPolicies[number]

import { defineFact } from '../../define-fact.ts'
import { auditLogRetentionPoliciesSchema } from './audit-log-retention-policies.schema.ts'

export const auditLogRetentionPolicies = defineFact({
  id: 'purview.audit-log-retention-policies',
  title: 'How long the audit log is kept',
  endpoint: 'Get-UnifiedAuditLogRetentionPolicy',
  permission: 'Exchange.ManageAsApp',
  schema: auditLogRetentionPoliciesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchangepowershell/get-unifiedauditlogretentionpolicy',
})

import { defineFact } from '../../define-fact.ts'
import { adminAuditLogConfigSchema } from './admin-audit-log-config.schema.ts'

/** Asked of Exchange Online: the same command in Security & Compliance always answers that the log is off. */
export const adminAuditLogConfig = defineFact({
  id: 'purview.admin-audit-log-config',
  title: 'Unified audit log switch',
  endpoint: 'Get-AdminAuditLogConfig',
  permission: 'Exchange.ManageAsApp',
  schema: adminAuditLogConfigSchema,
  docs: 'https://learn.microsoft.com/powershell/module/exchangepowershell/get-adminauditlogconfig',
})

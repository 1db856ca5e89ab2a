import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { auditLogOn } from './audit-log-on.check.ts'

const recording = (UnifiedAuditLogIngestionEnabled: boolean | undefined) => (facts: Facts) => {
  facts['purview.admin-audit-log-config'].UnifiedAuditLogIngestionEnabled = UnifiedAuditLogIngestionEnabled
}

checkTable(auditLogOn, [
  { because: 'the log records', verdict: 'pass' },
  { because: 'the log is off', verdict: 'fail', patch: recording(false), says: /switched off/ },
  {
    because: 'the switch was not read: nobody may conclude that it is off',
    verdict: 'unknown',
    patch: recording(undefined),
  },
  { because: 'the command was denied', verdict: 'unknown', unread: ['purview.admin-audit-log-config'] },
])

import type { Command } from 'commander'
import { addAuditCompact } from '../audit/compact-command.ts'
import { addAuditHold } from '../audit/hold-command.ts'
import { addIngest } from '../audit/ingest-command.ts'
import { addAuditNormalize } from '../audit/normalize-command.ts'
import { addAuditPolicy } from '../audit/policy-command.ts'
import { addAuditRetention } from '../audit/retention-command.ts'
import { addAuditRoles } from '../audit/roles-command.ts'
import type { Output } from '../output.ts'

/** `ward audit`: each of its commands is a file of src/app/cli/audit and a line here. */
export function addAudit(program: Command, output: Output): void {
  const audit = program
    .command('audit')
    .summary('the audit trail of the tenant')
    .description(
      'Reads, keeps and shows the audit log of Microsoft 365 and Entra: who reached what, and when.',
    )
  addIngest(audit, output)
  addAuditNormalize(audit, output)
  addAuditRoles(audit, output)
  addAuditPolicy(audit, output)
  addAuditCompact(audit, output)
  addAuditRetention(audit, output)
  addAuditHold(audit, output)
}

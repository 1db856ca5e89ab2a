import type { AuditingChange } from '../../assess/audit/completeness-auditing.ts'
import type { ReportContext } from './report-context.ts'

/** More changes to auditing than a tenant makes in all its years. */
const MOST_CHANGES = 20_000

/**
 * Changes to auditing from the first stored event to the end of the period: what was switched off before it began stays
 * off. @throws AppError bad-input for more than 20,000
 */
export async function auditingChanges({
  store,
  scope,
  to,
}: ReportContext): Promise<readonly AuditingChange[]> {
  const rows = await store.events.rows(scope, { to, acts: ['audit-setting'] }, MOST_CHANGES)
  return rows.map(({ time, operation, right, place, target, result }) => ({
    time,
    operation,
    right,
    about: aboutOf(place, target),
    failed: result === 'failed',
  }))
}

function aboutOf(
  place: { readonly kind: string; readonly id: string; readonly name: string } | null,
  target: { readonly kind: string; readonly id: string; readonly name: string } | null,
): AuditingChange['about'] {
  if (place?.kind === 'mailbox') return place
  return target === null ? null : { kind: target.kind, id: target.id, name: target.name }
}

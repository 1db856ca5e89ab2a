import type { Assessment } from '../../assess/assess.ts'
import { AppError } from '../../base/app-error.ts'
import { canonicalJson } from '../../base/canonical-json.ts'
import type { TenantName, TenantScope } from '../../base/ids.ts'
import { sha256Hex } from '../../host/crypto.ts'
import type { RecordedAssessment } from '../../store/findings.ts'
import type { SnapshotSummary } from '../../store/snapshots.ts'
import type { Store } from '../../store/store.ts'
import { AT_THE_TERMINAL } from './with-store.ts'

/** The scope of a tenant, made when it is new. */
export async function tenantScope(store: Store, tenant: TenantName): Promise<TenantScope> {
  try {
    return await store.tenants.scope(tenant)
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'not-found')) throw error
    try {
      return await store.tenants.add(tenant, AT_THE_TERMINAL)
    } catch (failure) {
      // Another process made it in between.
      if (!(failure instanceof AppError && failure.code === 'already-exists')) throw failure
      return await store.tenants.scope(tenant)
    }
  }
}

/** Follows the findings of an assessment; a snapshot that does not say when it was taken counts from when it was kept. */
export function keepAssessment(
  store: Store,
  scope: TenantScope,
  saved: SnapshotSummary,
  assessment: Assessment,
): Promise<RecordedAssessment> {
  const verdicts = assessment.verdicts.map(({ check, verdict, severity, reason, evidence }) => ({
    check,
    verdict,
    severity,
    reason: reason.slice(0, 4000),
    entitiesHash: sha256Hex(Buffer.from(canonicalJson(evidence.entities))),
  }))
  const takenAt = saved.takenAt ?? saved.savedAt
  return store.findings.recordAssessment(scope, { snapshot: saved.id, takenAt, verdicts }, AT_THE_TERMINAL)
}

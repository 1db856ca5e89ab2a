import type { Assessment } from '../assess/assess.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import type { TenantScope } from '../base/ids.ts'
import { sha256Hex } from '../host/crypto.ts'
import type { Deed } from '../store/deed.ts'
import type { RecordedAssessment } from '../store/findings.ts'
import type { SnapshotSummary } from '../store/snapshots.ts'
import type { Store } from '../store/store.ts'

/** Follows the findings of an assessment; a snapshot that does not say when it was taken counts from when it was kept. */
export function keepAssessment(
  store: Store,
  scope: TenantScope,
  saved: SnapshotSummary,
  assessment: Assessment,
  deed: Deed,
): Promise<RecordedAssessment> {
  const verdicts = assessment.verdicts.map(({ check, verdict, severity, reason, evidence }) => ({
    check,
    verdict,
    severity,
    reason: reason.slice(0, 4000),
    entitiesHash: sha256Hex(Buffer.from(canonicalJson(evidence.entities))),
  }))
  const takenAt = saved.takenAt ?? saved.savedAt
  return store.findings.recordAssessment(scope, { snapshot: saved.id, takenAt, verdicts }, deed)
}

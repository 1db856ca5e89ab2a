import { type Assessment, assess } from '../assess/assess.ts'
import { CHECKS } from '../assess/checks/index.ts'
import type { Snapshot } from '../base/fact.ts'
import type { TenantScope } from '../base/ids.ts'
import type { Facts } from '../collect/facts/facts.schema.ts'
import { importScubaGear } from '../collect/import/scubagear/import-export.ts'
import type { Deed } from '../store/deed.ts'
import type { RecordedAssessment } from '../store/findings.ts'
import type { SavedSnapshot } from '../store/snapshots.ts'
import type { Store } from '../store/store.ts'
import { keepAssessment } from './keep-assessment.ts'

/** An export that was read and judged; nothing of it is kept yet. */
export interface ReadExport {
  readonly snapshot: Snapshot<Facts>
  readonly assessment: Assessment
}

export interface KeptExport {
  readonly saved: SavedSnapshot
  readonly recorded: RecordedAssessment
}

/**
 * Reads an export of ScubaGear and judges it, before anything is made: a wrong file leaves no trace.
 * @throws AppError bad-input in one sentence
 */
export function readExport(bytes: Uint8Array): ReadExport {
  const snapshot = importScubaGear(bytes)
  return { snapshot, assessment: assess(CHECKS, snapshot) }
}

/** Keeps it as a snapshot and follows its findings. The same export again is kept once. @throws AppError lease-held, disk-failed */
export async function keepExport(
  store: Store,
  scope: TenantScope,
  { snapshot, assessment }: ReadExport,
  deed: Deed,
): Promise<KeptExport> {
  const saved = await store.snapshots.save(scope, snapshot, deed)
  const recorded = await keepAssessment(store, scope, saved, assessment, deed)
  // From here on an older copy in the place of the tenant's folder is seen.
  await store.evidence.checkpoint(scope, deed)
  return { saved, recorded }
}

import { type Assessment, assess } from '../assess/assess.ts'
import { CHECKS } from '../assess/checks/index.ts'
import type { Programme } from '../assess/programme.ts'
import { AppError } from '../base/app-error.ts'
import type { Snapshot } from '../base/fact.ts'
import type { SnapshotId, TenantScope } from '../base/ids.ts'
import type { Facts } from '../collect/facts/facts.schema.ts'
import type { Clock } from '../base/time.ts'
import { restoreFacts } from '../collect/restore-facts.ts'
import { programmeOf } from '../comply/programme.ts'
import { systemClock } from '../host/clock.ts'
import type { Store } from '../store/store.ts'

export interface JudgedKept {
  readonly snapshot: Snapshot<Facts>
  readonly programme: Programme
  readonly assessment: Assessment
}

/**
 * A kept snapshot, judged with what people have decided since.
 * @param id the last taken one unless given
 * @param clock for what has run out by now
 * @throws AppError not-found when the tenant has none yet
 */
export async function judgeKept(
  store: Store,
  scope: TenantScope,
  id?: SnapshotId,
  clock: Clock = systemClock,
): Promise<JudgedKept> {
  const chosen = id ?? (await lastTaken(store, scope))
  const snapshot = restoreFacts(await store.snapshots.read(scope, chosen))
  const programme = await programmeOf(store, scope, clock())
  return { snapshot, programme, assessment: assess(CHECKS, snapshot, programme) }
}

/** The tenant's snapshots, the one of the latest settings first; one that does not say when counts from when it was kept. */
export async function snapshotsByTime(store: Store, scope: TenantScope): Promise<readonly SnapshotId[]> {
  const all: { readonly id: SnapshotId; readonly at: string }[] = []
  let after: string | undefined
  do {
    const page = await store.snapshots.list(scope, after === undefined ? {} : { after })
    all.push(...page.items.map(({ id, takenAt, savedAt }) => ({ id, at: takenAt ?? savedAt })))
    after = page.next ?? undefined
  } while (after !== undefined)
  return all.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).map(({ id }) => id)
}

async function lastTaken(store: Store, scope: TenantScope): Promise<SnapshotId> {
  const [last] = await snapshotsByTime(store, scope)
  if (last !== undefined) return last
  throw new AppError(
    'not-found',
    `Nothing of tenant "${scope.tenant}" was kept yet: ward collect --from scubagear ProviderSettingsExport.json`,
  )
}

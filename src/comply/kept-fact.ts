import { AppError } from '../base/app-error.ts'
import type { SnapshotId, TenantScope } from '../base/ids.ts'
import type { Store } from '../store/store.ts'

/** The value of a kept snapshot's fact that was read; undefined for one that was not, or is not in it. */
export async function keptFact(
  store: Pick<Store, 'snapshots'>,
  scope: TenantScope,
  id: SnapshotId,
  name: string,
): Promise<unknown> {
  try {
    const reading = await store.snapshots.fact(scope, id, name)
    return reading.read ? reading.value : undefined
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return undefined
    throw error
  }
}

import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import { completeAll } from '../signing/complete-signature.ts'
import type { ShownTenant, Tenants } from '../tenants.ts'

/**
 * Seals what was accepted in a moment in which the machine stopped, in every kept tenant: nobody has to open it again. A
 * tenant of which nothing changed since nothing was left is not read.
 * @returns the names of tenants that failed, with why: one does not keep the copies of another
 */
export function openUnsealed({
  store,
  tenants,
  complete = completeAll,
}: {
  readonly store: { readonly tenants: Pick<Store['tenants'], 'list'> }
  readonly tenants: Pick<Tenants, 'open'>
  readonly complete?: typeof completeAll
}) {
  /** Entries of each tenant's evidence log when nothing was left. */
  const settled = new Map<string, number>()

  const ofTenant = async (tenant: ShownTenant): Promise<void> => {
    const work = tenant.work()
    const entries = await work.store.evidence.size(work.scope)
    if (settled.get(tenant.name) === entries) return
    const { left } = await complete(tenant)
    if (left === 0) settled.set(tenant.name, await work.store.evidence.size(work.scope))
    else settled.delete(tenant.name)
  }

  return async (
    _now: Instant,
    signal?: AbortSignal,
  ): Promise<readonly { readonly tenant: string; readonly error: unknown }[]> => {
    const failed: { tenant: string; error: unknown }[] = []
    for (const name of await store.tenants.list()) {
      if (signal?.aborted) break
      try {
        const tenant = await tenants.open(name)
        // The practice clinic is thrown away with what was signed in it.
        if (tenant !== null && !tenant.practice) await ofTenant(tenant)
      } catch (error) {
        failed.push({ tenant: name, error })
      }
    }
    return failed
  }
}

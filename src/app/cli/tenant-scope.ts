import { AppError } from '../../base/app-error.ts'
import type { TenantName, TenantScope } from '../../base/ids.ts'
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

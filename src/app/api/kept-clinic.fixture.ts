import { assess } from '../../assess/assess.ts'
import { CHECKS } from '../../assess/checks/index.ts'
import { tenantName, type TenantScope } from '../../base/ids.ts'
import { importScubaGear } from '../../collect/import/scubagear/import-export.ts'
import { readClinicExport } from '../../connect/practice/clinic/read-clinic.ts'
import type { Store } from '../../store/store.ts'
import { keepAssessment } from '../keep-assessment.ts'

let snapshot: ReturnType<typeof importScubaGear> | undefined

/** Keeps the practice clinic’s settings in a kept tenant, judged, without anything that its people have decided. */
export async function keepClinic(store: Store, tenant = 'clinic'): Promise<TenantScope> {
  snapshot ??= importScubaGear(readClinicExport())
  const scope = await store.tenants.scope(tenantName(tenant))
  const deed = { by: 'tester' }
  const { id } = await store.snapshots.save(scope, snapshot, deed)
  const saved = await store.snapshots.summary(scope, id)
  await keepAssessment(store, scope, saved, assess(CHECKS, snapshot), deed)
  return scope
}

import { tenantName, type TenantScope } from '../../../src/base/ids.ts'
import { systemClock } from '../../../src/host/clock.ts'
import { openInstallation } from '../../../src/host/keys.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { ReportRequest } from '../../../src/report/audit/make-report.ts'
import type { Store } from '../../../src/store/store.ts'
import type { DataPlace } from './measured-process.ts'

/** The store of a data folder with the tenant that commands use unless told otherwise; made when it is not there. */
export async function openBenchStore({
  data: dataFolder,
  keyFile,
}: DataPlace): Promise<{ readonly store: Store; readonly scope: TenantScope }> {
  const installation = openInstallation({ dataFolder, keyFile, env: {}, clock: systemClock })
  const store = await openStore({ dataFolder, installation, clock: systemClock })
  const tenant = tenantName('default')
  const there = await store.tenants.list()
  const scope = there.includes(tenant) ? { tenant } : await store.tenants.add(tenant, { by: 'bench' })
  return { store, scope }
}

/** What the commands ask when no roles and policies are on record, and all rows of the actor or of everybody are wanted. */
export function reportRequest(actor?: string): ReportRequest & { readonly policies: readonly [] } {
  return {
    asked: { classes: [], all: false, place: undefined, actor },
    roles: { snapshots: [], roles: [], rolesKnown: [] },
    policies: [],
    madeAt: systemClock(),
  }
}

import type { TenantScope } from '../base/ids.ts'
import type { Programme } from '../assess/programme.ts'
import type { Deed } from '../store/deed.ts'
import type { Store } from '../store/store.ts'
import { keepDecision } from './decision-records.ts'
import { keepOrganisation } from './organisation-record.ts'
import { WITHOUT_STORY } from './waiver-body.ts'
import { keepWaiver } from './waiver-records.ts'

/**
 * Keeps a whole programme in a tenant that has none yet, as a file brought it.
 * @throws AppError conflict where the tenant has decided something of it already, lease-held
 */
export async function keepProgramme(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
  { organisation, waivers, decisions }: Programme,
  deed: Deed,
): Promise<void> {
  if (organisation !== null) await keepOrganisation(store, scope, { value: organisation, version: 0 }, deed)
  for (const waiver of waivers) {
    await keepWaiver(store, scope, { ...waiver, ...WITHOUT_STORY }, 0, deed)
  }
  for (const decision of decisions) {
    await keepDecision(store, scope, { value: decision, version: 0 }, deed)
  }
}

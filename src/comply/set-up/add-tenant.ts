import type { Organisation } from '../../base/hipaa/organisation.ts'
import type { TenantName, TenantScope } from '../../base/ids.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import { checkedOrganisation, keepOrganisation } from '../organisation-record.ts'

/** A profile of which only the name is known. Until a kind is said nothing is left out. */
export function profileNamed(name: string): Organisation {
  return {
    name,
    kinds: [],
    hybrid: false,
    clearinghouseInLargerOrganisation: false,
    states: [],
    sites: null,
    workforce: null,
    ehr: null,
    it: null,
    itProvider: null,
    privacyOfficer: null,
    securityOfficer: null,
    timeZone: null,
  }
}

/**
 * Adds a tenant, with a profile that says what people call it.
 * @param title null for none
 * @throws AppError already-exists, bad-input, lease-held
 */
export async function addNamedTenant(
  store: Pick<Store, 'tenants' | 'records'>,
  name: TenantName,
  title: string | null,
  deed: Deed,
): Promise<TenantScope> {
  // Looked at before anything is made: a name that cannot be kept leaves no folder.
  const profile = title === null ? null : checkedOrganisation(profileNamed(title))
  const scope = await store.tenants.add(name, deed)
  if (profile !== null) await keepOrganisation(store, scope, { value: profile, version: 0 }, deed)
  return scope
}

import type { TenantScope } from '../../base/ids.ts'
import type { Signature } from '../../base/signing/signature.ts'
import type { Clock, Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import { keptOrganisation } from '../organisation-record.ts'
import { signaturesOf } from './signature-records.ts'

/** What duties, standings and the first page need of signatures. */
export interface SigningKnown {
  readonly signatures: readonly Signature[]
  readonly now: Instant
  readonly timeZone: string | null
}

/** @throws AppError not-verified when a record is damaged */
export async function readSigningKnown({
  store,
  scope,
  now,
}: {
  readonly store: Pick<Store, 'records'>
  readonly scope: TenantScope
  readonly now: Clock
}): Promise<SigningKnown> {
  const signatures = (await signaturesOf(store, scope)).map(({ value }) => value)
  const organisation = await keptOrganisation(store, scope)
  return { signatures, now: now(), timeZone: organisation.value?.timeZone ?? null }
}

import type { TenantScope } from '../../base/ids.ts'
import type { Day } from '../../base/days.ts'
import type { Clock } from '../../base/time.ts'
import { dayIn } from '../../base/time-zone.ts'
import type { Store } from '../../store/store.ts'
import { keptOrganisation } from '../organisation-record.ts'
import { signaturesOf } from '../signing/signature-records.ts'
import { agreementsOf, confirmationsOf, looksOf } from './agreement-records.ts'
import type { AgreementsKnown } from './agreement-state.ts'

/** Where people's work on a tenant is kept, and its clock. */
export interface MicrosoftWork {
  readonly store: Pick<Store, 'records' | 'snapshots' | 'documents'>
  readonly scope: TenantScope
  readonly now: Clock
}

/** What standing, duties and answers are worked out from. */
export interface MicrosoftKnown extends AgreementsKnown {
  readonly today: Day
  /** What the practice is called. */
  readonly organisation: string
  /** The day on which the practice was written down: from then on a record is waited for. Null before. */
  readonly since: Day | null
}

/** Reads it all. @throws AppError not-verified when a record is damaged */
export async function readMicrosoftAgreementKnown({
  store,
  scope,
  now,
}: Pick<MicrosoftWork, 'scope' | 'now'> & {
  readonly store: Pick<Store, 'records'>
}): Promise<MicrosoftKnown> {
  const at = now()
  const [organisation, first, agreements, confirmations, looks, signatures] = await Promise.all([
    keptOrganisation(store, scope),
    store.records.history(scope, 'organisation', 'organisation', { limit: 1 }),
    agreementsOf(store, scope),
    confirmationsOf(store, scope),
    looksOf(store, scope),
    signaturesOf(store, scope, { purpose: 'microsoft-agreement' }),
  ])
  const timeZone = organisation.value?.timeZone ?? null
  const [begun] = first.items
  return {
    today: dayIn(at, timeZone),
    now: at,
    timeZone,
    organisation: organisation.value?.name ?? scope.tenant,
    since: begun === undefined ? null : dayIn(begun.at, timeZone),
    looks,
    agreements: agreements.map(({ id, value, version }) => ({
      id,
      version,
      value,
      signature: signatures.find(one => one.value.id === value.asked?.signature)?.value ?? null,
      confirmations: confirmations.filter(({ agreement }) => agreement === id),
    })),
  }
}

import type { TenantScope } from '../base/ids.ts'
import type { Instant } from '../base/time.ts'
import type { Programme, Waiver } from '../assess/programme.ts'
import type { Store } from '../store/store.ts'
import { decisionsOf } from './decision-records.ts'
import { keptOrganisation } from './organisation-record.ts'
import type { KeptWaiver } from './waiver-body.ts'
import { waiversOf } from './waiver-records.ts'

/** What people have decided about a tenant, for judging it at a moment. */
export async function programmeOf(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
  asOf: Instant,
): Promise<Programme> {
  const [organisation, waivers, decisions] = await Promise.all([
    keptOrganisation(store, scope),
    waiversOf(store, scope),
    decisionsOf(store, scope),
  ])
  return {
    organisation: organisation.value,
    waivers: waivers.map(({ value }) => forJudging(value)),
    decisions,
    asOf,
  }
}

/** What counts of it: a renewal that nobody has approved does not, and one that was ended early has ended. */
function forJudging(kept: KeptWaiver): Waiver {
  const { id, check, entity, reason, requestedBy, approver, approvedAt, accepted, compensating, ended } = kept
  const ends = ended === null || ended.at >= kept.ends ? kept.ends : ended.at
  return { id, check, entity, reason, requestedBy, approver, approvedAt, ends, accepted, compensating }
}

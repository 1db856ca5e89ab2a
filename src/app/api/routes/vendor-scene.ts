import { rolesNow } from '../../../base/people/grants.ts'
import type { SecondPersonAnswer } from '../../../base/people/second-person.ts'
import { AppError } from '../../../base/app-error.ts'
import type { Settlement } from '../../../base/vendors/vendor.ts'
import { readVendorsKnown, type VendorsKnown } from '../../../comply/vendors/known.ts'
import { type AppRow, vendorRegister, type VendorRegister } from '../../../comply/vendors/register.ts'
import { settlementApprovalBy } from '../../../comply/vendors/settlement-approval.ts'
import type { SightingCache } from '../../../comply/vendors/sources.ts'
import type { By } from '../../../comply/vendors/vendor-records.ts'
import { type Caller, callerMay } from '../../auth/caller.ts'
import type { ShownTenant } from '../../tenants.ts'
import type { Doors } from '../add-route.ts'
import type { Asked } from '../define-route.ts'
import type * as contracts from '../contracts/vendors.ts'
import { peopleOf, type TenantPerson } from './tenant-people.ts'
import type { ApprovalOf } from './vendor-shown.ts'

export type AskedInTenant = Pick<Asked<typeof contracts.listVendors>, 'caller' | 'tenant' | 'now'>

/** What a request about vendors is answered from. */
export interface VendorScene {
  readonly known: VendorsKnown
  readonly register: VendorRegister
}

export interface VendorScenes {
  /** Made anew after every change that the tenant's evidence log tells of, and every hour: days end by themselves. */
  readonly of: (tenant: ShownTenant) => Promise<VendorScene>
}

export function openVendorScenes(): VendorScenes {
  const scenes = new WeakMap<ShownTenant['work'], { key: string; scene: Promise<VendorScene> }>()
  const caches = new Map<string, SightingCache>()
  return {
    of: async tenant => {
      const { store, scope, now } = tenant.work()
      const key = `${await store.evidence.size(scope)} ${now().slice(0, 13)}`
      const there = scenes.get(tenant.work)
      if (there?.key === key) return await there.scene
      const cache = caches.get(tenant.name) ?? new Map()
      caches.set(tenant.name, cache)
      const scene = readVendorsKnown({ store, scope, now }, cache).then(known => ({
        known,
        register: vendorRegister(known),
      }))
      scenes.set(tenant.work, { key, scene })
      scene.catch(() => scenes.delete(tenant.work))
      return await scene
    },
  }
}

/** Who acts, by the session. */
export function byOf(caller: Caller, tenant: ShownTenant): By {
  return { by: { id: caller.account.id, name: caller.account.name }, at: tenant.work().now() }
}

/** Whether the caller may approve, asked once for a request. */
export async function approvals(
  { accounts }: Pick<Doors, 'accounts'>,
  asked: AskedInTenant,
): Promise<{ readonly of: (settlement: Settlement) => SecondPersonAnswer; readonly shown: ApprovalOf }> {
  const caller = asked.caller()
  const tenant = asked.tenant().name
  const people: readonly TenantPerson[] = await peopleOf(accounts, tenant, asked.now)
  const me = {
    id: caller.account.id,
    name: caller.account.name,
    roles: rolesNow(caller.account, tenant, asked.now),
  }
  const may = callerMay(caller, 'agreements:sign', tenant, asked.now)
  const of = (settlement: Settlement): SecondPersonAnswer => {
    if (!may)
      return { may: false, why: 'not-an-approver', sentence: 'An officer or the owner approves this.' }
    if (settlement.asked === null)
      return { may: false, why: 'not-an-approver', sentence: 'Nothing waits for an approval.' }
    return settlementApprovalBy(settlement.asked, me, people)
  }
  return {
    of,
    shown: settlement => {
      if (settlement.asked === null) return { may: false, sentence: null }
      const answer = of(settlement)
      return answer.may
        ? { may: true, sentence: answer.alone ? answer.onRecord : null }
        : { may: false, sentence: answer.sentence }
    },
  }
}

/** @throws AppError not-found */
export function appAt({ register }: VendorScene, key: string): AppRow {
  const found = register.appsByKey.get(key)
  if (found === undefined) {
    throw new AppError('not-found', 'No settings and no list name such an app now. It may have been removed.')
  }
  return found
}

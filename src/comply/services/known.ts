import type { Day } from '../../base/days.ts'
import type { Cloud } from '../../base/fact.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Clock, Instant } from '../../base/time.ts'
import { dayIn } from '../../base/time-zone.ts'
import { type ServiceState, serviceStates } from '../../assess/services/service-states.ts'
import type { ReadFacts } from '../../assess/services/sign.ts'
import {
  type PlansOfUsers,
  plansOfProducts,
  plansOfUsers,
  type ProductPlan,
} from '../../assess/services/user-plans.ts'
import type { ImportedProducts } from '../../base/services/imported-products.ts'
import type { UserList } from '../../base/services/user-list.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { keptOrganisation } from '../organisation-record.ts'
import { azureOf } from './azure-records.ts'
import { type KeptScope, latestScope, serviceScopesOf } from './scope-records.ts'
import type { AzureList, DynamicsUse, KeptUse, UserPlans } from './service-body.ts'
import { dynamicsOf, usesOf } from './use-records.ts'
import { readUserList, userPlansOf } from './user-plans-records.ts'

/** Where people's work on a tenant is kept, and its clock. */
export interface ServicesWork {
  readonly store: Pick<Store, 'records' | 'snapshots' | 'documents'>
  readonly scope: TenantScope
  readonly now: Clock
  /** Microsoft's list of products, where one was imported: it names what Ward's table does not know. */
  readonly imported?: ImportedProducts | null
}

/** Everything that is known of the services and plans of a tenant. */
export interface ServicesKnown {
  readonly today: Day
  readonly timeZone: string | null
  /** The cloud of the last reading; null where none tells, and then the commercial one is taken. */
  readonly toldCloud: Cloud | null
  readonly cloud: Cloud
  /** When the settings were read, and kept here; null where none were. */
  readonly settings: { readonly takenAt: Instant | null; readonly savedAt: Instant } | null
  readonly facts: ReadFacts
  readonly lists: readonly KeptScope[]
  /** The list that holds in the tenant's cloud. */
  readonly list: KeptScope | null
  readonly uses: readonly Kept<KeptUse>[]
  readonly states: readonly ServiceState[]
  /** The subscribed products; null where they were not read. */
  readonly products: readonly ProductPlan[] | null
  readonly userPlans: Kept<UserPlans> | null
  readonly users: UserList | null
  readonly people: PlansOfUsers | null
  readonly dynamics: Kept<DynamicsUse> | null
  readonly azure: Kept<AzureList> | null
}

/** Reads it all. @throws AppError not-verified when something kept is damaged */
export async function readServicesKnown({
  store,
  scope,
  now,
  imported = null,
}: ServicesWork): Promise<ServicesKnown> {
  const [organisation, lists, uses, userPlans, dynamics, azure, snapshots] = await Promise.all([
    keptOrganisation(store, scope),
    serviceScopesOf(store, scope),
    usesOf(store, scope),
    userPlansOf(store, scope),
    dynamicsOf(store, scope),
    azureOf(store, scope),
    store.snapshots.list(scope, { limit: 1 }),
  ])
  const timeZone = organisation.value?.timeZone ?? null
  const today = dayIn(now(), timeZone)
  const [last] = snapshots.items
  const snapshot = last === undefined ? null : await store.snapshots.read(scope, last.id)
  const facts = (snapshot?.facts ?? {}) as ReadFacts
  const toldCloud = snapshot?.cloud ?? null
  const cloud = toldCloud ?? 'commercial'
  const bought = facts['licensing.subscribed-products']
  const users = userPlans === null ? null : await readUserList(store, scope, userPlans.value.document)
  return {
    today,
    timeZone,
    toldCloud,
    cloud,
    settings: last === undefined ? null : { takenAt: last.takenAt, savedAt: last.savedAt },
    facts,
    lists,
    list: latestScope(lists, cloud),
    uses,
    states: serviceStates({ cloud, lists, facts, said: uses.map(({ value }) => value), today }),
    products: bought?.read === true ? plansOfProducts(bought.value, imported) : null,
    userPlans,
    users,
    people: users === null ? null : plansOfUsers(users, imported),
    dynamics,
    azure,
  }
}

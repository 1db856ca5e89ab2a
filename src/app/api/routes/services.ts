import { SAFEGUARDS } from '../../../assess/services/safeguards.ts'
import { serviceById } from '../../../assess/services/services.ts'
import { AppError } from '../../../base/app-error.ts'
import { dayIn } from '../../../base/time-zone.ts'
import { readAzureSubscriptions } from '../../../collect/import/azure-subscriptions/read-azure-subscriptions.ts'
import { readServiceScope } from '../../../collect/import/service-scope/read-service-scope.ts'
import { readUserLicences } from '../../../collect/import/user-licences/read-user-licences.ts'
import { azureOf, importAzure, putSubscription } from '../../../comply/services/azure-records.ts'
import { readServicesKnown } from '../../../comply/services/known.ts'
import { keepScope, lookAtScope } from '../../../comply/services/scope-records.ts'
import { keepDynamics, keepUse, keepUses } from '../../../comply/services/use-records.ts'
import { keepUserPlans } from '../../../comply/services/user-plans-records.ts'
import { keptOrganisation } from '../../../comply/organisation-record.ts'
import { plansOfUsers } from '../../../assess/services/user-plans.ts'
import { type Caller, deedOf } from '../../auth/caller.ts'
import { knownProducts } from '../../known-products.ts'
import { peopleFound } from '../../people-plans.ts'
import { serviceTable } from '../../service-tables.ts'
import type { TenantWork } from '../../tenants.ts'
import type { Doors } from '../add-route.ts'
import * as changes from '../contracts/service-changes.ts'
import * as contracts from '../contracts/services.ts'
import { defineRoute, type Route } from '../define-route.ts'
import { shownScope, shownService, shownServices, versionsOf } from './services-shown.ts'

/** Covered services, plans and who has them. */
export function serviceRoutes({ products }: Pick<Doors, 'products'>): readonly Route[] {
  const imported = () => knownProducts(products())
  const readKnown = (work: TenantWork) => readServicesKnown({ ...work, imported: imported() })
  return [
    defineRoute(contracts.readServices, async ({ tenant }) =>
      shownServices(await readKnown(tenant().work()), tenant().practice),
    ),

    defineRoute(contracts.readPeoplePlans, async ({ tenant, query }) => {
      const { after, limit, ...filter } = query
      refuseOtherSafeguard(filter.safeguard)
      const known = await readKnown(tenant().work())
      const found = peopleFound(known, filter)
      return {
        schema: 'ward.people-plans/1' as const,
        found: found.length,
        all: known.users?.users.length ?? 0,
        people: found.slice(after, after + limit),
        next: after + limit < found.length ? after + limit : null,
      }
    }),

    defineRoute(contracts.exportServices, async ({ tenant, query }) => {
      const { table, ...filter } = query
      refuseOtherSafeguard(filter.safeguard)
      return serviceTable(table, await readKnown(tenant().work()), filter)
    }),

    defineRoute(changes.sayUse, async ({ tenant, params, body, caller }) => {
      if (serviceById(params.service) === undefined) {
        throw new AppError('not-found', 'There is no such service in Ward’s table.')
      }
      const work = tenant().work()
      const { use, reason, expects } = body
      const value = { service: params.service, use, reason, ...byOf(caller(), work) }
      const { version } = await keepUse(work.store, work.scope, { value, version: expects }, deedOf(caller()))
      const known = await readKnown(work)
      const state = known.states.find(({ service }) => service.id === params.service)
      if (state === undefined) throw new AppError('not-found', 'There is no such service in Ward’s table.')
      const seen = versionsOf(known).get(params.service) ?? version
      return { schema: 'ward.service-use/1' as const, service: shownService(state, seen), version }
    }),

    defineRoute(changes.sayUses, async ({ tenant, body, caller }) => {
      const work = tenant().work()
      const { use, reason, services } = body
      const said = { use, reason, ...byOf(caller(), work) }
      const kept = await keepUses(
        work.store,
        work.scope,
        services.map(({ id, expects }) => ({ value: { service: id, ...said }, version: expects })),
        deedOf(caller()),
      )
      return {
        schema: 'ward.service-uses/1' as const,
        services: kept.map(({ value, version }) => ({ id: value.service, version })),
      }
    }),

    defineRoute(changes.sayDynamics, async ({ tenant, body, caller }) => {
      const work = tenant().work()
      const { expects, ...said } = body
      const value = { ...said, ...byOf(caller(), work) }
      const { version } = await keepDynamics(
        work.store,
        work.scope,
        { value, version: expects },
        deedOf(caller()),
      )
      return { schema: 'ward.dynamics-channel/1' as const, version }
    }),

    defineRoute(changes.importScope, async ({ tenant, query, body, caller }) => {
      const work = tenant().work()
      const { asOf, source, file, complete, look } = query
      const cloud = query.cloud ?? (await readKnown(work)).cloud
      const { rows, bad } = readServiceScope(body, file, cloud)
      const list = {
        asOf,
        source,
        file,
        cloud,
        complete: complete === 'yes',
        rows: rows.map(row => ({ ...row })),
        ...byOf(caller(), work),
      }
      const today = await todayOf(work)
      const told =
        look === 'yes'
          ? await lookAtScope(work.store, work.scope, list, today)
          : await keepScope(work.store, work.scope, list, today, deedOf(caller()))
      return {
        schema: 'ward.service-scope-imported/1' as const,
        list: shownScope(told.list),
        isNew: told.isNew,
        kept: look === 'no',
        before: told.before?.asOf ?? null,
        diff: {
          added: [...told.diff.added],
          removed: [...told.diff.removed],
          turned: told.diff.turned.map(one => ({ ...one })),
          same: told.diff.same,
        },
        bad: bad.map(one => ({ ...one })),
      }
    }),

    defineRoute(changes.importUsers, async ({ tenant, query, body, caller }) => {
      const work = tenant().work()
      const { asOf, file } = query
      const read = readUserLicences(body, file, imported())
      const { form, list, deleted, twice, bad, isPart } = read
      const about = { asOf, file, form, deleted, twice, bad: bad.count, isPart, ...byOf(caller(), work) }
      await keepUserPlans(work.store, work.scope, list, about, await todayOf(work), deedOf(caller()))
      return {
        schema: 'ward.user-plans-imported/1' as const,
        asOf,
        users: list.users.length,
        deleted,
        twice,
        bad: { count: bad.count, rows: bad.rows.map(row => ({ ...row })) },
        isPart,
        unknownProducts: plansOfUsers(list, imported()).unknownProducts.map(({ name }) => name),
      }
    }),

    defineRoute(changes.importAzure, async ({ tenant, query, body, caller }) => {
      const work = tenant().work()
      const listed = readAzureSubscriptions(body, query.file)
      const about = { asOf: query.asOf, today: await todayOf(work), ...byOf(caller(), work) }
      const { value } = await importAzure(work.store, work.scope, listed, about, deedOf(caller()))
      return {
        schema: 'ward.azure-imported/1' as const,
        subscriptions: value.subscriptions.length,
        gone: value.subscriptions.filter(({ gone }) => gone).length,
      }
    }),

    defineRoute(changes.putSubscription, async ({ tenant, body, caller }) => {
      const work = tenant().work()
      const { expects, ...one } = body
      const before = (await azureOf(work.store, work.scope))?.value.subscriptions.find(
        ({ id }) => id === one.id,
      )
      const { version } = await putSubscription(
        work.store,
        work.scope,
        { ...one, state: before?.state ?? null, tenantId: before?.tenantId ?? null },
        { ...byOf(caller(), work), expects },
        deedOf(caller()),
      )
      return { schema: 'ward.azure-subscription/1' as const, version }
    }),
  ]
}

/** Who acts comes from the session; the time is the tenant's. */
function byOf({ account }: Caller, { now }: Pick<TenantWork, 'now'>) {
  return { by: { id: account.id, name: account.name }, at: now() }
}

async function todayOf({ store, scope, now }: TenantWork) {
  const organisation = await keptOrganisation(store, scope)
  return dayIn(now(), organisation.value?.timeZone ?? null)
}

/** @throws AppError bad-usage */
function refuseOtherSafeguard(id: string | undefined): void {
  if (id === undefined || SAFEGUARDS.some(each => each.id === id)) return
  throw new AppError(
    'bad-usage',
    `There is no such safeguard; they are ${SAFEGUARDS.map(each => each.id).join(', ')}.`,
  )
}

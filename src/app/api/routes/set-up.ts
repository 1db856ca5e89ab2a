import { keptOrganisation } from '../../../comply/organisation-record.ts'
import { markSetUp, setUpMarks } from '../../../comply/set-up/set-up-record.ts'
import { minutesLeft, setUpState } from '../../../comply/set-up/set-up-state.ts'
import { keptYear } from '../../../comply/year/year-records.ts'
import { deedOf } from '../../auth/caller.ts'
import type { TenantWork } from '../../tenants.ts'
import { markStep, readSetUp } from '../contracts/set-up.ts'
import { defineRoute, type Route } from '../define-route.ts'

/** How far the set-up of a tenant is. What it asks for is kept where it belongs: here is only what was looked at. */
export const setUpRoutes: readonly Route[] = [
  defineRoute(readSetUp, ({ tenant }) => shown(tenant().work())),
  defineRoute(markStep, async ({ tenant, caller, body }) => {
    const work = tenant().work()
    await markSetUp(work.store, work.scope, body.step, body.as, deedOf(caller()))
    return shown(work)
  }),
]

async function shown({ store, scope }: TenantWork) {
  const [{ value: organisation }, marks, snapshots, { value: year }] = await Promise.all([
    keptOrganisation(store, scope),
    setUpMarks(store, scope),
    store.snapshots.list(scope, { limit: 1 }),
    keptYear(store, scope),
  ])
  const steps = setUpState({
    organisation,
    hasSettings: snapshots.items.length > 0,
    hasYear: year !== null,
    ...marks,
  })
  return {
    schema: 'ward.set-up/1' as const,
    steps: steps.map(step => ({ ...step, missing: [...step.missing] })),
    minutesLeft: minutesLeft(steps),
  }
}

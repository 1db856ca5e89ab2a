import { AppError } from '../../../base/app-error.ts'
import { tenantName } from '../../../base/ids.ts'
import { addNamedTenant } from '../../../comply/set-up/add-tenant.ts'
import { deedOf } from '../../auth/caller.ts'
import { PRACTICE } from '../../tenants.ts'
import type { Doors } from '../add-route.ts'
import { addTenant } from '../contracts/tenants.ts'
import { defineRoute, type Route } from '../define-route.ts'

/** Adds tenants. Whoever may, has a role over all of them, and so sees the new one at once. */
export function tenantRoutes({ store }: Doors): readonly Route[] {
  return [
    defineRoute(addTenant, async ({ caller, body }) => {
      const name = tenantName(body.name)
      if (name === PRACTICE) {
        throw new AppError('already-exists', 'The practice clinic has this name. Choose another one.')
      }
      const title = body.title ?? null
      await addNamedTenant(store, name, title, deedOf(caller()))
      return { schema: 'ward.tenant-added/1' as const, name, title: title ?? name }
    }),
  ]
}

import type { Json } from '../../base/canonical-json.ts'
import type { Office } from '../../base/contact/offices.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import {
  bodyOfDesignation,
  checkedDesignation,
  type Designation,
  readDesignation,
} from './designation-body.ts'

type Records = Pick<Store, 'records'>

export const DESIGNATION_KIND = 'designation'

/**
 * Keeps who holds an office; whoever held it before stays in the history.
 * @param expects the version that was seen, 0 for none
 * @throws AppError bad-input, conflict, lease-held
 */
export async function keepDesignation(
  store: Records,
  scope: TenantScope,
  designation: Designation,
  expects: number,
  deed: Deed,
): Promise<Kept<Designation>> {
  const body = bodyOfDesignation(checkedDesignation(designation)) as unknown as Json
  const draft = { kind: DESIGNATION_KIND, id: designation.office, body, expects }
  const { version } = await store.records.keep(scope, draft, deed)
  return { value: readDesignation(body), version }
}

/** The last version of each office that was ever designated. */
export async function designationsOf(
  store: Records,
  scope: TenantScope,
): Promise<ReadonlyMap<Office, Kept<Designation>>> {
  const records = await store.records.current(scope, DESIGNATION_KIND)
  return new Map(
    records.map(({ body, version }) => {
      const value = readDesignation(body)
      return [value.office, { value, version }]
    }),
  )
}

/** Everybody who held an office, first first. */
export async function designationHistory(
  store: Records,
  scope: TenantScope,
  office: Office,
): Promise<readonly Kept<Designation>[]> {
  const { items } = await store.records.history(scope, DESIGNATION_KIND, office, { limit: 500 })
  return items.map(({ body, version }) => ({ value: readDesignation(body), version }))
}

import * as z from 'zod'
import type { ScopeList } from '../../base/agreements/microsoft-types.ts'
import type { TenantScope } from '../../base/ids.ts'
import { productId, productName } from '../../assess/licensing/product-names.ts'
import { LIST_OF_2021 } from '../../assess/services/list-of-2021.ts'
import type { Store } from '../../store/store.ts'
import { lastContact } from '../contact/contact-records.ts'
import { latestScope, serviceScopesOf } from '../services/scope-records.ts'
import { MOST_PRODUCTS, type Product, type Surroundings } from './agreement-body.ts'

type ListedProduct = Parameters<typeof productName>[0]

/** Of the fact, what is looked at here; the rest is the checks'. */
const products = z
  .array(
    z.looseObject({
      skuId: z.string().max(200).optional(),
      skuPartNumber: z.string().max(200).optional(),
      prepaidUnits: z.looseObject({ enabled: z.int().min(0).optional() }).optional(),
    }),
  )
  .max(MOST_PRODUCTS)

/**
 * What is known of the tenant now: from the last snapshot, the list of covered services and the contact on record. What was
 * not read is null, never "none".
 * @throws AppError not-verified when the snapshot or a record is damaged
 */
export async function surroundingsOf({
  store,
  scope,
}: {
  readonly store: Pick<Store, 'snapshots' | 'records'>
  readonly scope: TenantScope
}): Promise<Surroundings> {
  const tenant = await tenantNow(store, scope)
  const [contact, lists] = await Promise.all([lastContact(store, scope), serviceScopesOf(store, scope)])
  return {
    ...tenant,
    scope: scopeListOf(latestScope(lists, tenant.cloud ?? 'commercial') ?? LIST_OF_2021),
    contact: cut(contact.value?.person.name ?? null),
  }
}

function scopeListOf({ source, asOf }: ScopeList): ScopeList {
  return { source: source.slice(0, 500), asOf }
}

async function tenantNow(
  store: Pick<Store, 'snapshots'>,
  scope: TenantScope,
): Promise<Omit<Surroundings, 'scope' | 'contact'>> {
  const [last] = (await store.snapshots.list(scope, { limit: 1 })).items
  if (last === undefined) {
    return {
      snapshot: null,
      takenAt: null,
      tenant: { id: null, name: null },
      cloud: null,
      products: null,
    }
  }
  const { organisation, facts, takenAt, cloud } = await store.snapshots.read(scope, last.id)
  const reading = facts['licensing.subscribed-products']
  return {
    snapshot: last.id,
    takenAt,
    tenant: { id: cut(organisation.id), name: cut(organisation.name) },
    cloud,
    products: reading?.read === true ? productsIn(reading.value) : null,
  }
}

/** By name, each once: a product may be listed for several subscriptions. Null for a list of no known form. */
export function productsIn(value: unknown): readonly Product[] | null {
  const listed = products.safeParse(value)
  if (!listed.success) return null
  const byId = new Map<string, Product>()
  for (const one of listed.data) {
    const product = one as ListedProduct
    const id = productId(product).trim().toLowerCase().slice(0, 200)
    const before = byId.get(id)
    const units = one.prepaidUnits?.enabled ?? null
    const both = before === undefined || before.units === null ? units : before.units + (units ?? 0)
    byId.set(id, { id, name: cut(productName(product)) ?? id, units: both })
  }
  return [...byId.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** One line of at most 200 characters; null where nothing is left. */
function cut(text: string | null): string | null {
  const line =
    text
      ?.replaceAll(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 200) ?? ''
  return line === '' ? null : line
}

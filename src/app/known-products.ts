import { idKey, nameKey } from '../assess/licensing/plans.ts'
import { namedPlans } from '../assess/services/held-plans.ts'
import type { ProductList } from '../collect/import/microsoft-products/products.schema.ts'
import type { ImportedProducts } from '../base/services/imported-products.ts'
import type { KnownProducts } from '../collect/import/user-licences/read-user-licences.ts'

/** What is known of products where licences of people are read: Ward's own table, then Microsoft's imported list. */
export function knownProducts(imported: ProductList | null): KnownProducts & ImportedProducts {
  const products = imported?.products ?? []
  const byId = new Map(products.map(one => [one.id, one]))
  const byName = Map.groupBy(
    products.flatMap(one => [...one.names, ...one.titles].map(name => [nameKey(name), one] as const)),
    ([name]) => name,
  )
  return {
    isName: name => namedPlans(name).length > 0 || byName.has(nameKey(name)),
    titleOf: ({ sku, name }) => {
      const byItsName = name === null ? undefined : byName.get(nameKey(name))?.[0]?.[1]
      const found = sku === null ? byItsName : byId.get(idKey(sku))
      return found?.titles[0] ?? null
    },
    plansOf: ({ sku, name }) => {
      if (sku !== null) return byId.get(idKey(sku))?.servicePlans ?? null
      const found = [...new Set((byName.get(nameKey(name ?? '')) ?? []).map(([, one]) => one))]
      const [first] = found
      // A name that several products have says which service plans only where they have the same.
      const same = found.every(
        one => one.servicePlans.toSorted().join() === first?.servicePlans.toSorted().join(),
      )
      return first !== undefined && same ? first.servicePlans : null
    },
  }
}

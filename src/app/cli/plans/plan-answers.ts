import { CAPABILITY_NAMES } from '../../../assess/licensing/capabilities.ts'
import { type FoundPlan, findPlans, plansAsBought } from '../../../assess/licensing/find-plans.ts'
import { carries } from '../../../assess/licensing/holds.ts'
import { idKey, knownProduct, nameKey } from '../../../assess/licensing/plans.ts'
import { PRODUCT_LIST } from '../../../assess/licensing/plans/define-plan.ts'
import { SERVICE_PLANS, type ServicePlanName } from '../../../assess/licensing/service-plans.ts'
import type { ProductList } from '../../../collect/import/microsoft-products/products.schema.ts'
import type { PlanAnswer } from '../../api/contracts/plans.ts'

/** A plan as it is answered, with the service plans it was worked out from; null where nothing is known of them. */
export interface Answered {
  readonly answer: PlanAnswer
  readonly servicePlans: readonly ServicePlanName[] | null
}

/** Every plan of Ward's table, then the products that only Microsoft's imported list knows. */
export function allPlans(imported: ProductList | null): readonly Answered[] {
  return [...plansAsBought().map(ofTable), ...newToWard(imported).map(one => ofList(one, imported))]
}

/** Plans by the word a person wrote: from Ward's table, else from the imported list. */
export function plansNamed(word: string, imported: ProductList | null): readonly Answered[] {
  const own = findPlans(word)
  if (own.length > 0) return own.map(ofTable)
  return (imported?.products ?? [])
    .filter(
      product =>
        product.id === idKey(word) ||
        [...product.names, ...product.titles].some(name => nameKey(name) === nameKey(word)),
    )
    .map(product => ofList(product, imported))
}

/** Products of the list that Ward's own table does not know. */
export function newToWard(imported: ProductList | null): ProductList['products'] {
  return (imported?.products ?? []).filter(({ id }) => knownProduct({ skuId: id }) === undefined)
}

function ofTable({ plan, product, servicePlans }: FoundPlan): Answered {
  const { id, name, family, also, was, footing, unlisted, sold, successor, note, asOf, source } = plan
  return {
    servicePlans,
    answer: {
      id,
      name,
      family,
      also: [...also],
      was: [...was],
      footing,
      unlisted: [...unlisted],
      sold,
      successor,
      note,
      product: product && { sku: product.sku, name: product.name },
      otherProducts: plan.products
        .filter(one => one !== product)
        .map(one => ({ sku: one.sku, name: one.name })),
      capabilities: capabilitiesOf(servicePlans),
      asOf,
      source,
    },
  }
}

const BY_ID = new Map(
  (Object.entries(SERVICE_PLANS) as [ServicePlanName, string][]).map(([name, id]) => [id, name]),
)

function ofList(product: ProductList['products'][number], list: ProductList | null): Answered {
  const servicePlans = product.servicePlans.flatMap(id => BY_ID.get(id) ?? [])
  const [name = product.id] = product.names
  const [title = name] = product.titles
  return {
    servicePlans,
    answer: {
      id: null,
      name: title,
      family: null,
      also: product.titles.slice(1),
      was: [],
      footing: null,
      unlisted: [],
      sold: null,
      successor: null,
      note: null,
      product: { sku: product.id, name },
      otherProducts: [],
      capabilities: capabilitiesOf(servicePlans),
      asOf: list?.asOf ?? null,
      source: PRODUCT_LIST.source,
    },
  }
}

function capabilitiesOf(servicePlans: readonly ServicePlanName[] | null): PlanAnswer['capabilities'] {
  return Object.fromEntries(
    CAPABILITY_NAMES.map(id => [id, servicePlans === null ? null : (carries(id, servicePlans) ?? null)]),
  )
}

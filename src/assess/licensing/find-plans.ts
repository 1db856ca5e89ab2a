import type { Plan, Product } from './plans/define-plan.ts'
import { servicePlansOf } from './plans/define-plan.ts'
import { idKey, nameKey, PLANS } from './plans.ts'
import type { ServicePlanName } from './service-plans.ts'

/** A plan as it is told: of one product where a product was asked for, else as it is usually bought. */
export interface FoundPlan {
  readonly plan: Plan
  /** Null for a plan that Microsoft's list has no id for. */
  readonly product: Product | null
  /** The deciding service plans; null where nothing is known of them. */
  readonly servicePlans: readonly ServicePlanName[] | null
}

/** Every plan of the table as it is usually bought. */
export function plansAsBought(): readonly FoundPlan[] {
  return PLANS.map(asBought)
}

/**
 * Plans by a word a person wrote: a product's id or string id, a plan's id or any name of it, today's or of 2012
 * (`E3`, `E3 of 2012`). Several where several have that name. @returns none when the table knows no such name
 */
export function findPlans(word: string): readonly FoundPlan[] {
  const id = idKey(word)
  const name = nameKey(word)
  const products = PLANS.flatMap(plan =>
    plan.products
      .filter(product => product.sku === id || nameKey(product.name) === name)
      .map(product => ({ plan, product, servicePlans: servicePlansOf(plan, product) })),
  )
  if (products.length > 0) return products
  const of2012 = name.replace(/ of 2012$/, '')
  return PLANS.filter(plan =>
    of2012 === name
      ? [plan.id, plan.name, ...plan.also, ...plan.was].some(one => nameKey(one) === name)
      : [plan.name, ...plan.was].some(one => [of2012, name].includes(nameKey(one))),
  ).map(asBought)
}

/** Every name a person could have meant, for what comes near. */
export function planNames(): readonly string[] {
  return [...new Set(PLANS.flatMap(({ id, name, also, was }) => [id, name, ...also, ...was]))]
}

function asBought(plan: Plan): FoundPlan {
  const [product = null] = plan.products
  return { plan, product, servicePlans: product === null ? null : servicePlansOf(plan, product) }
}

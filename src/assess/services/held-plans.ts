import { CAPABILITIES, type Capability } from '../licensing/capabilities.ts'
import type { CapabilityDefinition } from '../licensing/capabilities/capability-definition.ts'
import { findPlans } from '../licensing/find-plans.ts'
import { idKey, knownProduct, nameKey } from '../licensing/plans.ts'
import type { Plan } from '../licensing/plans/define-plan.ts'
import { SERVICE_PLANS, type ServicePlanName } from '../licensing/service-plans.ts'
import { either, type Truth } from '../truth.ts'
import type { HeldProduct, ListedProduct } from '../../base/services/user-list.ts'

/** What Ward knows of a product: the name it is called by, its plan, and what it may carry, if anything is known. */
export interface ResolvedProduct {
  readonly title: string
  readonly plan: Plan | null
  /** One set of service plan ids for each product that the name may mean; empty where nothing is known. */
  readonly mayCarry: readonly ReadonlySet<string>[]
}

/** An unknown id or name is unknown: it is neither eligible nor not. */
export function resolveProduct({ sku, name, servicePlans }: ListedProduct): ResolvedProduct {
  if (sku !== null) {
    const known = knownProduct({ skuId: sku })
    if (known !== undefined) {
      const { plan } = known
      return { title: plan.name, plan, mayCarry: [idsOf(known.servicePlans)] }
    }
    return {
      title: name ?? sku,
      plan: null,
      mayCarry: servicePlans === null ? [] : [new Set(servicePlans.map(idKey))],
    }
  }
  const found = name === null ? [] : namedPlans(name)
  const [first] = found
  if (first !== undefined) {
    // Two plans of one name may differ: then only what both have, or neither, is known.
    return {
      title: first.plan.name,
      plan: first.plan,
      mayCarry: found.flatMap(one => (one.servicePlans === null ? [] : [idsOf(one.servicePlans)])),
    }
  }
  return {
    title: name ?? 'A product without a name',
    plan: null,
    mayCarry: servicePlans === null ? [] : [new Set(servicePlans.map(idKey))],
  }
}

/** “Microsoft 365 Business Premium (Nonprofit Staff Pricing)”: remarks in brackets are no part of a plan's name. */
export function namedPlans(name: string) {
  const found = findPlans(name)
  if (found.length > 0) return found
  return findPlans(nameKey(name).replace(/ \([^()]*\)$/, ''))
}

function idsOf(names: readonly ServicePlanName[]): ReadonlySet<string> {
  return new Set(names.map(name => SERVICE_PLANS[name]))
}

/** Whether somebody with these products holds the feature; undefined where one of them is not known and none carries it. */
export function holderOf(
  products: readonly ResolvedProduct[],
  held: readonly HeldProduct[],
): (capability: Capability) => Truth {
  return capability => {
    const ids = CARRIERS[capability]
    if (ids.length === 0) return held.length === 0 ? false : undefined
    let answer: Truth = false
    for (const { product, disabled } of held) {
      const off = new Set(disabled.map(idKey))
      const mayCarry = products[product]?.mayCarry ?? []
      const truths = mayCarry.map(plans => ids.some(id => plans.has(id) && !off.has(id)))
      const [first] = truths
      const one = first !== undefined && truths.every(truth => truth === first) ? first : undefined
      answer = either(answer, one)
    }
    return answer
  }
}

const CARRIERS = Object.fromEntries(
  Object.entries(CAPABILITIES).map(([capability, { plans }]: [string, CapabilityDefinition]) => [
    capability,
    plans.map(name => SERVICE_PLANS[name]),
  ]),
) as unknown as { readonly [C in Capability]: readonly string[] }

/** On what kind of plan somebody works. `frontline`: F1, F3 and their like. `kiosk`: a mailbox of the smallest kind alone. */
export type PlanKind = 'none' | 'frontline' | 'kiosk' | 'ordinary' | 'add-ons' | 'unknown'

/** Families that stand beside a plan and are none by themselves. */
const BESIDE = new Set([
  'free-and-trial',
  'identity-and-devices',
  'defence',
  'information',
  'power-platform',
  'dynamics',
])

export function planKindOf(products: readonly ResolvedProduct[], held: readonly HeldProduct[]): PlanKind {
  if (held.length === 0) return 'none'
  const all = held.map(({ product }) => products[product]?.plan ?? null)
  const kinds = all.map(plan => {
    if (plan === null) return 'unknown'
    if (/kiosk|-k1$/.test(plan.id)) return 'kiosk'
    // F5 is an add-on to F1 and F3.
    if (plan.family === 'frontline') return plan.id.startsWith('f5-') ? 'add-ons' : 'frontline'
    if (/-f[13](?:-|$)/.test(plan.id)) return 'frontline'
    return BESIDE.has(plan.family) || plan.footing === 'free' || plan.footing === 'companion'
      ? 'add-ons'
      : 'ordinary'
  })
  const order = ['ordinary', 'frontline', 'kiosk', 'unknown', 'add-ons'] as const
  return order.find(kind => kinds.includes(kind)) ?? 'unknown'
}

import type { SubscribedProducts } from '../../collect/facts/licensing/subscribed-products.schema.ts'
import { productName } from '../licensing/product-names.ts'
import { knownProduct } from '../licensing/plans.ts'
import { carries } from '../licensing/holds.ts'
import { either, type Truth } from '../truth.ts'
import { holderOf, resolveProduct, type PlanKind, planKindOf } from './held-plans.ts'
import { type Safeguard, SAFEGUARDS } from './safeguards.ts'
import { type ImportedProducts, withImported } from '../../base/services/imported-products.ts'
import type { ListedUser, UserList } from '../../base/services/user-list.ts'

/** People who hold the very same products with the same parts switched off. */
export interface HeldSet {
  /** Names of the products, in the list's order; empty for no licence. */
  readonly plans: readonly string[]
  readonly kind: PlanKind
  /** Who may sign in, or of whom the list does not say that they may not. */
  readonly people: number
  readonly blocked: number
  /** By the safeguard's id: undefined where a product is not known. */
  readonly has: Readonly<Record<string, Truth>>
}

export interface SafeguardCount {
  readonly safeguard: Safeguard
  readonly has: number
  readonly lacks: number
  readonly unknown: number
}

export interface PlansOfUsers {
  /** Who may sign in and has a licence. */
  readonly people: number
  readonly unlicensed: number
  /** Sign-in is blocked, and a licence is assigned all the same. */
  readonly blocked: number
  /** In the order of the list's sets, so that a user's `set` finds his own. */
  readonly sets: readonly HeldSet[]
  readonly safeguards: readonly SafeguardCount[]
  /** Products that neither Ward's table nor an imported list of Microsoft's knows, with how many people hold them. */
  readonly unknownProducts: readonly { readonly name: string; readonly people: number }[]
}

/** Who sits on a plan that cannot enforce which safeguard. People without a licence, or with sign-in blocked, do not count. */
export function plansOfUsers(
  { products, sets, users }: UserList,
  imported: ImportedProducts | null = null,
): PlansOfUsers {
  const resolved = products.map(product => resolveProduct(withImported(product, imported)))
  const count = sets.map(() => ({ people: 0, blocked: 0 }))
  for (const { set, enabled } of users) {
    const at = count[set]
    if (at === undefined) continue
    if (enabled === false) at.blocked += 1
    else at.people += 1
  }
  const heldSets = sets.map((held, index): HeldSet => {
    const holds = holderOf(resolved, held)
    return {
      plans: held.map(({ product }) => resolved[product]?.title ?? 'A product without a name'),
      kind: planKindOf(resolved, held),
      people: count[index]?.people ?? 0,
      blocked: count[index]?.blocked ?? 0,
      has: Object.fromEntries(
        SAFEGUARDS.map(({ id, capabilities }) => [id, either(...capabilities.map(holds))]),
      ),
    }
  })
  const licensed = heldSets.filter(({ kind }) => kind !== 'none')
  const sum = (of: readonly HeldSet[], field: 'people' | 'blocked') =>
    of.reduce((total, set) => total + set[field], 0)
  return {
    people: sum(licensed, 'people'),
    unlicensed: sum(
      heldSets.filter(({ kind }) => kind === 'none'),
      'people',
    ),
    blocked: sum(licensed, 'blocked'),
    sets: heldSets,
    safeguards: SAFEGUARDS.map(safeguard => {
      const where = (truth: Truth) =>
        sum(
          licensed.filter(({ has }) => has[safeguard.id] === truth),
          'people',
        )
      return { safeguard, has: where(true), lacks: where(false), unknown: where(undefined) }
    }),
    unknownProducts: products.flatMap((product, index) => {
      const { title, mayCarry, plan } = resolved[index] ?? resolveProduct(product)
      if (plan !== null || mayCarry.length > 0) return []
      const holders = sets.flatMap((held, at) =>
        held.some(one => one.product === index) ? [count[at]?.people ?? 0] : [],
      )
      return [{ name: title, people: holders.reduce((total, people) => total + people, 0) }]
    }),
  }
}

/** Whether somebody of the list lacks a safeguard, or one of those given; people who do not count lack none. */
export function lacksOf({ sets }: Pick<PlansOfUsers, 'sets'>, user: ListedUser): readonly string[] {
  const set = sets[user.set]
  if (set === undefined || set.kind === 'none' || user.enabled === false) return []
  return SAFEGUARDS.filter(({ id }) => set.has[id] === false).map(({ id }) => id)
}

/** A product of the tenant with the safeguards that it does not bring. */
export interface ProductPlan {
  readonly name: string
  readonly sku: string | null
  readonly kind: PlanKind
  /** Units assigned; null where it was not read. */
  readonly assigned: number | null
  readonly bought: number | null
  /** In the days of grace after its end. */
  readonly inGrace: boolean
  readonly trial: boolean
  readonly has: Readonly<Record<string, Truth>>
}

/** What the subscribed products bring. To whom they are assigned they do not say. */
export function plansOfProducts(
  products: SubscribedProducts,
  imported: ImportedProducts | null = null,
): readonly ProductPlan[] {
  return products.map(product => {
    const { skuId, skuPartNumber, consumedUnits, prepaidUnits, capabilityStatus } = product
    const listed = { sku: skuId ?? null, name: skuPartNumber ?? null, servicePlans: null }
    const known = knownProduct(product)
    const resolved = resolveProduct(known === undefined ? withImported(listed, imported) : listed)
    const held = [{ product: 0, disabled: [] }]
    const holds = holderOf([resolved], held)
    const title = known === undefined ? (imported?.titleOf(listed) ?? null) : null
    return {
      name: title ?? productName(product),
      sku: skuId ?? null,
      kind: planKindOf([resolved], held),
      assigned: consumedUnits ?? null,
      bought: prepaidUnits?.enabled ?? null,
      inGrace:
        capabilityStatus?.toLowerCase() === 'warning' ||
        ((prepaidUnits?.warning ?? 0) > 0 && (prepaidUnits?.enabled ?? 0) === 0),
      trial: known?.plan.footing === 'trial',
      has: Object.fromEntries(
        SAFEGUARDS.map(({ id, capabilities }) => [
          id,
          known === undefined
            ? either(...capabilities.map(holds))
            : either(...capabilities.map(capability => carries(capability, known.servicePlans))),
        ]),
      ),
    }
  })
}

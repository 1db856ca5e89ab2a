import type { CapabilityProbes } from '../../collect/facts/licensing/capability-probes.schema.ts'
import type { ServicePlans } from '../../collect/facts/licensing/service-plans.schema.ts'
import type {
  SubscribedProduct,
  SubscribedProducts,
} from '../../collect/facts/licensing/subscribed-products.schema.ts'
import { both, either, known, type Truth } from '../truth.ts'
import { CAPABILITIES, type Capability } from './capabilities.ts'
import type { CapabilityDefinition } from './capabilities/capability-definition.ts'
import { knownProduct } from './plans.ts'
import { SERVICE_PLANS, type ServicePlanName } from './service-plans.ts'

/**
 * Whether the tenant holds the feature: undefined when its licences were not read. A plan that is there, or an interface
 * that answers, shows that it does.
 * @param products asked only where the service plans were not read: what Ward's table says of each product.
 */
export function holds(
  capability: Capability,
  servicePlans: ServicePlans | undefined,
  probes?: CapabilityProbes,
  products?: SubscribedProducts,
): Truth {
  const { probe }: CapabilityDefinition = CAPABILITIES[capability]
  const planned = wereRead(servicePlans)
    ? holdsPlan(capability, servicePlans)
    : holdsByProduct(capability, products)
  const answers = probe === undefined ? undefined : probes?.[probe]
  return planned === true || answers === true ? true : (planned ?? answers)
}

/** Whether a product with these service plans, all in use, holds the feature. Undefined where Microsoft lists no plan for it. */
export function carries(capability: Capability, servicePlans: readonly ServicePlanName[]): Truth {
  const { plans }: CapabilityDefinition = CAPABILITIES[capability]
  return plans.length === 0 ? undefined : plans.some(name => servicePlans.includes(name))
}

/** An empty list is no tenant's answer: every tenant has some plan. */
function wereRead(servicePlans: ServicePlans | undefined): servicePlans is ServicePlans {
  return servicePlans !== undefined && servicePlans.length > 0
}

function holdsPlan(capability: Capability, servicePlans: ServicePlans): Truth {
  const keys = KEYS[capability]
  if (keys.length === 0) return undefined
  const { usable, nameless } = usableOf(servicePlans)
  let answer: Truth = nameless ? undefined : false
  for (const named of keys) {
    const found = usable.get(named)
    if (found === true) return true
    if (found === undefined && usable.has(named)) answer = undefined
  }
  return answer
}

function holdsByProduct(capability: Capability, products: SubscribedProducts | undefined): Truth {
  if (products === undefined || products.length === 0) return undefined
  return either(...products.map(product => both(isInUse(product), productCarries(capability, product))))
}

function productCarries(capability: Capability, product: SubscribedProduct): Truth {
  if (wereRead(product.servicePlans)) return holdsPlan(capability, product.servicePlans)
  const found = knownProduct(product)
  return found === undefined ? undefined : carries(capability, found.servicePlans)
}

/** `Warning` is Microsoft's grace period: everything still works. A source without the status tells it by its units. */
function isInUse({ capabilityStatus, prepaidUnits }: SubscribedProduct): Truth {
  if (capabilityStatus !== undefined) {
    const status = capabilityStatus.toLowerCase()
    return IN_USE.has(status) ? true : OUT_OF_USE.has(status) ? false : undefined
  }
  return either(
    known(prepaidUnits?.enabled, units => units > 0),
    known(prepaidUnits?.warning, units => units > 0),
  )
}

const IN_USE = new Set(['enabled', 'warning'])
const OUT_OF_USE = new Set(['suspended', 'deleted', 'lockedout'])

/** Ids and names of the plans that carry each capability, in small letters. */
const KEYS = Object.fromEntries(
  Object.entries(CAPABILITIES).map(([capability, { plans }]: [string, CapabilityDefinition]) => [
    capability,
    plans.flatMap(name => [SERVICE_PLANS[name], name.toLowerCase()]),
  ]),
) as unknown as { readonly [C in Capability]: readonly string[] }
interface UsablePlans {
  /** By the plan's id and by its name, in small letters: whether one of that name can be used. */
  readonly usable: ReadonlyMap<string, Truth>
  /** Whether there is a plan without an id and a name: it may be any. */
  readonly nameless: boolean
}

/** Every capability asks the same list. Facts are never changed. */
const seen = new WeakMap<ServicePlans, UsablePlans>()

function usableOf(servicePlans: ServicePlans): UsablePlans {
  let found = seen.get(servicePlans)
  if (found === undefined) {
    const usable = new Map<string, Truth>()
    let nameless = false
    for (const { servicePlanId, servicePlanName, provisioningStatus } of servicePlans) {
      if (servicePlanId === undefined && servicePlanName === undefined) nameless = true
      for (const named of [servicePlanId, servicePlanName]) {
        if (named === undefined) continue
        const key = named.toLowerCase()
        const status = isUsable(provisioningStatus)
        usable.set(key, usable.has(key) ? either(usable.get(key), status) : status)
      }
    }
    found = { usable, nameless }
    seen.set(servicePlans, found)
  }
  return found
}

/** The plan is bought, if only waiting to be set up; `Warning` is Microsoft's grace period after the end. */
const USABLE = new Set(['success', 'pendinginput', 'pendingactivation', 'pendingprovisioning', 'warning'])
const UNUSABLE = new Set(['disabled', 'suspended', 'lockedout', 'deleted'])

function isUsable(provisioningStatus: string | undefined): Truth {
  const status = provisioningStatus?.toLowerCase() ?? ''
  return USABLE.has(status) ? true : UNUSABLE.has(status) ? false : undefined
}

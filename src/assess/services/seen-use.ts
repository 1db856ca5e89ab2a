import { knownProduct } from '../licensing/plans.ts'
import type { Service } from './define-service.ts'
import { settingSigns } from './setting-signs.ts'
import type { ReadFacts, Sign, Use } from './sign.ts'

export interface SeenUse {
  readonly use: Use
  /** Sentences, what was seen. */
  readonly says: readonly string[]
  /** Whether a setting shows it, and not a plan alone. */
  readonly isSet: boolean
  /** How many assigned licences bring it; null where the products were not read or none that is known brings it. */
  readonly licences: number | null
}

/** A setting that keeps it off holds over a plan that brings it; one that shows it in use holds over both. */
export function seenUse(service: Service, facts: ReadFacts): SeenUse {
  const set = settingSigns(service.id, facts)
  const signs = [...set, ...planSigns(service, facts)]
  const licences = licencesWith(service, facts)
  const use = (['seen', 'off', 'offered'] as const).find(each =>
    each === 'off' ? signs.some(sign => sign.use === 'off') : signs.some(sign => sign.use === each),
  )
  if (use === undefined) return { use: 'not-read', says: [], isSet: false, licences }
  return {
    use,
    says: signs.filter(sign => sign.use === use).map(({ says }) => says),
    isSet: set.some(sign => sign.use === use),
    licences,
  }
}

function planSigns({ plans, name }: Service, facts: ReadFacts): readonly Sign[] {
  if (plans.length === 0) return []
  const names = planNamesIn(facts)
  if (names === null) return []
  const brings = names.filter(plan => isBroughtBy(plans, plan))
  if (brings.length === 0) {
    return [{ use: 'off', says: `None of the plans that were read brings ${name}.` }]
  }
  const listed = brings.slice(0, 3).join(', ')
  const more = brings.length > 3 ? ` and ${brings.length - 3} more` : ''
  return [
    { use: 'offered', says: `The plans bring it (${listed}${more}); that says nothing of who uses it.` },
  ]
}

/** Counted over the products; whoever has two of them is counted twice, so it says how much hangs on it and not how many people. */
function licencesWith({ plans }: Service, facts: ReadFacts): number | null {
  const reading = facts['licensing.subscribed-products']
  if (plans.length === 0 || reading?.read !== true) return null
  const assigned = reading.value.flatMap(product => {
    const names =
      product.servicePlans?.map(({ servicePlanName }) => servicePlanName ?? '') ??
      knownProduct(product)?.servicePlans ??
      []
    return names.some(name => isBroughtBy(plans, name)) ? [product.consumedUnits ?? 0] : []
  })
  return assigned.length === 0 ? null : assigned.reduce((sum, count) => sum + count, 0)
}

function isBroughtBy(starts: readonly string[], plan: string): boolean {
  return starts.some(start => plan.toLowerCase().startsWith(start.toLowerCase()))
}

const WORKS = new Set(['success', 'pendinginput', 'pendingactivation', 'pendingprovisioning', 'warning'])

/** Names of the service plans that can be used; null where none was read. */
function planNamesIn(facts: ReadFacts): readonly string[] | null {
  const reading = facts['licensing.service-plans']
  if (reading === undefined || !reading.read || reading.value.length === 0) return null
  return reading.value.flatMap(({ servicePlanName, provisioningStatus }) =>
    servicePlanName !== undefined && WORKS.has((provisioningStatus ?? 'success').toLowerCase())
      ? [servicePlanName]
      : [],
  )
}

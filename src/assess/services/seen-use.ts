import type { Service } from './define-service.ts'
import { settingSigns } from './setting-signs.ts'
import type { ReadFacts, Sign, Use } from './sign.ts'

export interface SeenUse {
  readonly use: Use
  /** Sentences, what was seen. */
  readonly says: readonly string[]
}

/** A setting that keeps it off holds over a plan that brings it; one that shows it in use holds over both. */
export function seenUse(service: Service, facts: ReadFacts): SeenUse {
  const signs = [...settingSigns(service.id, facts), ...planSigns(service, facts)]
  const use = (['seen', 'off', 'offered'] as const).find(each =>
    each === 'off' ? signs.some(sign => sign.use === 'off') : signs.some(sign => sign.use === each),
  )
  if (use === undefined) return { use: 'not-read', says: [] }
  return { use, says: signs.filter(sign => sign.use === use).map(({ says }) => says) }
}

function planSigns({ plans, name }: Service, facts: ReadFacts): readonly Sign[] {
  if (plans.length === 0) return []
  const names = planNamesIn(facts)
  if (names === null) return []
  const starts = plans.map(start => start.toLowerCase())
  const brings = names.filter(plan => starts.some(start => plan.toLowerCase().startsWith(start)))
  if (brings.length === 0) {
    return [{ use: 'off', says: `None of the plans that were read brings ${name}.` }]
  }
  const listed = brings.slice(0, 3).join(', ')
  const more = brings.length > 3 ? ` and ${brings.length - 3} more` : ''
  return [
    { use: 'offered', says: `The plans bring it (${listed}${more}); that says nothing of who uses it.` },
  ]
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

import type { Snapshot } from '../../base/fact.ts'
import type { Facts } from '../../collect/facts/facts.schema.ts'
import type { Check, Judgement } from '../define-check.ts'
import { CAPABILITIES, type Capability } from './capabilities.ts'
import { holds } from './holds.ts'

/** A licensed feature, and whether the tenant holds it: null when its licences were not read. */
export interface Licence {
  readonly capability: Capability
  readonly title: string
  readonly held: boolean | null
}

/** Tells of each feature whether the tenant holds it; worked out when it is first asked for. */
export function licencesOf(snapshot: Snapshot<Facts>): (capability: Capability) => Licence {
  const plans = snapshot.facts['licensing.service-plans']
  const probes = snapshot.facts['licensing.capability-probes']
  const bought = snapshot.facts['licensing.subscribed-products']
  const asPlanned = plans?.read ? plans.value : undefined
  const asProbed = probes?.read ? probes.value : undefined
  const products = bought?.read ? bought.value : undefined
  const known = new Map<Capability, Licence>()
  return capability => {
    let licence = known.get(capability)
    if (licence === undefined) {
      const held = holds(capability, asPlanned, asProbed, products) ?? null
      licence = { capability, title: CAPABILITIES[capability].title, held }
      known.set(capability, licence)
    }
    return licence
  }
}

/**
 * A feature the plan lacks cannot be switched on: a fail or an unknown becomes `not-licensed`, and the requirement stays
 * open. A pass stays a pass (the setting is plainly there) unless it does nothing without the licence. Licences that were
 * not read change nothing.
 */
export function withLicence(judgement: Judgement, check: Check, licence: Licence | null): Judgement {
  if (licence === null || licence.held !== false) return judgement
  const { verdict } = judgement
  const idle = verdict === 'pass' && check.needsLicenceToWork === true
  if (verdict !== 'fail' && verdict !== 'unknown' && !idle) return judgement
  const { unread: _, ...rest } = judgement
  return {
    ...rest,
    verdict: 'not-licensed',
    reason: `The tenant’s plans do not include ${licence.title}${idle ? ', so this does nothing: ' : '. '}${judgement.reason}`,
  }
}

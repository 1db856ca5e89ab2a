import type { Check } from '../define-check.ts'
import type { Capability } from './capabilities.ts'
import { carries } from './holds.ts'
import type { ServicePlanName } from './service-plans.ts'

export interface LackingCheck {
  readonly check: Check
  /** What the plan lacks. */
  readonly capabilities: readonly Capability[]
  /** True where the check is asked all the same, and only a part of it is left out. */
  readonly inPart: boolean
}

/** Checks that ask for more than their `licence`: each part has a plan of its own. */
const PARTS: Readonly<Record<string, readonly Capability[]>> = {
  'purview.dlp-everywhere': ['data-loss-prevention-teams', 'data-loss-prevention-devices'],
}

/** The checks that come out `not-licensed`, in whole or in part, where all people have these service plans and no others. */
export function checksLacking(
  checks: readonly Check[],
  servicePlans: readonly ServicePlanName[],
): readonly LackingCheck[] {
  const lacks = (capability: Capability) => carries(capability, servicePlans) === false
  return checks.flatMap((check): LackingCheck[] => {
    if (check.licence !== null && lacks(check.licence))
      return [{ check, capabilities: [check.licence], inPart: false }]
    const parts = (PARTS[check.id] ?? []).filter(lacks)
    return parts.length === 0 ? [] : [{ check, capabilities: parts, inPart: true }]
  })
}

import type { ServicePlans } from '../collect/facts/licensing/service-plans.schema.ts'

/**
 * Licensed features that checks depend on, and the service plans that carry them. Keyed on the plan's id (names differ
 * between clouds); the name is kept for people and for sources that give only names. Issue 02 widens this table from
 * Microsoft's published product list. Source: Microsoft's "Product names and service plan identifiers" CSV, 2026-07-29.
 */
export const CAPABILITIES = {
  'entra-id-p1': {
    title: 'Microsoft Entra ID P1',
    plans: {
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d': 'AAD_PREMIUM',
      'eec0eb4f-6444-4f95-aba0-50c24d67f998': 'AAD_PREMIUM_P2',
    },
  },
  'entra-id-p2': {
    title: 'Microsoft Entra ID P2',
    plans: { 'eec0eb4f-6444-4f95-aba0-50c24d67f998': 'AAD_PREMIUM_P2' },
  },
} as const satisfies Record<string, { title: string; plans: Record<string, string> }>

export type Capability = keyof typeof CAPABILITIES

/** Whether the tenant holds the feature: undefined when its licences were not read. */
export function holds(capability: Capability, servicePlans: ServicePlans | undefined): boolean | undefined {
  if (servicePlans === undefined || servicePlans.length === 0) return undefined
  const { plans } = CAPABILITIES[capability]
  const names: readonly string[] = Object.values(plans)
  let unreadable = false
  for (const plan of servicePlans) {
    const id = plan.servicePlanId?.toLowerCase()
    const named = plan.servicePlanName !== undefined && names.includes(plan.servicePlanName)
    if (named || (id !== undefined && Object.hasOwn(plans, id))) {
      if (plan.provisioningStatus === undefined || plan.provisioningStatus !== 'Disabled') return true
    }
    if (id === undefined && plan.servicePlanName === undefined) unreadable = true
  }
  return unreadable ? undefined : false
}

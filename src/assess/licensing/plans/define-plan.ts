import type { ServicePlanName } from '../service-plans.ts'

export const FAMILIES = {
  business: 'Business',
  'office-365': 'Office 365 Enterprise',
  'microsoft-365': 'Microsoft 365 Enterprise, Copilot and agents',
  frontline: 'Frontline',
  government: 'Government',
  education: 'Education',
  'stand-alone': 'Exchange, SharePoint, OneDrive and desktop apps alone',
  teams: 'Teams and telephony alone',
  'identity-and-devices': 'Identity and devices',
  defence: 'Defender',
  information: 'Purview and compliance',
  'power-platform': 'Power Platform and Power BI',
  dynamics: 'Dynamics 365',
  'free-and-trial': 'Free, trial and companion',
  'of-2012': 'Only in 2012',
} as const
export type Family = keyof typeof FAMILIES

/**
 * On what ground people use a product. `organisation`: bought by the organisation under its own agreement. `companion`:
 * comes free beside a bought plan. `student`: meant for students. `free`, `trial`: nobody bought it.
 */
export type Footing = 'organisation' | 'companion' | 'student' | 'free' | 'trial'

/** Where a row's ids come from and as of when they were read. */
export interface PlanSource {
  readonly asOf: string
  readonly source: string
}

export const PRODUCT_LIST: PlanSource = {
  asOf: '2026-07-29',
  source: 'https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference',
}

/** No longer published; the successors are Ward's own reading, for a person to confirm with Microsoft. */
export const SERVICE_DESCRIPTIONS: PlanSource = {
  asOf: '2012',
  source: 'Microsoft Office 365 service descriptions of 2011 and 2012',
}

/** One product id of a plan. */
export interface Product {
  /** Graph `skuId`, in small letters. */
  readonly sku: string
  /** Graph `skuPartNumber`, which Microsoft's list calls the string id. */
  readonly name: string
  /** How its service plans differ from the plan's. */
  readonly with?: readonly ServicePlanName[]
  readonly without?: readonly ServicePlanName[]
}

export interface Plan extends PlanSource {
  readonly id: string
  /** The name people use today. */
  readonly name: string
  readonly family: Family
  /** Other names people use. */
  readonly also: readonly string[]
  /** What it was called in Microsoft's plans of 2012. */
  readonly was: readonly string[]
  readonly footing: Footing
  /** Services in it that the list of the agreement which Ward knows does not name (assess/services/list-of-2021.ts). */
  readonly unlisted: readonly string[]
  /** Whether Microsoft still sells it to new customers, as far as Ward knows. */
  readonly sold: boolean
  /** Id of the plan that took its place. */
  readonly successor: string | null
  readonly note: string | null
  /** Of its service plans, those that decide a capability. */
  readonly servicePlans: readonly ServicePlanName[]
  /** The first is the plan as it is usually bought. Empty where Microsoft's list has no id for it. */
  readonly products: readonly Product[]
}

interface PlanRow extends Pick<Plan, 'id' | 'name' | 'family'> {
  readonly also?: readonly string[]
  readonly was?: readonly string[]
  readonly footing?: Footing
  readonly unlisted?: readonly string[]
  readonly sold?: false
  readonly successor?: string
  readonly note?: string
  readonly source?: PlanSource
  readonly servicePlans?: readonly ServicePlanName[]
  readonly products?: readonly Product[]
}

/** A plan with what is usual filled in: bought by the organisation, still sold, from Microsoft's list. */
export function definePlan({ source = PRODUCT_LIST, servicePlans = [], ...row }: PlanRow): Plan {
  return {
    also: [],
    was: [],
    footing: 'organisation',
    unlisted: [],
    sold: true,
    successor: null,
    note: null,
    products: [],
    ...source,
    ...row,
    // Suites are made of others, and two of them bring the same service plan.
    servicePlans: [...new Set(servicePlans)],
  }
}

/** The deciding service plans of one of a plan's products. */
export function servicePlansOf(plan: Plan, product: Product): readonly ServicePlanName[] {
  const { with: more = [], without = [] } = product
  return [...plan.servicePlans.filter(name => !without.includes(name)), ...more]
}

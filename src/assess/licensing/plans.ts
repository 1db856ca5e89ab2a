import { BUSINESS } from './plans/business.ts'
import { DEFENCE } from './plans/defence.ts'
import { type Plan, type Product, servicePlansOf } from './plans/define-plan.ts'
import { DYNAMICS } from './plans/dynamics.ts'
import { EDUCATION_STUDENTS } from './plans/education-students.ts'
import { EDUCATION } from './plans/education.ts'
import { FREE_AND_TRIAL } from './plans/free-and-trial.ts'
import { FRONTLINE } from './plans/frontline.ts'
import { GOVERNMENT } from './plans/government.ts'
import { IDENTITY_AND_DEVICES } from './plans/identity-and-devices.ts'
import { INFORMATION } from './plans/information.ts'
import { MICROSOFT_365 } from './plans/microsoft-365.ts'
import { OF_2012 } from './plans/of-2012.ts'
import { OFFICE_365 } from './plans/office-365.ts'
import { POWER_PLATFORM } from './plans/power-platform.ts'
import { STAND_ALONE } from './plans/stand-alone.ts'
import { TEAMS } from './plans/teams.ts'
import type { ServicePlanName } from './service-plans.ts'

/** The plans a clinic meets. What is in none of them is "unknown", never "not eligible". */
export const PLANS: readonly Plan[] = [
  ...BUSINESS,
  ...OFFICE_365,
  ...MICROSOFT_365,
  ...FRONTLINE,
  ...GOVERNMENT,
  ...EDUCATION,
  ...EDUCATION_STUDENTS,
  ...STAND_ALONE,
  ...TEAMS,
  ...IDENTITY_AND_DEVICES,
  ...DEFENCE,
  ...INFORMATION,
  ...POWER_PLATFORM,
  ...DYNAMICS,
  ...FREE_AND_TRIAL,
  ...OF_2012,
]

/** A product id of a tenant, found in the table. */
export interface KnownProduct {
  readonly plan: Plan
  readonly product: Product
  readonly servicePlans: readonly ServicePlanName[]
}

const KNOWN = PLANS.flatMap(plan =>
  plan.products.map(product => ({ plan, product, servicePlans: servicePlansOf(plan, product) })),
)
const BY_ID = new Map(KNOWN.map(known => [known.product.sku, known]))

/** Names that only one product has: Microsoft has given some string ids twice (`MCOPSTN5`). */
const BY_NAME = new Map(
  [...Map.groupBy(KNOWN, ({ product }) => nameKey(product.name))].flatMap(([name, [known, ...others]]) =>
    known !== undefined && others.length === 0 ? [[name, known] as const] : [],
  ),
)

/** The product in Ward's table by its id, else by Microsoft's string id; undefined when the table does not know it. */
export function knownProduct(product: {
  readonly skuId?: string | undefined
  readonly skuPartNumber?: string | undefined
}): KnownProduct | undefined {
  const { skuId, skuPartNumber } = product
  // An id the table does not know is another product, whatever its name says.
  if (skuId !== undefined) return BY_ID.get(idKey(skuId))
  return skuPartNumber === undefined ? undefined : BY_NAME.get(nameKey(skuPartNumber))
}

/** Ids as Microsoft's list writes them carry blanks at their end, a non-breaking one among them; `trim` takes both. */
export function idKey(id: string): string {
  return id.trim().toLowerCase()
}

/** String ids differ in case and in the kind and number of their blanks. */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase()
}

import type { Facts } from '../../../collect/facts/facts.schema.ts'

/** A patch of the good tenant's SharePoint settings. */
export const tenantWith = (changes: Partial<Facts['sharepoint.tenant']>) => (facts: Facts) => {
  Object.assign(facts['sharepoint.tenant'], changes)
}

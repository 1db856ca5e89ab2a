import type { Facts } from '../../../collect/facts/facts.schema.ts'

/** A patch of the good tenant's only federation configuration. */
export const federation =
  (changes: Partial<Facts['teams.federation-configuration'][number]>) => (facts: Facts) => {
    Object.assign(facts['teams.federation-configuration'][0] ?? {}, changes)
  }

export const noFederation = (facts: Facts) => {
  facts['teams.federation-configuration'] = []
}

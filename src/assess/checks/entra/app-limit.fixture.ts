import type { AppRestriction } from '../../../collect/facts/entra/default-app-management-policy.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'

type Policy = Facts['entra.default-app-management-policy']

/** A patch of the good tenant's policy for credentials of apps. */
export const policyWith = (changes: Partial<Policy>) => (facts: Facts) => {
  Object.assign(facts['entra.default-app-management-policy'], changes)
}

/** A patch of one restriction, for registrations, service principals or both. */
export const restrictionWith =
  (
    type: string,
    changes: Partial<AppRestriction>,
    scopes: readonly ('applicationRestrictions' | 'servicePrincipalRestrictions')[] = [
      'applicationRestrictions',
      'servicePrincipalRestrictions',
    ],
  ) =>
  (facts: Facts) => {
    for (const scope of scopes) {
      const { passwordCredentials = [], keyCredentials = [] } =
        facts['entra.default-app-management-policy'][scope] ?? {}
      for (const one of [...passwordCredentials, ...keyCredentials])
        if (one.restrictionType === type) Object.assign(one, changes)
    }
  }

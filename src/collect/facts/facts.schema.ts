import type { ConditionalAccessPolicies } from './entra/conditional-access-policies.schema.ts'
import type { PrivilegedRoles } from './entra/privileged-roles.schema.ts'
import type { PrivilegedUsers } from './entra/privileged-users.schema.ts'
import type { ServicePlans } from './licensing/service-plans.schema.ts'

/** Every fact by its id. A fact that is listed here has a definition in index.ts (types and tests hold them together). */
export interface Facts {
  'entra.conditional-access-policies': ConditionalAccessPolicies
  'entra.privileged-roles': PrivilegedRoles
  'entra.privileged-users': PrivilegedUsers
  'licensing.service-plans': ServicePlans
}

export type FactId = keyof Facts

import type { z } from 'zod'
import type { FactDefinition } from '../define-fact.ts'
import type { FactId, Facts } from './facts.schema.ts'
import { conditionalAccessPolicies } from './entra/conditional-access-policies.fact.ts'
import { privilegedRoles } from './entra/privileged-roles.fact.ts'
import { privilegedUsers } from './entra/privileged-users.fact.ts'
import { servicePlans } from './licensing/service-plans.fact.ts'

/** The registry of facts: one line each. */
export const FACTS = {
  'entra.conditional-access-policies': conditionalAccessPolicies,
  'entra.privileged-roles': privilegedRoles,
  'entra.privileged-users': privilegedUsers,
  'licensing.service-plans': servicePlans,
} as const satisfies { readonly [K in FactId]: FactDefinition<K, z.ZodType<Facts[K]>> }

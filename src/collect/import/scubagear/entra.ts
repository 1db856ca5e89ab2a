import { ENTRA_POLICY_MAPPINGS } from './entra-policies.ts'
import { isObject, listOf, toGraphShape, UnreadableShape } from './graph-shape.ts'
import type { FactMapping } from './mapping.ts'

export const ENTRA_MAPPINGS: readonly FactMapping[] = [
  {
    fact: 'entra.conditional-access-policies',
    key: 'conditional_access_policies',
    products: ['aad'],
    commands: ['Get-MgBetaIdentityConditionalAccessPolicy'],
    value: member => listOf(member).map(conditionalAccessPolicy),
  },
  {
    fact: 'entra.privileged-users',
    key: 'privileged_users',
    products: ['aad'],
    commands: ['Get-PrivilegedUser'],
    value: member => peopleById(member),
  },
  {
    fact: 'entra.privileged-roles',
    key: 'privileged_roles',
    products: ['aad'],
    commands: ['Get-PrivilegedRole'],
    value: member => listOf(member).map(role => toGraphShape(role)),
  },
  {
    fact: 'licensing.service-plans',
    key: 'service_plans',
    products: ['aad'],
    commands: ['Get-MgBetaSubscribedSku'],
    value: member => listOf(member).map(plan => toGraphShape(plan)),
  },
  ...ENTRA_POLICY_MAPPINGS,
]

/** Conditions the schema of the fact knows. Any other that is set narrows the policy in a way Ward cannot judge. */
const KNOWN_CONDITIONS = new Set([
  'users',
  'applications',
  'clientAppTypes',
  'userRiskLevels',
  'signInRiskLevels',
  'servicePrincipalRiskLevels',
  'platforms',
  'locations',
  'devices',
  'clientApplications',
  'authenticationFlows',
])

/** Conditions that a hand-made policy leaves out when it does not use them; a real one always carries them. */
const OPTIONAL_BY_HAND = ['platforms', 'locations', 'devices', 'clientApplications'] as const

function conditionalAccessPolicy(raw: unknown): unknown {
  const policy = toGraphShape(raw)
  if (!isObject(policy)) throw new UnreadableShape('a policy is not an object')
  const { conditions } = policy
  if (!isObject(conditions)) return policy
  const others = Object.keys(conditions).filter(
    name => !KNOWN_CONDITIONS.has(name) && isSet(conditions[name]),
  )
  const handMade = isHandMade(conditions)
  // Every version of ScubaGear leaves authentication flows out, or writes null, when a policy has none.
  const filled = { authenticationFlows: null, ...conditions, others }
  const absent = handMade ? Object.fromEntries(OPTIONAL_BY_HAND.map(name => [name, null])) : {}
  return { ...policy, conditions: { ...absent, ...filled }, handMade }
}

/**
 * Entra refuses a policy that targets both apps and user actions. One that does was written by hand, such as the inputs
 * of ScubaGear's own tests, which carry the conditions of many questions at once. docs/decisions/004-hand-made-policies.md
 */
function isHandMade(conditions: Record<string, unknown>): boolean {
  const { applications } = conditions
  return (
    isObject(applications) &&
    isSet(applications.includeApplications) &&
    isSet(applications.includeUserActions)
  )
}

function isSet(value: unknown): boolean {
  if (value === null || value === undefined) return false
  if (Array.isArray(value)) return value.some(isSet)
  return isObject(value) ? Object.values(value).some(isSet) : true
}

/** ScubaGear keys its users by their id; Ward holds a list of users with their ids. */
function peopleById(member: unknown): unknown {
  if (!isObject(member)) throw new UnreadableShape('it is not an object keyed by user id')
  return Object.entries(member).map(([id, person]) => {
    const shaped = toGraphShape(person)
    if (!isObject(shaped)) throw new UnreadableShape('a user is not an object')
    return { ...shaped, id }
  })
}

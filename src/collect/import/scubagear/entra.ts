import { ENTRA_DIRECTORY_MAPPINGS } from './entra-directory.ts'
import { ENTRA_POLICY_MAPPINGS } from './entra-policies.ts'
import { isObject, listOf, listOrNothing, toGraphShape, UnreadableShape } from './graph-shape.ts'
import type { FactMapping } from './mapping.ts'
import { peopleById } from './people-by-id.ts'

export const ENTRA_MAPPINGS: readonly FactMapping[] = [
  {
    fact: 'entra.conditional-access-policies',
    key: 'conditional_access_policies',
    products: ['aad'],
    commands: ['Get-MgBetaIdentityConditionalAccessPolicy'],
    value: member => conditionalAccessPolicies(listOrNothing(member)),
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
  ...ENTRA_DIRECTORY_MAPPINGS,
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
  'agentIdRiskLevels',
  'authenticationFlows',
])

/** Conditions that only some versions write where they are not set. */
const NOT_ALWAYS_WRITTEN = ['agentIdRiskLevels', 'authenticationFlows'] as const

/** Conditions that a hand-made policy leaves out when it does not use them; a real one always carries them. */
const OPTIONAL_BY_HAND = ['platforms', 'locations', 'devices', 'clientApplications'] as const

/** Objects that PowerShell writes with all their members, and those without which null members do not mean "not set". */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  authenticationFlows: ['TransferMethods'],
  clientApplications: ['IncludeServicePrincipals', 'ExcludeServicePrincipals'],
  devices: ['DeviceFilter'],
  locations: ['IncludeLocations', 'ExcludeLocations'],
  platforms: ['IncludePlatforms', 'ExcludePlatforms'],
}
const GUEST_MEMBERS = ['GuestOrExternalUserTypes']

function conditionalAccessPolicies(list: readonly unknown[]): readonly unknown[] {
  const always = conditionsAlwaysWritten(list)
  return list.map(raw => conditionalAccessPolicy(raw, always))
}

/** Later versions leave a condition out that is not set. One that some policy carries unset is always written. */
function conditionsAlwaysWritten(list: readonly unknown[]): ReadonlySet<string> {
  const written = new Set<string>()
  for (const raw of list) {
    const conditions = isObject(raw) ? raw.Conditions : undefined
    if (!isObject(conditions)) continue
    for (const [key, value] of Object.entries(conditions)) if (!isSet(value)) written.add(graphName(key))
  }
  return written
}

const graphName = (key: string) => key.charAt(0).toLowerCase() + key.slice(1)

/** Torn: only null members are left of the object, and not all that belong to it. */
function isTorn(raw: unknown, members: readonly string[]): boolean {
  return isObject(raw) && !isSet(raw) && !members.every(name => name in raw || graphName(name) in raw)
}

/** The conditions without the objects that were torn, so that these count as not read. */
function withoutTorn(raw: unknown, conditions: Record<string, unknown>): Record<string, unknown> {
  if (!isObject(raw)) return conditions
  const read = { ...conditions }
  for (const [key, value] of Object.entries(raw)) {
    const name = graphName(key)
    if (isTorn(value, MEMBERS[name] ?? [])) read[name] = undefined
    if (name !== 'users' || !isObject(value) || !isObject(conditions.users)) continue
    const users = { ...conditions.users }
    for (const [list, guests] of Object.entries(value))
      if (list.endsWith('GuestsOrExternalUsers') && isTorn(guests, GUEST_MEMBERS))
        users[graphName(list)] = undefined
    read.users = users
  }
  return read
}

function conditionalAccessPolicy(raw: unknown, always: ReadonlySet<string>): unknown {
  const policy = toGraphShape(raw)
  if (!isObject(policy) || !isObject(raw)) throw new UnreadableShape('a policy is not an object')
  if (!isObject(policy.conditions)) return policy
  const conditions = withoutTorn(raw.Conditions, policy.conditions)
  const others = Object.keys(conditions).filter(
    name => !KNOWN_CONDITIONS.has(name) && isSet(conditions[name]),
  )
  const handMade = isHandMade(conditions)
  const torn = !handMade && [...always].some(name => !KNOWN_CONDITIONS.has(name) && !(name in conditions))
  // Where the version does not write every condition, one that is absent is not set.
  const unsaid = NOT_ALWAYS_WRITTEN.filter(name => handMade || !always.has(name)).map(name => [name, null])
  const filled = { ...Object.fromEntries(unsaid), ...conditions, others: torn ? undefined : others }
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
    isListOfTexts(applications.includeApplications) &&
    isListOfTexts(applications.includeUserActions)
  )
}

/** What is no list of texts was torn, and a real policy must not be taken for a sample because of it. */
function isListOfTexts(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length > 0 && value.every(item => typeof item === 'string' && item !== '')
  )
}

/** An object without any member is no way to write "not set": something stood there. */
function isSet(value: unknown): boolean {
  if (value === null || value === undefined) return false
  if (Array.isArray(value)) return value.some(isSet)
  if (!isObject(value)) return true
  const members = Object.values(value)
  return members.length === 0 || members.some(isSet)
}

import type { ConditionalAccessPolicy } from '../../collect/facts/entra/conditional-access-policies.schema.ts'
import { both, either, known, not, type Truth } from '../truth.ts'

type Conditions = NonNullable<ConditionalAccessPolicy['conditions']>
type Guests = NonNullable<NonNullable<Conditions['users']>['includeGuestsOrExternalUsers']>

/** The conditions that can make a policy hold only some of the time. A check names those it asks for. */
export type Narrowing =
  | 'client apps'
  | 'user risk'
  | 'sign-in risk'
  | 'platforms'
  | 'locations'
  | 'devices'
  | 'service principals'
  | 'agent risk'
  | 'authentication flows'

export function includesAllUsers(policy: ConditionalAccessPolicy): Truth {
  return known(policy.conditions?.users?.includeUsers, list => list.includes('All'))
}

export function includesAllApps(policy: ConditionalAccessPolicy): Truth {
  return known(policy.conditions?.applications?.includeApplications, list => list.includes('All'))
}

export function includesUserAction(policy: ConditionalAccessPolicy, action: string): Truth {
  return known(policy.conditions?.applications?.includeUserActions, list => list.includes(action))
}

/** All of these roles are named, or all users are included. @param roleTemplateIds the roles that must be in. */
export function includesRoles(policy: ConditionalAccessPolicy, roleTemplateIds: readonly string[]): Truth {
  return known(policy.conditions?.users?.includeRoles, list => {
    if (list.length === 0) return includesAllUsers(policy)
    const included = new Set(list.map(role => role.toLowerCase()))
    const byRole = roleTemplateIds.every(role => included.has(role.toLowerCase()))
    // A sample made by hand names all users for the sake of another question.
    return policy.handMade ? byRole : either(byRole, includesAllUsers(policy))
  })
}

export interface Narrowings {
  readonly narrowed: readonly string[]
  readonly unread: readonly string[]
}

const NONE: Narrowings = { narrowed: [], unread: [] }
const NO_CONDITIONS: Narrowings = { narrowed: [], unread: ['conditions'] }

/** A policy is asked by every check; what narrows it does not depend on who asks. Policies are never changed. */
const seen = new WeakMap<ConditionalAccessPolicy, Narrowings>()

/** Which conditions narrow the policy, by name; `unread` names those that could not be read. */
export function narrowings(policy: ConditionalAccessPolicy, expected: readonly Narrowing[]): Narrowings {
  let all = seen.get(policy)
  if (all === undefined) {
    all = allNarrowings(policy)
    seen.set(policy, all)
  }
  if (expected.length === 0 || (all.narrowed.length === 0 && all.unread.length === 0)) return all
  const others = (name: string) => !(expected as readonly string[]).includes(name)
  return { narrowed: all.narrowed.filter(others), unread: all.unread.filter(others) }
}

function allNarrowings(policy: ConditionalAccessPolicy): Narrowings {
  const { conditions } = policy
  if (conditions === undefined) return NO_CONDITIONS
  if (policy.handMade) return NONE
  const narrowed: string[] = []
  const unread: string[] = []
  for (const [name, test] of TESTS) {
    const answer = test(conditions)
    if (answer === true) narrowed.push(name)
    if (answer === undefined) unread.push(name)
  }
  if (conditions.others === undefined) unread.push('further conditions')
  narrowed.push(...(conditions.others ?? []))
  return { narrowed, unread }
}

const TESTS: readonly (readonly [string, (conditions: Conditions) => Truth])[] = [
  ['client apps', ({ clientAppTypes }) => known(clientAppTypes, types => !coversAllClients(types))],
  ['user risk', ({ userRiskLevels }) => known(userRiskLevels, levels => levels.length > 0)],
  ['sign-in risk', ({ signInRiskLevels }) => known(signInRiskLevels, levels => levels.length > 0)],
  [
    'platforms',
    ({ platforms }) =>
      known(
        platforms,
        one => one !== null && narrowedBy(one.includePlatforms, one.excludePlatforms, ['all']),
      ),
  ],
  [
    'locations',
    ({ locations }) =>
      known(
        locations,
        one => one !== null && narrowedBy(one.includeLocations, one.excludeLocations, ['All']),
      ),
  ],
  [
    'devices',
    ({ devices }) =>
      known(devices, one => {
        if (one === null) return false
        if (one.deviceFilter) return true
        const listed = narrowedBy(one.includeDevices, one.excludeDevices, ['All', 'all'])
        return either(one.deviceFilter === undefined ? undefined : false, listed)
      }),
  ],
  ['service principals', ({ clientApplications }) => known(clientApplications, one => one !== null)],
  [
    'agent risk',
    ({ agentIdRiskLevels }) => known(agentIdRiskLevels, levels => levels !== null && levels !== ''),
  ],
  [
    'authentication flows',
    ({ authenticationFlows }) =>
      known(
        authenticationFlows,
        one =>
          one !== null &&
          not(
            known(one.transferMethods, methods => methods === null || methods === '' || methods === 'none'),
          ),
      ),
  ],
  [
    'application filter',
    ({ applications }) => known(applications, one => known(one.applicationFilter, filter => filter !== null)),
  ],
  [
    'authentication context',
    ({ applications }) =>
      known(applications, one =>
        known(one.includeAuthenticationContextClassReferences, list => (list ?? []).length > 0),
      ),
  ],
]

export const CLIENT_TYPES = ['browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync', 'other'] as const

/** Every kind of client: the catch-all, or browser, modern and both legacy kinds together. */
function coversAllClients(types: readonly string[]): boolean {
  return types.length === 0 || types.includes('all') || CLIENT_TYPES.every(type => types.includes(type))
}

function narrowedBy(
  include: readonly string[] | null | undefined,
  exclude: readonly string[] | null | undefined,
  everything: readonly string[],
): Truth {
  const some = known(
    include,
    list => list !== null && list.length > 0 && !everything.some(all => list.includes(all)),
  )
  const except = known(exclude, list => list !== null && list.length > 0)
  return either(some, except)
}

/** All kinds of guests and external users, as Graph names them since 2022; `serviceProvider` is judged apart. */
const GUEST_TYPES = [
  'internalGuest',
  'b2bCollaborationGuest',
  'b2bCollaborationMember',
  'b2bDirectConnectUser',
  'otherExternalUser',
] as const

export function includesAllGuests(policy: ConditionalAccessPolicy): Truth {
  const users = policy.conditions?.users
  const byName = known(users?.includeUsers, list => list.includes('GuestsOrExternalUsers'))
  const byType = known(users?.includeGuestsOrExternalUsers, guests =>
    guests === null
      ? false
      : both(
          known(guests.guestOrExternalUserTypes, types => {
            const named = guestTypesIn(types)
            return GUEST_TYPES.every(type => named.includes(type))
          }),
          ofAllOrganisations(guests),
        ),
  )
  return either(byName, byType)
}

/** Guests can be named for chosen organisations only; null is no choice. */
export function ofAllOrganisations(guests: Guests): Truth {
  return known(guests.externalTenants, tenants =>
    tenants === null ? true : known(tenants.membershipKind, kind => kind === null || kind === 'all'),
  )
}

export function guestTypesIn(types: string): readonly string[] {
  return types
    .split(',')
    .map(type => type.trim())
    .filter(type => type !== '' && type !== 'none')
}

import type { ConditionalAccessPolicy } from '../../collect/facts/entra/conditional-access-policies.schema.ts'
import { type Exclusion, guestTypes } from './exclusions.ts'
import { includesAllGuests, ofAllOrganisations } from './scope.ts'

/** Whom several policies together include, names in small letters: with 200 policies each gap is one look-up. */
export interface Reach {
  readonly everybody: boolean
  /** All kinds of guests, service providers among them. */
  readonly everyGuest: boolean
  readonly users: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
  readonly roles: ReadonlySet<string>
  /** Kinds of guests of every organisation; `all` when a policy names guests as such. */
  readonly guestTypes: ReadonlySet<string> | 'all'
}

const ALL_GUESTS = 'GuestsOrExternalUsers'

/**
 * @param policies those that fit and leave out nothing that could take somebody away again: nothing at all (its members
 * may overlap with any group), or only what is excused anyway.
 */
export function reachOf(policies: readonly ConditionalAccessPolicy[]): Reach {
  const users = new Set<string>()
  const groups = new Set<string>()
  const roles = new Set<string>()
  const kinds = new Set<string>()
  let everybody = false
  let everyGuest = false
  let namesGuests = false
  for (const policy of policies) {
    const { includeUsers, includeGroups, includeRoles } = policy.conditions?.users ?? {}
    const guests = guestTypesOf(policy)
    if (includeUsers?.includes('All')) everybody = true
    if (includeUsers?.includes(ALL_GUESTS)) namesGuests = true
    else addTo(kinds, guests)
    // Service providers are external users as well, where all of them are meant.
    if (guests?.includes('serviceProvider') && includesAllGuests(policy) === true) everyGuest = true
    addTo(users, includeUsers)
    addTo(groups, includeGroups)
    addTo(roles, includeRoles)
  }
  return { everybody, everyGuest, users, groups, roles, guestTypes: namesGuests ? 'all' : kinds }
}

function addTo(set: Set<string>, names: readonly string[] = []): void {
  for (const name of names) set.add(name.toLowerCase())
}

/** Whether the excluded user, role, group or kind of guest is among them. What else is excluded only everybody covers. */
export function reaches(reach: Reach, { kind, id }: Exclusion): boolean {
  if (reach.everybody) return true
  const name = id.toLowerCase()
  switch (kind) {
    case 'user':
      return reach.users.has(name) || (id === ALL_GUESTS && reach.everyGuest)
    case 'group':
      return reach.groups.has(name)
    case 'role':
      return reach.roles.has(name)
    case 'guest-type':
      return reach.guestTypes === 'all' || reach.guestTypes.has(name)
    default:
      return false
  }
}

/** The kinds of guests a policy includes, of every organisation. */
function guestTypesOf(policy: ConditionalAccessPolicy): readonly string[] | undefined {
  const guests = policy.conditions?.users?.includeGuestsOrExternalUsers
  return guests && ofAllOrganisations(guests) === true ? guestTypes(guests) : undefined
}

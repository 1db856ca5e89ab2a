import type { EntityKind } from '../../base/fact.ts'
import type { ConditionalAccessPolicy } from '../../collect/facts/entra/conditional-access-policies.schema.ts'
import { guestTypesIn, includesAllGuests, ofAllOrganisations } from './scope.ts'

export interface Exclusion {
  readonly kind: EntityKind
  readonly id: string
}

/** Whom and what a policy leaves out; `whole` is false when one of the lists could not be read. */
export interface Exclusions {
  readonly known: readonly Exclusion[]
  readonly whole: boolean
}

/** Every check asks every policy; the answer is the same. Policies are never changed. */
const seen = new WeakMap<ConditionalAccessPolicy, Exclusions>()

export function exclusionsOf(policy: ConditionalAccessPolicy): Exclusions {
  let found = seen.get(policy)
  if (found === undefined) {
    found = readExclusions(policy)
    seen.set(policy, found)
  }
  return found
}

function readExclusions(policy: ConditionalAccessPolicy): Exclusions {
  const users = policy.conditions?.users
  const lists: readonly (readonly [EntityKind, readonly string[] | undefined])[] = [
    ['user', users?.excludeUsers],
    ['group', users?.excludeGroups],
    ['role', users?.excludeRoles],
    ['application', policy.conditions?.applications?.excludeApplications],
    ['guest-type', guestTypes(users?.excludeGuestsOrExternalUsers)],
  ]
  return {
    known: lists.flatMap(([kind, ids]) => (ids ?? []).map(id => ({ kind, id }))),
    whole: lists.every(([, ids]) => ids !== undefined),
  }
}

function guestTypes(
  guests: { readonly guestOrExternalUserTypes?: string | undefined } | null | undefined,
): readonly string[] | undefined {
  if (guests === undefined) return undefined
  if (guests === null) return []
  const types = guests.guestOrExternalUserTypes
  return types === undefined ? undefined : guestTypesIn(types)
}

/**
 * Whether another fitting policy holds for what this one leaves out. It does when it names the excluded user, role, group
 * or kind of guest among those it includes, or includes everybody, and leaves out nothing that could take them away
 * again: nothing at all (its members may overlap with any group), or only what is excused anyway.
 */
export function coversExcluded(
  policy: ConditionalAccessPolicy,
  exclusion: Exclusion,
  excused: (exclusion: Exclusion) => boolean,
): boolean {
  const { known, whole } = exclusionsOf(policy)
  if (!whole || !known.every(excused)) return false
  const users = policy.conditions?.users
  if (users?.includeUsers?.includes('All')) return true
  const names = (list: readonly string[] | undefined) =>
    list?.some(id => id.toLowerCase() === exclusion.id.toLowerCase()) ?? false
  switch (exclusion.kind) {
    case 'user':
      return names(users?.includeUsers) || (exclusion.id === ALL_GUESTS && coversEveryGuest(policy))
    case 'group':
      return names(users?.includeGroups)
    case 'role':
      return names(users?.includeRoles)
    case 'guest-type':
      return names(users?.includeUsers?.includes(ALL_GUESTS) ? [exclusion.id] : guestTypesOf(policy))
    default:
      return false
  }
}

const ALL_GUESTS = 'GuestsOrExternalUsers'

/** Service providers are external users as well, where all of them are meant. */
function coversEveryGuest(policy: ConditionalAccessPolicy): boolean {
  return includesAllGuests(policy) === true && (guestTypesOf(policy)?.includes('serviceProvider') ?? false)
}

/** The kinds of guests a policy includes, of every organisation. */
function guestTypesOf(policy: ConditionalAccessPolicy): readonly string[] | undefined {
  const guests = policy.conditions?.users?.includeGuestsOrExternalUsers
  return guests && ofAllOrganisations(guests) === true ? guestTypes(guests) : undefined
}

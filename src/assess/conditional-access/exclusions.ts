import type { EntityKind } from '../../base/fact.ts'
import type { ConditionalAccessPolicy } from '../../collect/facts/entra/conditional-access-policies.schema.ts'

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
  return guests.guestOrExternalUserTypes
    ?.split(',')
    .map(type => type.trim())
    .filter(type => type !== '' && type !== 'none')
}

/**
 * Whether another fitting policy holds for what this one leaves out. It does when it leaves out nothing itself (its
 * members may overlap with any group), or names the excluded user or group among those it includes and leaves out
 * nothing that could take them away again.
 */
export function coversExcluded(policy: ConditionalAccessPolicy, exclusion: Exclusion): boolean {
  const { known, whole } = exclusionsOf(policy)
  if (!whole || known.length > 0) return false
  const users = policy.conditions?.users
  if (users?.includeUsers?.includes('All')) return true
  switch (exclusion.kind) {
    case 'user':
      return users?.includeUsers?.includes(exclusion.id) ?? false
    case 'group':
      return users?.includeGroups?.includes(exclusion.id) ?? false
    case 'role':
      return users?.includeRoles?.includes(exclusion.id) ?? false
    default:
      return false
  }
}

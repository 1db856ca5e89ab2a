import type { EntityKind } from '../../base/fact.ts'
import type { ConditionalAccessPolicy } from '../../collect/facts/entra/conditional-access-policies.schema.ts'
import { guestTypesIn } from './scope.ts'

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

/** The kinds of guests that are named, where they were read. */
export function guestTypes(
  guests: { readonly guestOrExternalUserTypes?: string | undefined } | null | undefined,
): readonly string[] | undefined {
  if (guests === undefined) return undefined
  if (guests === null) return []
  const types = guests.guestOrExternalUserTypes
  return types === undefined ? undefined : guestTypesIn(types)
}

/** Whether the policy leaves out only what is excused anyway; one whose exclusions were not all read may leave out more. */
export function leavesOutOnly(
  policy: ConditionalAccessPolicy,
  excused: (exclusion: Exclusion) => boolean,
): boolean {
  const { known, whole } = exclusionsOf(policy)
  return whole && known.every(excused)
}

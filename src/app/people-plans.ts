import { KIND_WORDS } from '../assess/services/service-words.ts'
import type { HeldSet } from '../assess/services/user-plans.ts'
import { lacksOf } from '../assess/services/user-plans.ts'
import type { ListedUser } from '../base/services/user-list.ts'
import type { ServicesKnown } from '../comply/services/known.ts'
import type { PersonPlans } from './api/contracts/services.ts'

/** Which people are asked for. */
export interface PeopleFilter {
  readonly safeguard?: string | undefined
  readonly kind?: keyof typeof KIND_WORDS | undefined
  readonly q?: string | undefined
}

/** The people of the list that the filter leaves, in the order of their names. */
export function peopleFound(
  { users, people }: Pick<ServicesKnown, 'users' | 'people'>,
  filter: PeopleFilter,
): readonly PersonPlans[] {
  if (users === null || people === null) return []
  const words = (filter.q ?? '').trim().toLowerCase()
  return users.users
    .filter(user => {
      const set = people.sets[user.set]
      if (filter.kind !== undefined && set?.kind !== filter.kind) return false
      if (words !== '' && !`${user.name} ${user.upn}`.toLowerCase().includes(words)) return false
      return filter.safeguard === undefined || lacksOf(people, user).includes(filter.safeguard)
    })
    .toSorted((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1))
    .map(user => shown(user, people.sets[user.set], lacksOf(people, user)))
}

function shown(user: ListedUser, set: HeldSet | undefined, lacks: readonly string[]): PersonPlans {
  const { name, upn, enabled } = user
  const counts = set !== undefined && set.kind !== 'none' && enabled !== false
  return {
    name,
    upn,
    enabled,
    plans: [...(set?.plans ?? [])],
    kind: set?.kind ?? 'unknown',
    lacks: [...lacks],
    unknown: counts ? Object.keys(set.has).filter(id => set.has[id] === undefined) : [],
  }
}

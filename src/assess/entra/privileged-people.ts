import type { PrivilegedUser, PrivilegedUsers } from '../../collect/facts/entra/privileged-users.schema.ts'
import type { Truth } from '../truth.ts'

export const FEWEST_GLOBAL_ADMINISTRATORS = 2
export const MOST_GLOBAL_ADMINISTRATORS = 8

/** How many are Global Administrators, how many only hold narrower roles, and of how many the roles were not read. */
export interface Heads {
  readonly global: readonly PrivilegedUser[]
  readonly narrower: readonly PrivilegedUser[]
  readonly unread: readonly PrivilegedUser[]
}

/** Everyone in the list holds a role, so an empty list of roles was not read. */
export function headsOf(people: PrivilegedUsers): Heads {
  const rolesOf = ({ roles }: PrivilegedUser) => (roles?.length === 0 ? undefined : roles)
  return {
    global: people.filter(person => rolesOf(person)?.includes('Global Administrator')),
    narrower: people.filter(person => rolesOf(person)?.includes('Global Administrator') === false),
    unread: people.filter(person => rolesOf(person) === undefined),
  }
}

/**
 * Whether there are 2 to 8, whatever the roles that were not read are. Entra keeps the last Global Administrator, so a list
 * without one was not read whole.
 */
export function rightNumber({ global, unread }: Heads): Truth {
  if (global.length + unread.length === 0) return undefined
  const [least, most] = [global.length, global.length + unread.length]
  if (most < FEWEST_GLOBAL_ADMINISTRATORS || least > MOST_GLOBAL_ADMINISTRATORS) return false
  return least >= FEWEST_GLOBAL_ADMINISTRATORS && most <= MOST_GLOBAL_ADMINISTRATORS ? true : undefined
}

/** Whether no more people are Global Administrators than hold narrower roles only. */
export function mostlyNarrower({ global, narrower, unread }: Heads): Truth {
  if (global.length > narrower.length + unread.length) return false
  return global.length + unread.length <= narrower.length ? true : undefined
}

export function nameOf(person: PrivilegedUser): string {
  return person.displayName ?? person.id
}

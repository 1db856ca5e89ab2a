import type { PrivilegedUsers } from '../../collect/facts/entra/privileged-users.schema.ts'
import { roleName } from '../entra-roles.ts'
import type { Exclusion } from './exclusions.ts'

/** Where names of people can be looked up: only administrators are in an export. */
export type People = PrivilegedUsers | undefined

/** A name a person recognises, else the id. */
export function nameOf({ kind, id }: Exclusion, people: People): string {
  switch (kind) {
    case 'user':
      if (id === 'GuestsOrExternalUsers') return 'all guests and external users'
      return people?.find(person => person.id.toLowerCase() === id.toLowerCase())?.displayName ?? `user ${id}`
    case 'group':
      return `group ${id}`
    case 'role':
      return roleName(id) ?? `role ${id}`
    case 'application':
      return id === 'Office365' ? 'Office 365' : `application ${id}`
    case 'guest-type':
      return `guests of type ${id}`
    default:
      return id
  }
}

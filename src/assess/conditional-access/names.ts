import type { PrivilegedUsers } from '../../collect/facts/entra/privileged-users.schema.ts'
import { roleName } from '../entra/role-names.ts'
import type { Exclusion } from './exclusions.ts'

/** Where names of people can be looked up: only administrators are in an export. */
export type People = PrivilegedUsers | undefined

/** Apps that policies often leave out. https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-cloud-apps (2026-11-21) */
const APPLICATIONS: Readonly<Record<string, string>> = {
  office365: 'Office 365',
  microsoftadminportals: 'Microsoft admin portals',
  'd4ebce55-015a-49b5-a083-c84d1797ae8c': 'Microsoft Intune Enrollment',
  '0000000a-0000-0000-c000-000000000000': 'Microsoft Intune',
  '9cdead84-a844-4324-93f2-b2e6bb768d07': 'Azure Virtual Desktop',
  '0af06dc6-e4b5-4f28-818e-e78e62d137a5': 'Windows 365',
}

/** A name a person recognises, else the id. */
export function nameOf({ kind, id }: Exclusion, people: People): string {
  switch (kind) {
    case 'user':
      if (id === 'GuestsOrExternalUsers') return 'all guests and external users'
      return namesOfPeople(people).get(id.toLowerCase()) ?? `user ${id}`
    case 'group':
      return `group ${id}`
    case 'role':
      return roleName(id) ?? `role ${id}`
    case 'application':
      return APPLICATIONS[id.toLowerCase()] ?? `application ${id}`
    case 'guest-type':
      return `guests of type ${id}`
    default:
      return id
  }
}

/** Every policy asks for names out of the same list. Facts are never changed. */
const seen = new WeakMap<PrivilegedUsers, ReadonlyMap<string, string | null | undefined>>()

function namesOfPeople(people: People): ReadonlyMap<string, string | null | undefined> {
  if (people === undefined) return new Map()
  let names = seen.get(people)
  if (names === undefined) {
    names = new Map(people.map(({ id, displayName }) => [id.toLowerCase(), displayName]))
    seen.set(people, names)
  }
  return names
}

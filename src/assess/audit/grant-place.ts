import type { EventPlace } from '../../base/audit/event.ts'
import { type Identities, isSameNamed } from './identities.ts'
import type { ReportedEvent } from './reported-event.ts'

/** What a right opens. A role has no place in the log: it is its own. */
export interface GrantPlace {
  readonly kind: EventPlace['kind'] | 'directory-role' | 'exchange-role' | 'unknown'
  readonly id: string
  readonly name: string
}

/** The place that a grant or revoke is about: for a role the role itself, for SharePoint groups the site. */
export function placeOfGrant(event: ReportedEvent): GrantPlace {
  const { act, operation, place, right } = event
  if (act === 'role-add' || act === 'role-remove') {
    const kind = /^[a-z]+-[a-z]+$/i.test(operation.trim()) ? 'exchange-role' : 'directory-role'
    return {
      kind,
      id: (right ?? '').trim().toLowerCase(),
      name: right ?? 'a role that the record does not name',
    }
  }
  return place ?? { kind: 'unknown', id: '', name: 'a place that the record does not name' }
}

/** Whether two grants, or a grant and content that was reached, are about one place. */
export function isSamePlace(one: GrantPlace, other: GrantPlace, identities: Identities): boolean {
  if (one.id === '' || other.id === '') return false
  if (one.kind.endsWith('-role') || other.kind.endsWith('-role')) return one.id === other.id
  return isSameNamed(one.id, other.id, identities)
}

/** Whether a folded name that something was given to is this group or role: by its id or by its name. */
export function isOfGroup(name: string, group: GrantPlace): boolean {
  if (name === '' || (group.kind !== 'group' && group.kind !== 'team' && !group.kind.endsWith('-role')))
    return false
  const shown = group.name.trim().toLowerCase()
  return name === group.id || name === shown
}

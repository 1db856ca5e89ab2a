import type { FoundApp, FoundPermission, Reach } from '../../base/vendors/found.ts'
import { plainName } from '../../base/vendors/plain-name.ts'
import { reachOf } from './reach.ts'

type Given = Pick<FoundApp, 'key' | 'kind' | 'name' | 'from'> & Partial<FoundApp>

/** With everything that was not read as nothing, and what its permissions reach. */
export function foundApp(given: Given): FoundApp {
  const { permissions = [], roles = [], reach = [] } = given
  const known = reachOf(permissions, roles)
  return {
    appId: null,
    owner: 'unknown',
    ownerTenant: null,
    publisher: null,
    verifiedPublisher: null,
    domains: [],
    saidDomains: [],
    permissions,
    roles,
    enabled: null,
    created: null,
    detail: null,
    ...given,
    name: shownName(given.name),
    reach: [...reach, ...known.reach],
    unknownPermissions: known.unknown,
  }
}

/** The name is whatever somebody typed. */
export function shownName(name: string): string {
  const plain = plainName(name)
  return plain === '' ? '(without a name)' : plain
}

/** The same name is the same thing, however it is written. A long one is told apart by its beginning and its length. */
export function keyOf(prefix: string, name: string): string {
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  return `${prefix}:${folded.length > 300 ? `${folded.slice(0, 300)}#${folded.length}` : folded}`
}

/** Mail that goes by somebody: no permission gives it, so it is of neither type. */
export function mailReach(by: string, can: Reach['can']): readonly Reach[] {
  return [{ place: 'mail', can, by, type: null }]
}

/** The same permission from two sources is one; what one of them tells of it and the other not is kept. */
export function joined(lists: readonly (readonly FoundPermission[])[]): readonly FoundPermission[] {
  const byName = new Map<string, FoundPermission[]>()
  for (const permission of lists.flat()) {
    const name = permission.name.toLowerCase()
    const there = byName.get(name) ?? []
    const at = there.findIndex(
      ({ type }) => type === permission.type || type === null || permission.type === null,
    )
    const same = there[at]
    if (same === undefined) byName.set(name, [...there, permission])
    else byName.set(name, there.with(at, merged(same, permission)))
  }
  return [...byName.values()].flat()
}

function merged(one: FoundPermission, other: FoundPermission): FoundPermission {
  return {
    name: one.name,
    service: one.service === '' ? other.service : one.service,
    type: one.type ?? other.type,
    adminConsented:
      one.adminConsented === true || other.adminConsented === true
        ? true
        : (one.adminConsented ?? other.adminConsented),
    people: Math.max(one.people, other.people),
  }
}

import type { Named } from '../../base/audit/event.ts'

/** Which names are one identity, as the records themselves have taught it. */
export interface Identities {
  /** One name for all names of an identity: a principal name where one is known. The name itself where nothing is known. */
  readonly one: (id: string) => string
  /** All names, itself among them. */
  readonly names: (id: string) => readonly string[]
}

/** @param groups folded names that belong together, a list for each identity */
export function identitiesOfGroups(groups: Iterable<readonly string[]>): Identities {
  const groupOf = new Map<string, readonly string[]>()
  const oneOf = new Map<string, string>()
  for (const group of groups) {
    const sorted = [...group].sort()
    const one = sorted.find(name => name.includes('@')) ?? sorted[0]
    if (one === undefined) continue
    for (const name of sorted) {
      if (oneOf.has(name)) continue
      groupOf.set(name, sorted)
      oneOf.set(name, one)
    }
  }
  return { one: id => oneOf.get(id) ?? id, names: id => groupOf.get(id) ?? [id] }
}

/** The identity under its one name; the name as logged where it is that one. */
export function underOneName(named: Named, identities: Identities): Named {
  const id = identities.one(named.id)
  return id === named.id ? named : { id, name: id }
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/

/**
 * Whether a name that an administrator typed (alias, display name, legacy name) is of this account: the part of the
 * principal name before the `@`, that part as `First Last` or `Last, First`, or the last `cn=` of a legacy name. Two
 * principal names, ids and addresses of sites are never compared this way.
 */
export function isTypedNameOf(typed: string, account: string): boolean {
  const at = account.lastIndexOf('@')
  if (at < 1 || typed.includes('@') || typed.includes('://') || GUID.test(typed)) return false
  const local = account.slice(0, at)
  const last = typed.startsWith('/o=') ? typed.slice(typed.lastIndexOf('/cn=') + 4) : typed
  if (last === local || (/^[0-9a-f]{32}-/.test(last) && last.slice(33) === local)) return true
  const own = local.split(/[._-]+/).filter(part => part !== '')
  const words = last.split(/[\s,]+/).filter(part => part !== '')
  if (own.length !== 2 || words.length !== 2) return false
  const inOrder = words[0] === own[0] && words[1] === own[1]
  return inOrder || (last.includes(',') && words[0] === own[1] && words[1] === own[0])
}

/** Whether two folded names are one identity, by what is known of it or by how an administrator types names. */
export function isSameNamed(one: string, other: string, identities: Identities): boolean {
  const [first, second] = [identities.one(one), identities.one(other)]
  return first === second || isTypedNameOf(first, second) || isTypedNameOf(second, first)
}

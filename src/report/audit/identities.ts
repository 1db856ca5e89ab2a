import type { TenantScope } from '../../base/ids.ts'
import type { EventGroup, EventStore } from '../../store/audit/event-store.ts'
import type { Thing } from './define-report.ts'

interface Logged {
  readonly id: string
  readonly name: string
}

/** Which of the names in a report are one person's or one mailbox's, by what the log taught. */
export interface Identities {
  /** The name that stands for all names of the identity: a user principal name where there is one. */
  readonly of: (id: string | undefined) => string
  /** All folded names, itself among them; none for no id. */
  readonly namesOf: (id: string | undefined) => readonly string[]
  /** Under the name that stands for it. */
  readonly thing: (logged: Logged | null) => Thing
}

export async function identities(
  store: { readonly events: Pick<EventStore, 'namesOf'> },
  scope: TenantScope,
  groups: readonly Pick<EventGroup, 'place' | 'owner' | 'actor'>[],
): Promise<Identities> {
  const logged = new Map<string, string>()
  for (const { place, owner, actor } of groups) {
    for (const one of [place, owner, actor])
      if (one !== null && !logged.has(one.id)) logged.set(one.id, one.name)
  }
  const names = new Map<string, readonly string[]>()
  for (const id of logged.keys()) {
    const known = names.get(id) ?? (await store.events.namesOf(scope, id))
    const all = known.includes(id) ? known : [id, ...known]
    for (const one of all) if (!names.has(one)) names.set(one, all)
  }
  const standsFor = (id: string): string => {
    const all = names.get(id) ?? [id]
    return all.filter(isAddress).sort()[0] ?? [...all].sort()[0] ?? id
  }
  return {
    of: id => (id === undefined ? '' : standsFor(id)),
    namesOf: id => (id === undefined ? [] : (names.get(id) ?? [id])),
    thing: one => {
      if (one === null) return { id: '', name: '' }
      const id = standsFor(one.id)
      return { id, name: logged.get(id) ?? (id === one.id ? one.name : id) }
    },
  }
}

function isAddress(name: string): boolean {
  const at = name.lastIndexOf('@')
  return at > 0 && at < name.length - 1 && !/[ /]/.test(name)
}

import type { ActorClass } from '../../base/audit/actor-class.ts'
import type { Named } from '../../base/audit/event.ts'
import { type Identities, identitiesOfGroups } from '../../assess/audit/identities.ts'
import { type RecordDetails, recordDetails } from '../../assess/audit/record-details.ts'
import type { EventRow } from '../../store/audit/event-store.ts'
import type { Thing } from './define-report.ts'
import type { ReportContext } from './report-context.ts'

/** Names of everybody in some events, under one name each. */
export interface Who extends Identities {
  /** Under the name that stands for all names of the identity, as a log wrote it; "" for nobody. */
  readonly thing: (named: (Named & { readonly kind?: string }) | null) => Thing
  /** The class of who acted, with the roles that were on record at that time. */
  readonly classOf: (event: Pick<EventRow, 'actor' | 'logged' | 'time'>) => ActorClass
}

/** Looks up all names of everybody that these events name. */
export async function whoIn(
  { store, scope, roles }: Pick<ReportContext, 'store' | 'scope' | 'roles'>,
  events: readonly Pick<EventRow, 'actor' | 'owner' | 'place' | 'target'>[],
): Promise<Who> {
  const shown = new Map<string, string>()
  for (const { actor, owner, place, target } of events) {
    for (const named of [actor, owner, place, target])
      if (named && !shown.has(named.id)) shown.set(named.id, named.name)
  }
  const seen = new Set<string>()
  const groups: (readonly string[])[] = []
  for (const id of shown.keys()) {
    if (seen.has(id)) continue
    const names = await store.events.namesOf(scope, id)
    const all = names.includes(id) ? names : [id, ...names]
    for (const name of all) seen.add(name)
    groups.push(all)
  }
  const identities = identitiesOfGroups(groups)
  return {
    ...identities,
    thing: named => {
      if (named === null) return { id: '', name: '' }
      const id = identities.one(named.id)
      const name = id === named.id ? named.name : (shown.get(id) ?? id)
      return named.kind === undefined ? { id, name } : { kind: named.kind, id, name }
    },
    classOf: ({ actor, logged, time }) => {
      if (!logged.roleDecides || actor === null) return logged.class
      const names = identities.names(actor.id)
      const held = roles.roles.some(
        role => names.includes(role.actor) && role.from <= time && (role.to === null || time < role.to),
      )
      return held ? 'administrator' : logged.class
    },
  }
}

const AT_ONCE = 500

/**
 * Single fields of the records of these events, by seq. Records are read a few hundred at a time and not kept: they hold
 * patient data.
 */
export async function detailsOf(
  { store, scope }: Pick<ReportContext, 'store' | 'scope'>,
  events: readonly Pick<EventRow, 'seq'>[],
): Promise<ReadonlyMap<number, RecordDetails>> {
  const details = new Map<number, RecordDetails>()
  const reader = new TextDecoder()
  for (let at = 0; at < events.length; at += AT_ONCE) {
    const seqs = events.slice(at, at + AT_ONCE).map(({ seq }) => seq)
    for (const [seq, bytes] of await store.events.originals(scope, seqs)) {
      const found = recordDetails(reader.decode(bytes))
      if (found !== null) details.set(seq, found)
    }
  }
  return details
}

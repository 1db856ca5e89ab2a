import { type AccessPolicy, changesWithin } from '../../assess/audit/access-policy.ts'
import type { EventGroup, GroupQuery } from '../../store/audit/event-store.ts'
import { type Identities, identities } from './identities.ts'
import type { ReportContext } from './report-context.ts'

/** Groups that each fall under one policy and one set of roles from their first event to their last. */
export interface AccessGroups {
  readonly groups: readonly EventGroup[]
  readonly who: Identities
}

/**
 * Events by place, actor, class and way; by day as well only where that makes a difference to the rows: where a policy of the
 * place or a role of the actor began or ended between the first event and the last, or where several groups become one row.
 * A hospital's three months are a hundred thousand groups by day and some thousand without.
 */
export async function accessGroups(
  { store, scope, roles }: Pick<ReportContext, 'store' | 'scope' | 'roles'>,
  query: GroupQuery,
  policiesOf: (set: number) => readonly AccessPolicy[],
  rowOf: (group: EventGroup, who: Identities) => string,
): Promise<AccessGroups> {
  const whole = await store.events.groups(scope, query)
  const who = await identities(store, scope, whole)
  const byRow = Map.groupBy(whole, group => rowOf(group, who))
  const divided = [...byRow.values()]
    .filter(groups => groups.length > 1 || groups.some(group => isDivided(group)))
    .flat()
  if (divided.length === 0) return { groups: whole, who }
  const keys = new Set(divided.map(keyOf))
  const actors = divided.flatMap(({ actor }) => (actor === null ? [] : [actor.id]))
  const isNamed = actors.length === divided.length && new Set(actors).size <= MOST_ACTORS
  const days = await store.events.groups(scope, {
    ...query,
    byDay: true,
    ...(isNamed ? { actors: [...new Set(actors)] } : {}),
  })
  const groups = [
    ...whole.filter(group => !keys.has(keyOf(group))),
    ...days.filter(group => keys.has(keyOf(group))),
  ]
  return { groups, who }

  function isDivided(group: EventGroup): boolean {
    const { first, last } = group
    if (first === last) return false
    const isWithin = (at: string | null): boolean => at !== null && at > first && at <= last
    const names = new Set(who.namesOf(group.actor?.id))
    if (roles.roles.some(({ actor, from, to }) => (isWithin(from) || isWithin(to)) && names.has(actor)))
      return true
    const place = { kind: group.place?.kind ?? '', ids: who.namesOf(group.place?.id) }
    return changesWithin(policiesOf(group.set), { place, first, last })
  }
}

/** More names in one question cost more than they leave out. */
const MOST_ACTORS = 500

/** What the store groups by, beside the day. */
function keyOf({ place, owner, actor, class: one, rule, via, roleKnown, set }: EventGroup): string {
  return JSON.stringify([place?.kind, place?.id, owner?.id, actor?.id, one, rule, via, roleKnown, set])
}

import { explainingPolicy } from '../../assess/audit/access-policy.ts'
import { roleAge } from '../../assess/audit/role-times.ts'
import { CONTENT_ACTS, type Act } from '../../base/audit/acts.ts'
import type { ActorClass } from '../../base/audit/actor-class.ts'
import type { Instant } from '../../base/time.ts'
import type { EventGroup, EventQuery } from '../../store/audit/event-store.ts'
import type { Thing } from './define-report.ts'
import { accessGroups } from './access-groups.ts'
import type { Identities } from './identities.ts'
import type { ReportContext } from './report-context.ts'

/** What one actor did at one place in one way: the row of `ward report access`, place and person. */
export interface AccessRow {
  readonly place: Thing
  /** Null for a place that has no one owner, such as a site. */
  readonly owner: Thing | null
  readonly actor: Thing
  readonly class: ActorClass
  readonly via?: string
  /** False when no roles were on record for that time: whether a delegate was an administrator is open then. */
  readonly roleKnown: boolean
  /** The roles on record at that time, with the moment of the last complete record before it. */
  readonly roles?: { readonly names: readonly string[]; readonly asOf: Instant | null }
  /** As logged. */
  readonly operations: readonly string[]
  readonly acts: readonly Act[]
  /** Events. */
  readonly count: number
  /** Messages or files that the events say they are about; a synchronised folder counts as one. */
  readonly items: number
  /** Events that failed, so that nothing was reached; they are within `count`. */
  readonly failed: number
  /** Events with which Microsoft stopped listing single messages. */
  readonly throttled: number
  readonly first: Instant
  readonly last: Instant
  /** UTC. */
  readonly days: readonly { readonly day: string; readonly count: number }[]
  /** At most 20. */
  readonly addresses: readonly string[]
  /** In order of time; at most 1,000, so it can be shorter than `count`. */
  readonly eventIds: readonly string[]
  readonly policy?: RowPolicy
  readonly explained: boolean
}

export interface RowPolicy {
  readonly id: string
  readonly why: string
  readonly ticket: string | null
  readonly until: Instant | null
  /** True when the policy was written down only after the first of these events. */
  readonly recordedAfter: boolean
}

export const MOST_EVENT_IDS = 1_000
const MOST_ADDRESSES = 20

export interface AccessQuery extends Pick<EventQuery, 'actor' | 'place'> {
  readonly classes?: readonly ActorClass[]
  readonly without?: readonly ActorClass[]
}

/**
 * Rows by place, owner, actor, class, way and policy. A policy explains the days it was in force on, and the others stand
 * beside as unexplained; a day on which it began or ended is not explained.
 */
export async function accessRows(context: ReportContext, query: AccessQuery): Promise<readonly AccessRow[]> {
  const [rows = []] = await accessRowsOf(context, query, [{ acts: CONTENT_ACTS, explained: true }])
  return rows
}

/** As accessRows, of several kinds of acts in one question to the store. @returns the rows of each */
export async function accessRowsOf(
  context: ReportContext,
  query: AccessQuery,
  kinds: readonly { readonly acts: readonly Act[]; readonly explained: boolean }[],
): Promise<readonly (readonly AccessRow[])[]> {
  const { from, to, roles } = context
  const policiesOf = (set: number): ReportContext['policies'] =>
    kinds[set]?.explained === true ? context.policies : []
  const asked = {
    ...query,
    sets: kinds.map(({ acts }) => acts),
    from,
    to,
    roles: roles.roles,
    rolesKnown: roles.rolesKnown,
    mostIds: MOST_EVENT_IDS,
  }
  const rowOf = (group: EventGroup, known: Identities): string => keyOf(group, known, null)
  const { groups, who } = await accessGroups(context, asked, policiesOf, rowOf)
  const rows = new Map<string, Draft>()
  for (const group of groups.toSorted((one, other) => (one.first < other.first ? -1 : 1))) {
    const held = rolesHeld(roles.roles, who.namesOf(group.actor?.id), group)
    const policy = explainingPolicy(policiesOf(group.set), {
      place: { kind: group.place?.kind ?? '', ids: who.namesOf(group.place?.id) },
      actor: who.namesOf(group.actor?.id),
      class: group.class,
      roles: held,
      first: group.first,
      last: group.last,
    })
    const key = keyOf(group, who, policy?.id ?? null)
    const row = rows.get(key)
    if (row === undefined) rows.set(key, draftOf(group, who, held, policy))
    else add(row, group, held)
  }
  const drafts = [...rows.values()]
  return kinds.map((_, set) =>
    drafts.filter(draft => draft.set === set).map(draft => finished(draft, roles.snapshots)),
  )
}

interface Draft {
  readonly set: number
  readonly base: Pick<AccessRow, 'place' | 'owner' | 'actor' | 'class' | 'roleKnown'> & {
    readonly via: string | null
  }
  readonly policy: ReturnType<typeof explainingPolicy>
  readonly roles: Set<string>
  readonly operations: Set<string>
  readonly acts: Set<Act>
  readonly addresses: Set<string>
  readonly days: EventGroup['days'][]
  readonly eventIds: string[]
  count: number
  items: number
  failed: number
  throttled: number
  readonly first: Instant
  last: Instant
}

function draftOf(
  group: EventGroup,
  who: Identities,
  held: readonly string[],
  policy: Draft['policy'],
): Draft {
  const draft: Draft = {
    set: group.set,
    base: {
      place: { kind: group.place?.kind ?? 'unknown', ...who.thing(group.place) },
      owner: group.owner === null ? null : who.thing(group.owner),
      actor: who.thing(group.actor),
      class: group.class,
      roleKnown: group.roleKnown,
      via: group.via,
    },
    policy,
    roles: new Set(),
    operations: new Set(),
    acts: new Set(),
    addresses: new Set(),
    days: [],
    eventIds: [],
    count: 0,
    items: 0,
    failed: 0,
    throttled: 0,
    first: group.first,
    last: group.last,
  }
  add(draft, group, held)
  return draft
}

function add(draft: Draft, group: EventGroup, held: readonly string[]): void {
  for (const role of held) draft.roles.add(role)
  for (const operation of group.operations) draft.operations.add(operation)
  for (const act of group.acts) draft.acts.add(act)
  for (const address of group.addresses)
    if (draft.addresses.size < MOST_ADDRESSES) draft.addresses.add(address)
  draft.days.push(group.days)
  draft.eventIds.push(...group.eventIds.slice(0, MOST_EVENT_IDS - draft.eventIds.length))
  draft.count += group.count
  draft.items += group.items
  draft.failed += group.failed
  draft.throttled += group.throttled
  if (group.last > draft.last) draft.last = group.last
}

function finished(draft: Draft, snapshots: ReportContext['roles']['snapshots']): AccessRow {
  const { base, policy, first, last, count, items, failed, throttled } = draft
  const { via, ...rest } = base
  return {
    ...rest,
    ...(via === null ? {} : { via }),
    ...(draft.roles.size === 0
      ? {}
      : { roles: { names: [...draft.roles].sort(), asOf: roleAge(snapshots, first) } }),
    operations: [...draft.operations].sort(),
    acts: [...draft.acts].sort(),
    count,
    items,
    failed,
    throttled,
    first,
    last,
    days: joinedDays(draft.days),
    addresses: [...draft.addresses],
    eventIds: draft.eventIds,
    ...(policy === null
      ? {}
      : {
          policy: {
            id: policy.id,
            why: policy.why,
            ticket: policy.ticket,
            until: policy.until,
            recordedAfter: policy.recordedAt > first,
          },
        }),
    explained: policy !== null,
  }
}

function joinedDays(lists: readonly EventGroup['days'][]): EventGroup['days'] {
  const [only, ...others] = lists
  if (only !== undefined && others.length === 0) return only
  const counts = new Map<string, number>()
  for (const { day, count } of lists.flat()) counts.set(day, (counts.get(day) ?? 0) + count)
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([day, count]) => ({ day, count }))
}

function keyOf(group: EventGroup, who: Identities, policy: string | null): string {
  return JSON.stringify([
    group.set,
    group.place?.kind,
    who.of(group.place?.id),
    who.of(group.owner?.id),
    who.of(group.actor?.id),
    group.class,
    group.via,
    group.roleKnown,
    policy,
  ])
}

/** The roles on record for the actor at some moment between the first and the last event of a group. */
function rolesHeld(
  roles: ReportContext['roles']['roles'],
  names: readonly string[],
  { first, last }: Pick<EventGroup, 'first' | 'last'>,
): readonly string[] {
  const known = new Set(names)
  return roles
    .filter(({ actor, from, to }) => known.has(actor) && from <= last && (to === null || to > first))
    .flatMap(held => held.roles)
}

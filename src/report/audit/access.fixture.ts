import type { AccessPolicy } from '../../assess/audit/access-policy.ts'
import { roleTimes } from '../../assess/audit/role-times.ts'
import type { RoleSnapshot } from '../../base/audit/role-time.ts'
import { tenantName } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import type { EventCoverage, EventGroup, GroupQuery } from '../../store/audit/event-store.ts'
import type { ReportRequest } from './make-report.ts'
import type { makeReport } from './make-report.ts'

export const at = (text: string): Instant => `2026-11-${text}:00.000Z` as Instant

export const ANA = { id: 'ana@clinic.example', name: 'Ana@clinic.example' }
export const IT = { id: 'it@clinic.example', name: 'it@clinic.example' }

/** A day's events of one actor at one place. */
export function group(day: string, changes: Partial<EventGroup> = {}): EventGroup {
  return {
    place: { kind: 'mailbox', ...ANA },
    owner: ANA,
    actor: IT,
    class: 'delegate',
    rule: 'delegate',
    via: 'full-access',
    roleKnown: true,
    set: 0,
    day: `2026-11-${day}`,
    days: [{ day: `2026-11-${day}`, count: changes.count ?? 2 }],
    operations: ['MailItemsAccessed'],
    acts: ['read'],
    count: 2,
    items: 3,
    throttled: 0,
    failed: 0,
    addresses: ['203.0.113.7'],
    first: at(`${day}T22:10`),
    last: at(`${day}T22:31`),
    eventIds: [`${day}-1`, `${day}-2`],
    ...changes,
  }
}

function setOf({ acts }: EventGroup, { sets }: GroupQuery): number {
  return sets === undefined ? 0 : sets.findIndex(some => some.some(act => acts.includes(act)))
}

/** The same groups as a store counts them that is not asked for days. */
function withoutDays(groups: readonly EventGroup[]): readonly EventGroup[] {
  const keyOf = (one: EventGroup): string =>
    JSON.stringify([one.place, one.owner, one.actor, one.class, one.rule, one.via, one.roleKnown, one.set])
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)
  const every = <T extends string>(all: readonly (readonly T[])[]): T[] =>
    [...new Set(all.flat())].sort((one, other) => (one < other ? -1 : 1))
  return [...Map.groupBy(groups, keyOf).values()].map(days => {
    const sorted = days.toSorted((one, other) => (one.first < other.first ? -1 : 1))
    const [first] = sorted
    if (first === undefined) throw new Error('a group of nothing')
    return {
      ...first,
      day: null,
      days: sorted.flatMap(one => one.days),
      operations: every(sorted.map(one => one.operations)),
      acts: every(sorted.map(one => one.acts)),
      count: sum(sorted.map(one => one.count)),
      items: sum(sorted.map(one => one.items)),
      throttled: sum(sorted.map(one => one.throttled)),
      failed: sum(sorted.map(one => one.failed)),
      addresses: every(sorted.map(one => one.addresses)),
      last:
        sorted
          .map(one => one.last)
          .sort()
          .at(-1) ?? first.last,
      eventIds: sorted.flatMap(one => one.eventIds),
    }
  })
}

const COVERAGE: EventCoverage = {
  events: 10,
  conflicts: 0,
  first: at('01T00:00'),
  last: at('20T00:00'),
  days: [],
  imports: [],
  throttled: [],
  removedBefore: null,
}

type ReportStore = Parameters<typeof makeReport>[1]

/** A store that answers these groups and this coverage; names that belong together stand in one list. */
export function storeOf(
  groups: readonly EventGroup[],
  more: {
    readonly coverage?: Partial<EventCoverage>
    readonly names?: readonly (readonly string[])[]
    /** Answers by day whatever it is asked. */
    readonly alwaysByDay?: boolean
  } = {},
) {
  const asked: GroupQuery[] = []
  const known = groups.flatMap(({ place, actor }) => [place?.id, actor?.id])
  const store = {
    events: {
      groups: (_: unknown, query: GroupQuery) => {
        asked.push(query)
        const shown = groups
          .map(one => ({ ...one, set: setOf(one, query) }))
          .filter(one => one.set >= 0 && (query.acts?.some(act => one.acts.includes(act)) ?? true))
        const wanted = shown.filter(one => query.without?.includes(one.class) !== true)
        return Promise.resolve(
          query.byDay === true || more.alwaysByDay === true ? wanted : withoutDays(wanted),
        )
      },
      rows: () => Promise.resolve([]),
      coverage: () => Promise.resolve({ ...COVERAGE, ...more.coverage }),
      namesOf: (_: unknown, name: string) =>
        Promise.resolve(more.names?.find(all => all.includes(name)) ?? (known.includes(name) ? [name] : [])),
    },
    snapshots: { list: () => Promise.resolve({ items: [], next: null }) },
  }
  // The parts of a store that reports of groups call.
  return { store: store as unknown as ReportStore, asked }
}

export const SCOPE = { tenant: tenantName('clinic') }

export function request(
  changes: Partial<ReportRequest> & { readonly snapshots?: readonly RoleSnapshot[] } = {},
): ReportRequest {
  const { snapshots = [], ...rest } = changes
  return {
    asked: { classes: [], all: false, place: undefined, actor: undefined },
    roles: { snapshots, ...roleTimes(snapshots) },
    policies: [],
    madeAt: at('22T08:00'),
    ...rest,
  }
}

export function policy(changes: Partial<AccessPolicy> = {}): AccessPolicy {
  return {
    id: '1',
    place: { kind: 'mailbox', id: ANA.id },
    who: { kind: 'user', id: IT.id },
    why: 'Repairs her inbox',
    ticket: '4711',
    from: at('01T00:00'),
    until: null,
    approver: 'M. Officer',
    recordedAt: at('01T00:00'),
    ended: null,
    ...changes,
  }
}

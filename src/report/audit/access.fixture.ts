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
    day: `2026-11-${day}`,
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
  more: { readonly coverage?: Partial<EventCoverage>; readonly names?: readonly (readonly string[])[] } = {},
) {
  const asked: GroupQuery[] = []
  const known = groups.flatMap(({ place, actor }) => [place?.id, actor?.id])
  const store = {
    events: {
      groups: (_: unknown, query: GroupQuery) => {
        asked.push(query)
        const shown = groups.filter(one => query.acts?.some(act => one.acts.includes(act)) ?? true)
        return Promise.resolve(shown.filter(one => query.without?.includes(one.class) !== true))
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

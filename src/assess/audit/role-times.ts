import type { RoleHolder, RoleSnapshot, RoleTime } from '../../base/audit/role-time.ts'
import type { Instant } from '../../base/time.ts'

/** A role time with the names of the roles, so that a report can say which were on record. */
export interface HeldRoles extends RoleTime {
  readonly roles: readonly string[]
}

export interface RolesOnRecord {
  /** By actor, then by time; the times of one actor neither overlap nor touch. */
  readonly roles: readonly HeldRoles[]
  /** When it is known who holds a role and who does not: from the first complete snapshot on. */
  readonly rolesKnown: readonly { readonly from: Instant; readonly to: Instant | null }[]
}

/**
 * Who held roles when, from snapshots of single moments. A snapshot holds from its moment until the next complete one of
 * the same source, however long that is; `roleAge` tells how old it had become. Before the first snapshot nothing is
 * known, but that an assignment with a start held from then on. Who may activate a role (PIM) holds it. A complete
 * snapshot of directory roles alone makes roles known, though it says nothing of Exchange role groups: `roles` names
 * which were on record.
 */
export function roleTimes(snapshots: readonly RoleSnapshot[]): RolesOnRecord {
  const sorted = snapshots.toSorted((one, other) => order(one.asOf, other.asOf))
  const times = new Map<string, HeldRoles[]>()
  for (const [index, snapshot] of sorted.entries()) {
    const until = nextComplete(sorted, index)
    for (const holder of snapshot.holders) {
      const span = spanOf(holder, snapshot.asOf, until)
      if (span === null) continue
      for (const actor of new Set(holder.names)) {
        const known = times.get(actor)
        const held = { actor, ...span, roles: holder.roles }
        if (known === undefined) times.set(actor, [held])
        else known.push(held)
      }
    }
  }
  const actors = [...times.keys()].sort(order)
  const first = sorted.find(({ complete }) => complete)
  return {
    roles: actors.flatMap(actor => merged(times.get(actor) ?? [])),
    rolesKnown: first === undefined ? [] : [{ from: first.asOf, to: null }],
  }
}

/** The moment of the last complete snapshot at or before a time, null when there is none: how old the answer is. */
export function roleAge(snapshots: readonly RoleSnapshot[], at: Instant): Instant | null {
  let last: Instant | null = null
  for (const { asOf, complete } of snapshots) {
    if (complete && asOf <= at && (last === null || asOf > last)) last = asOf
  }
  return last
}

/** An incomplete list ends nothing: who is not in it may hold a role all the same. */
function nextComplete(sorted: readonly RoleSnapshot[], index: number): Instant | null {
  const here = sorted[index]
  const next = sorted.find((other, at) => at > index && other.complete && other.source === here?.source)
  return next?.asOf ?? null
}

interface Span {
  readonly from: Instant
  readonly to: Instant | null
}

/** When the holder held it by this snapshot; null for a time that is none, as of an assignment that had ended. */
function spanOf({ from: start, to: end }: RoleHolder, asOf: Instant, until: Instant | null): Span | null {
  const from = start ?? asOf
  const to = end !== undefined && (until === null || end < until) ? end : until
  return to !== null && to <= from ? null : { from, to }
}

function merged(times: readonly HeldRoles[]): readonly HeldRoles[] {
  const whole: HeldRoles[] = []
  for (const time of times.toSorted((one, other) => order(one.from, other.from))) {
    const last = whole.at(-1)
    if (last === undefined || (last.to !== null && last.to < time.from)) {
      whole.push({ ...time, roles: [...new Set(time.roles)].sort(order) })
      continue
    }
    const to = last.to === null || time.to === null ? null : later(last.to, time.to)
    const roles = [...new Set([...last.roles, ...time.roles])].sort(order)
    whole[whole.length - 1] = { ...last, to, roles }
  }
  return whole
}

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other)

function order(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import { EVENT_ID_BYTES } from './event-id.ts'
import { PLACE_OF_ID } from './claim-ids.ts'
import { type IsSameRecord, newVersions, resolveKnown } from './known-events.ts'
import type { PendingSegment } from './pending-segment.ts'
import type { Sifter } from './sift-events.ts'

type Folder = ScopeFolder<TenantTables>

/** Puts in the other versions of events that are here, inside the transaction of their segment. */
export function insertVersions(folder: Folder, pending: PendingSegment, from: number): void {
  const other = folder.database.writing('insert into audit_versions (id, version, seq) values (?, ?, ?)')
  const { version } = pending.events.columns
  for (let row = 0; row < pending.events.rows; row += 1) {
    if (version[row] !== 0) other.run(keyOf(pending, row), version[row] as number, from + row)
  }
}

/** Takes out of a segment what is here already, and gives what conflicts with it its version. */
export async function dropKnown(
  folder: Folder,
  pending: PendingSegment,
  isSame: IsSameRecord,
  sift: Sifter,
): Promise<void> {
  const all = Array.from({ length: pending.events.rows }, (_, row) => row)
  const placeOf = folder.database.writing(PLACE_OF_ID)
  const here = all.flatMap(row => {
    const key = keyOf(pending, row)
    const place = placeOf.get(key) as { readonly seq: number } | undefined
    return place === undefined ? [] : [{ row, key, seq: place.seq }]
  })
  const out = new Set<number>()
  const versions = newVersions()
  for (let at = 0; at < here.length; at += COMPARED_AT_ONCE) {
    const some = here.slice(at, at + COMPARED_AT_ONCE)
    const doubtful = some.map(({ row, key, seq }) => ({ key, seq, original: pending.original(row) }))
    const resolved = await resolveKnown(folder, doubtful, isSame, versions)
    for (const [index, { row }] of some.entries()) {
      const found = resolved[index] ?? null
      if (found === null) continue
      if ('version' in found) pending.events.columns.version[row] = found.version
      else {
        sift.again('seq' in found ? found.seq : null)
        out.add(row)
      }
    }
  }
  pending.keepOnly(all.filter(row => !out.has(row)))
}

/** Records of a segment and the stored ones beside them that are unpacked together. */
const COMPARED_AT_ONCE = 2_000

/** Counts the events of each day and workload, inside the transaction; first versions only. */
export function countDays(folder: Folder, { events }: PendingSegment): void {
  const { moment, workload, version } = events.columns
  const counts = new Map<number, Map<number, number>>()
  for (let row = 0; row < events.rows; row += 1) {
    if (version[row] !== 0) continue
    const day = Math.floor((moment[row] as number) / DAY)
    const of = counts.get(day) ?? new Map<number, number>()
    counts.set(day, of)
    of.set(workload[row] as number, (of.get(workload[row] as number) ?? 0) + 1)
  }
  const add = folder.database.writing(
    'insert into audit_days (day, workload, events) values (?, ?, ?) on conflict (day, workload) do update set events = events + excluded.events',
  )
  for (const [day, of] of counts) {
    const text = new Date(day * DAY).toISOString().slice(0, 10)
    for (const [name, events] of of) add.run(text, name, events)
  }
}

const DAY = 86_400_000

/** What a segment adds to its import. */
export function momentsOf({ events }: PendingSegment): {
  readonly stored: number
  readonly conflicts: number
  readonly first: number | null
  readonly last: number | null
} {
  const { moment, version } = events.columns
  let [first, last, conflicts] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
  for (let row = 0; row < events.rows; row += 1) {
    const at = moment[row] as number
    if (at < first) first = at
    if (at > last) last = at
    if (version[row] !== 0) conflicts += 1
  }
  const { rows } = events
  if (rows === 0) return { stored: 0, conflicts: 0, first: null, last: null }
  return { stored: rows - conflicts, conflicts, first, last }
}

function keyOf({ keys }: PendingSegment, row: number): Uint8Array {
  return keys.subarray(EVENT_ID_BYTES * row, EVENT_ID_BYTES * (row + 1))
}

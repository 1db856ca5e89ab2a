import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import { EVENT_ID_BYTES } from './event-id.ts'
import { type IsSameRecord, resolveKnown } from './known-events.ts'
import type { PendingSegment } from './pending-segment.ts'
import type { Sifter } from './sift-events.ts'

type Folder = ScopeFolder<TenantTables>

/**
 * Puts the ids of a segment into the index, inside its transaction, in their own order, so that neighbours go to the same
 * page. An id that is there fails the whole transaction.
 */
export function insertIds(folder: Folder, pending: PendingSegment, from: number): void {
  const one = folder.database.writing(`${INSERT_IDS} (?, ?)`)
  const many = folder.database.writing(
    `${INSERT_IDS} ${Array.from({ length: AT_ONCE }, () => '(?, ?)').join(', ')}`,
  )
  const other = folder.database.writing('insert into audit_versions (id, version, seq) values (?, ?, ?)')
  const { version } = pending.events.columns
  const waiting: (Uint8Array | number)[] = []
  for (const row of rowsById(pending)) {
    const key = keyOf(pending, row)
    if (version[row] !== 0) other.run(key, version[row] as number, from + row)
    else waiting.push(key, from + row)
    if (waiting.length < 2 * AT_ONCE) continue
    many.run(...waiting)
    waiting.length = 0
  }
  for (let at = 0; at < waiting.length; at += 2) one.run(waiting[at] as Uint8Array, waiting[at + 1] as number)
}

const INSERT_IDS = 'insert into audit_ids (id, seq) values'
/** Rows of one statement: a third less work than one at a time. */
const AT_ONCE = 50

function rowsById({ events }: PendingSegment): number[] {
  const { columns, rows } = events
  // 38 bits of the id and 15 of the row are one exact number, which a typed array sorts without calling anybody.
  const order = new Float64Array(rows)
  for (let row = 0; row < rows; row += 1) {
    order[row] = ((columns.id_a[row] as number) * 64 + ((columns.id_b[row] as number) >>> 26)) * ROWS + row
  }
  return Array.from(order.sort(), one => one % ROWS)
}

/** More rows than a segment may have. */
const ROWS = 2 ** 15

/** Takes out of a segment what is here already, and gives what conflicts with it its version. */
export async function dropKnown(
  folder: Folder,
  pending: PendingSegment,
  isSame: IsSameRecord,
  sift: Sifter,
): Promise<void> {
  const all = Array.from({ length: pending.events.rows }, (_, row) => row)
  const resolved = await resolveKnown(
    folder,
    all.map(row => ({ key: keyOf(pending, row), original: pending.original(row) })),
    isSame,
  )
  const left = all.filter(row => {
    const found = resolved[row] ?? null
    if (found === null) return true
    if (!('version' in found)) {
      sift.again('seq' in found ? found.seq : null)
      return false
    }
    pending.events.columns.version[row] = found.version
    return true
  })
  pending.keepOnly(left)
}

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

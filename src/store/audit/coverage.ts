import { type Instant, instantFromMilliseconds } from '../../base/time.ts'
import type { EventCoverage } from './event-store.ts'
import { type ReadParts, readRows } from './event-rows.ts'

const MOST_IMPORTS = 100
const MOST_DAYS = 20_000

/** What is on record about how complete the log is; days and throttled mailboxes are those of the period. */
export async function readCoverage(
  parts: ReadParts,
  period: { readonly from?: Instant | undefined; readonly to?: Instant | undefined } = {},
): Promise<EventCoverage> {
  const { folder, words } = parts
  const { read } = folder.database
  const span = await read
    .selectFrom('audit_segments')
    .select(({ fn, eb }) => [
      fn.min('first').as('first'),
      fn.max('last').as('last'),
      fn.sum<number>(eb('to_seq', '-', eb.ref('from_seq'))).as('places'),
    ])
    .executeTakeFirst()
  const { conflicts } = await read
    .selectFrom('audit_versions')
    .select(({ fn }) => fn.countAll<number>().as('conflicts'))
    .executeTakeFirstOrThrow()
  let days = read.selectFrom('audit_days').selectAll()
  if (period.from !== undefined) days = days.where('day', '>=', period.from.slice(0, 10))
  if (period.to !== undefined) days = days.where('day', '<=', period.to.slice(0, 10))
  const imports = await read
    .selectFrom('audit_imports')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(MOST_IMPORTS)
    .execute()
  const removed = await read
    .selectFrom('audit_removed')
    .select(({ fn }) => fn.max('last').as('last'))
    .executeTakeFirst()
  const throttled = await readRows(parts, { ...period, acts: ['read', 'sync'] }, undefined, 'throttled = 2')
  return {
    // Counting the ids themselves would read all of the index.
    events: Number(span?.places ?? 0) - Number(conflicts),
    conflicts: Number(conflicts),
    first: moment(span?.first ?? null),
    last: moment(span?.last ?? null),
    days: (await days.orderBy('day').limit(MOST_DAYS).execute()).map(row => ({
      day: row.day,
      workload: words.text(row.workload),
      count: row.events,
    })),
    imports: imports.map(row => ({
      at: row.began_at,
      ended: row.ended_at,
      kind: row.kind,
      stored: row.stored,
      duplicates: row.duplicates,
      conflicts: row.conflicts,
      rejected: row.rejected,
      first: moment(row.first),
      last: moment(row.last),
    })),
    throttled: throttled.flatMap(row => (row.place === null ? [] : [{ place: row.place, at: row.time }])),
    removedBefore: moment(removed?.last ?? null),
  }
}

function moment(milliseconds: number | null): Instant | null {
  return milliseconds === null ? null : instantFromMilliseconds(Number(milliseconds))
}

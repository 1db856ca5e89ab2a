import { EVENT_ID_BYTES } from './event-id.ts'
import type { PendingSegment } from './pending-segment.ts'
import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'

type Folder = ScopeFolder<TenantTables>

/**
 * The place of an event's first version. Ids that a writer has put in ahead of their segment are not there yet for anybody:
 * they lead nowhere until the segment is accepted, and never do when its writer is killed.
 */
export const PLACE_OF_ID =
  'select seq from audit_ids where id = ? and seq < coalesce((select from_seq from audit_claims), 9223372036854775807)'

/** Rows of one statement: a third less work than one at a time. */
const AT_ONCE = 50
/** Ids of one transaction: each may change a page of its own. */
const IDS_IN_TRANSACTION = 4_000

/**
 * As the only writer: puts the ids of a segment into the index before the segment is accepted, because there are more of them
 * than one transaction may take. They go in by their own order, so that neighbours go to the same page, and each page is
 * written once. An id that is there takes back all of them. Until the claim is given up or the segment is accepted, a row of
 * `audit_claims` says from which place on ids lead nowhere.
 * @throws AppError disk-failed with the constraint's number for an id that is there
 */
export async function claimIds(folder: Folder, pending: PendingSegment, from: number): Promise<void> {
  const { database } = folder
  const one = database.writing('insert into audit_ids (id, seq) values (?, ?)')
  const many = database.writing(
    `insert into audit_ids (id, seq) values ${Array.from({ length: AT_ONCE }, () => '(?, ?)').join(', ')}`,
  )
  const { version } = pending.events.columns
  const order = rowsById(pending)
  const waiting: (Uint8Array | number)[] = []
  let next = 0
  const putSome = (): void => {
    for (const end = Math.min(order.length, next + IDS_IN_TRANSACTION); next < end; next += 1) {
      const row = order[next] as number
      if (version[row] !== 0) continue
      waiting.push(keyOf(pending, row), from + row)
      if (waiting.length < 2 * AT_ONCE) continue
      many.run(...waiting)
      waiting.length = 0
    }
    for (let at = 0; at < waiting.length; at += 2)
      one.run(waiting[at] as Uint8Array, waiting[at + 1] as number)
    waiting.length = 0
  }
  try {
    await database.transaction(async trx => {
      await trx.insertInto('audit_claims').values({ from_seq: from }).execute()
      putSome()
    })
    while (next < order.length) await database.transaction(async () => putSome())
  } catch (error) {
    await takeBack(
      folder,
      order.slice(0, next).map(row => keyOf(pending, row)),
      from,
    )
    throw error
  }
}

/** As the only writer: takes the ids of a segment that is not accepted out of the index. */
export async function giveUpClaim(folder: Folder, pending: PendingSegment, from: number): Promise<void> {
  const keys = Array.from({ length: pending.events.rows }, (_, row) => keyOf(pending, row))
  await takeBack(folder, keys, from)
}

/**
 * As the only writer, before a claim: takes out what a killed writer put in, or one whose disk was full.
 * @param next the place after the last event there is: no id of one that was accepted goes out, whatever the claim says
 */
export async function clearClaim(folder: Folder, next: number): Promise<void> {
  const claim = await folder.database.read.selectFrom('audit_claims').select('from_seq').executeTakeFirst()
  if (claim === undefined) return
  // Looked for among all ids, once after a kill: an index by place would cost every import more.
  const rows = folder.database.reading('select id from audit_ids where seq >= ?').all(next)
  const keys = (rows as readonly { readonly id: Uint8Array }[]).map(({ id }) => id)
  await takeBack(folder, keys, next)
}

async function takeBack(folder: Folder, keys: readonly Uint8Array[], from: number): Promise<void> {
  const { database } = folder
  const remove = database.writing('delete from audit_ids where id = ? and seq >= ?')
  for (let at = 0; at < keys.length; at += IDS_IN_TRANSACTION) {
    await database.transaction(async () => {
      for (const key of keys.slice(at, at + IDS_IN_TRANSACTION)) remove.run(key, from)
    })
  }
  await database.transaction(async trx => {
    await trx.deleteFrom('audit_claims').execute()
  })
}

/** Rows of a segment in the order of the index. */
function rowsById({ events }: PendingSegment): number[] {
  const { columns, rows } = events
  // 35 bits of the id and 18 of the row are one exact number, which a typed array sorts without calling anybody.
  const order = new Float64Array(rows)
  for (let row = 0; row < rows; row += 1) {
    order[row] = ((columns.id_a[row] as number) * 8 + ((columns.id_b[row] as number) >>> 29)) * ROWS + row
  }
  return Array.from(order.sort(), one => one % ROWS)
}

/** More rows than a segment may have. */
const ROWS = 2 ** 18

function keyOf({ keys }: PendingSegment, row: number): Uint8Array {
  return keys.subarray(EVENT_ID_BYTES * row, EVENT_ID_BYTES * (row + 1))
}

import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import { PLACE_OF_ID } from './claim-ids.ts'
import { WORD_COLUMNS } from './columns.ts'
import { type Duck, parquetFiles } from './duckdb.ts'
import type { SegmentPaths } from './segment-files.ts'
import type { SegmentRow } from './segments.ts'

/** Characters of a row: the id, its place, its version. */
const ROW = 32 + 16 + 10

/**
 * Whether every event of a segment is found under its id, and every word it names is there. The counts are compared for the
 * whole tenant, so an id too many is seen there.
 */
export async function idFaults(
  folder: ScopeFolder<TenantTables>,
  { leaf, from_seq, to_seq }: SegmentRow,
  paths: SegmentPaths,
  duck: Duck,
): Promise<string | null> {
  const files = parquetFiles([paths.events])
  const [highest] = await duck.rows(`select max(greatest(${WORD_COLUMNS.join(', ')})) from ${files}`)
  // Asked anew for each segment: one that came just now has words that came with it.
  const last = folder.database.reading('select max(to_id) as next from audit_word_blocks')
  const { next } = last.get() as { readonly next: number | null }
  if (Number(highest?.[0] ?? 0) >= (next ?? 1))
    return `The segment of audit events of entry ${leaf} names words that are lost.`
  const first = folder.database.reading(PLACE_OF_ID)
  const other = folder.database.reading('select seq from audit_versions where id = ? and version = ?')
  // In the order of the index, so that neighbours are found on one page; as one text, because a value for each cell of
  // millions of rows costs more than all else.
  const [cells] = await duck.rows(
    `select string_agg(format('{:016x}{:016x}{:016d}{:010d}', id_high, id_low, seq, version), '' order by id_high, id_low) from ${files}`,
  )
  const text = String(cells?.[0] ?? '')
  if (text.length !== ROW * (to_seq - from_seq)) {
    return `The segment of audit events of entry ${leaf} has another count.`
  }
  let lost = 0
  for (let at = 0; at < text.length; at += ROW) {
    const id = Buffer.from(text.slice(at, at + 32), 'hex')
    const version = Number(text.slice(at + 48, at + ROW))
    const found = (version === 0 ? first.get(id) : other.get(id, version)) as
      | { readonly seq: number }
      | undefined
    if (found?.seq !== Number(text.slice(at + 32, at + 48))) lost += 1
  }
  if (lost === 0) return null
  return `The index of audit events does not lead to ${lost} of the events of the segment of entry ${leaf}.`
}

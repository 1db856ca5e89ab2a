import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import { type Duck, parquetFiles } from './duckdb.ts'
import type { SegmentPaths } from './segment-files.ts'
import type { SegmentRow } from './segments.ts'

/** The columns that hold numbers of words. */
const WORD_COLUMNS = [
  'id_word',
  'operation',
  'workload',
  'actor',
  'actor_name',
  'rule',
  'via',
  'place',
  'place_name',
  'owner',
  'owner_name',
  'target',
  'target_name',
  'given',
  'address',
  'app',
  'app_name',
]

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
  const first = folder.database.reading('select seq from audit_ids where id = ?')
  const other = folder.database.reading('select seq from audit_versions where id = ? and version = ?')
  // In the order of the index, so that neighbours are found on one page.
  const rows = await duck.rows(
    `select format('{:016x}{:016x}', id_high, id_low), seq, version from ${files} order by id_high, id_low`,
  )
  if (rows.length !== to_seq - from_seq)
    return `The segment of audit events of entry ${leaf} has another count.`
  let lost = 0
  for (const [hex, seq, version] of rows) {
    const id = Buffer.from(String(hex), 'hex')
    const found = version === 0 ? first.all(id) : other.all(id, Number(version))
    if ((found as readonly { readonly seq: number }[])[0]?.seq !== Number(seq)) lost += 1
  }
  if (lost === 0) return null
  return `The index of audit events does not lead to ${lost} of the events of the segment of entry ${leaf}.`
}

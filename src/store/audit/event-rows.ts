import { AppError } from '../../base/app-error.ts'
import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import { type Duck, type Numbers, parquetFiles } from './duckdb.ts'
import { eventFilter } from './event-filter.ts'
import { PLACE_OF_ID } from './claim-ids.ts'
import { eventIdKey } from './event-id.ts'
import type { EventQuery, EventRow, ItemRow } from './event-store.ts'
import { ITEM_KINDS } from './columns.ts'
import { ROW_CELLS, rowOf } from './read-cells.ts'
import { segmentPaths } from './segment-files.ts'
import { overSegments, type SegmentRow, segmentsOf } from './segments.ts'
import type { Words } from './words.ts'

type Folder = ScopeFolder<TenantTables>

export interface ReadParts {
  readonly folder: Folder
  readonly words: Words
  readonly duck: () => Promise<Duck>
}

/** Rows that one answer holds unless it is asked for more. */
const MOST_ROWS = 200_000

/** In order of time, then of arrival. @throws AppError bad-input when there are more than `limit` */
export async function readRows(
  { folder, words, duck }: ReadParts,
  query: EventQuery,
  limit = MOST_ROWS,
  also = 'true',
): Promise<readonly EventRow[]> {
  const { where, from, to } = eventFilter(folder, words, query)
  if (where === null) return []
  const rows = await overSegments(
    () => segmentsOf(folder, { from, to }),
    async segments =>
      selectRows(
        await duck(),
        folder,
        segments,
        `${where} and ${also} order by moment, seq limit ${limit + 1}`,
      ),
  )
  if (rows.rows > limit) {
    throw new AppError(
      'bad-input',
      `This asks for more than ${limit} events at once; ask for a shorter time with --from and --to.`,
    )
  }
  return rowsOf(rows, words)
}

/** All versions of the events of these ids. */
export async function readById(
  { folder, words, duck }: ReadParts,
  ids: readonly string[],
): Promise<readonly EventRow[]> {
  const first = folder.database.reading(PLACE_OF_ID)
  const other = folder.database.reading('select seq from audit_versions where id = ?')
  const seqs = ids.flatMap(id => {
    const key = eventIdKey(id)
    return ([...first.all(key), ...other.all(key)] as readonly { readonly seq: number }[]).map(
      ({ seq }) => seq,
    )
  })
  if (seqs.length === 0) return []
  const rows = await overSegments(
    async () => holding(await segmentsOf(folder), seqs),
    async segments =>
      selectRows(await duck(), folder, segments, `seq in (${seqs.join(', ')}) order by moment, seq`),
  )
  return rowsOf(rows, words)
}

export async function readItems(
  { folder, words, duck }: ReadParts,
  seqs: readonly number[],
): Promise<readonly ItemRow[]> {
  if (seqs.length === 0) return []
  const rows = await overSegments(
    async () => holding(await segmentsOf(folder), seqs).filter(({ items }) => items > 0),
    async segments => {
      if (segments.length === 0) return []
      const files = parquetFiles(segments.map(({ name }) => segmentPaths(folder.path, name).items))
      const sql = `select seq, kind, format('{:016x}', token), folder, bytes from ${files} where seq in (${seqs.join(', ')}) order by seq`
      return (await duck()).rows(sql)
    },
  )
  return rows.map(([seq, kind, token, folderWord, bytes]): ItemRow => {
    const known = ITEM_KINDS[Number(kind)]
    return {
      seq: Number(seq),
      kind: known === undefined || known === 'none' ? 'file' : known,
      token: String(token),
      folder: words.text(Number(folderWord)),
      bytes: Number(bytes) === 0 ? null : Number(bytes) - 1,
    }
  })
}

function selectRows(
  duck: Duck,
  folder: Folder,
  segments: readonly SegmentRow[],
  where: string,
): Promise<Numbers> {
  if (segments.length === 0) return Promise.resolve({ rows: 0, columns: [] })
  const files = parquetFiles(segments.map(({ name }) => segmentPaths(folder.path, name).events))
  return duck.numbers(`select ${ROW_CELLS} from ${files} where ${where}`)
}

function rowsOf(found: Numbers, words: Words): readonly EventRow[] {
  return Array.from({ length: found.rows }, (_, row) => rowOf(found, row, words))
}

function holding(segments: readonly SegmentRow[], seqs: readonly number[]): SegmentRow[] {
  return segments.filter(({ from_seq, to_seq }) => seqs.some(seq => seq >= from_seq && seq < to_seq))
}

import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { AppError } from '../../base/app-error.ts'
import { ensurePrivateFolder } from '../../host/files.ts'
import type { ColumnSet, Table } from './columns.ts'

/** Enough for a segment and for the reports, measured; DuckDB's own answer would be 80 % of the machine. */
const MEMORY = '256MB'
const THREADS = '2'
/** DuckDB's own size of a chunk. */
const CHUNK_ROWS = 2_048
/** Rows that are read or passed over together, by their smallest and largest values. */
const ROWS_IN_GROUP = 20_480

export type Cell = number | bigint | string | boolean | null | readonly Cell[]

/** The rows of an answer, column by column. */
export interface Numbers {
  readonly rows: number
  /** Each as long as there are rows. */
  readonly columns: readonly Float64Array[]
}

/**
 * An in-memory DuckDB that sees nothing of the machine but one folder. The only file that names the package. Its errors
 * repeat what was asked and what was read, so none passes: each becomes an AppError by its kind.
 */
export interface Duck {
  /** Runs a query of ours over the folder's files. Values go in as parameters or numbers, never as words. */
  readonly rows: (sql: string, numbers?: readonly number[]) => Promise<readonly (readonly Cell[])[]>
  /**
   * Runs a query of ours that answers doubles and no null. Column by column as DuckDB holds them: to be given rows of cells
   * costs more than the query.
   */
  readonly numbers: (sql: string) => Promise<Numbers>
  /** Writes the rows to a Parquet file, in the order asked; not durable yet. */
  readonly write: (options: {
    readonly table: Table<string>
    readonly columns: ColumnSet
    /** The select list over the columns, such as `seq::bigint as seq`. */
    readonly select: string
    readonly orderBy: string
    readonly path: string
  }) => Promise<void>
  readonly copy: (options: { readonly query: string; readonly path: string }) => Promise<void>
  readonly close: () => void
}

/** @param folder the only one whose files may be read or written. */
export async function openDuck(folder: string, spill: string): Promise<Duck> {
  ensurePrivateFolder(spill)
  // Loaded only when events are asked for: 70 MB that no other command needs.
  const duckdb = await import('@duckdb/node-api')
  const { default: bindings } = await import('@duckdb/node-bindings')
  const { DuckDBDataChunk, DOUBLE, UINTEGER, DuckDBInstance } = duckdb
  const connection = await guarded(async () => {
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: MEMORY,
      threads: THREADS,
      // Its own: what it puts there has the same names in every process. DuckDB makes the folder when it has to.
      temp_directory: join(spill, randomBytes(6).toString('hex')),
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      allow_community_extensions: 'false',
    })
    const made = await instance.connect()
    await made.run(`set allowed_directories = [${quoted(folder)}]`)
    await made.run('set enable_external_access = false')
    await made.run('set preserve_insertion_order = true')
    await made.run('set parquet_metadata_cache = true')
    await made.run('set lock_configuration = true')
    return made
  })
  // One statement at a time: a connection is not for two at once.
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <R>(work: (on: DuckDBConnection) => Promise<R>): Promise<R> => {
    const turn = queue.then(() => guarded(() => work(connection)))
    queue = turn.catch(() => undefined)
    return turn
  }
  return {
    rows: (sql, numbers = []) =>
      inTurn(async on => {
        const reader = await on.runAndReadAll(sql, [...numbers])
        return reader.getRowsJS() as unknown as readonly (readonly Cell[])[]
      }),
    numbers: sql =>
      inTurn(async on => {
        const result = await on.run(sql)
        const chunks = await result.fetchAllChunks()
        const rows = chunks.reduce((sum, { rowCount }) => sum + rowCount, 0)
        const columns = Array.from({ length: result.columnCount }, () => new Float64Array(rows))
        let from = 0
        for (const { chunk, rowCount } of chunks) {
          for (const [at, column] of columns.entries()) {
            const vector = bindings.data_chunk_get_vector(chunk, at)
            const held = bindings.vector_get_data(vector, rowCount * Float64Array.BYTES_PER_ELEMENT)
            column.set(new Float64Array(held.buffer, held.byteOffset, rowCount), from)
          }
          from += rowCount
        }
        return { rows, columns }
      }),
    write: ({ table, columns, select, orderBy, path }) =>
      inTurn(async on => {
        const kinds = Object.entries(columns)
        const names = Object.keys(columns)
        const types = kinds.map(([, kind]) => (kind === 'number' ? DOUBLE : UINTEGER))
        const made = kinds.map(([name, kind]) => `${name} ${kind === 'number' ? 'double' : 'uinteger'}`)
        await on.run(`create or replace temp table filling (${made.join(', ')})`)
        const appender = await on.createAppender('filling')
        for (let from = 0; from < table.rows; from += CHUNK_ROWS) {
          const count = Math.min(CHUNK_ROWS, table.rows - from)
          const chunk = DuckDBDataChunk.create(types, count)
          for (const [at, name] of names.entries()) {
            const { buffer, byteOffset, BYTES_PER_ELEMENT: size } = table.columns[name] as Float64Array
            const vector = bindings.data_chunk_get_vector(chunk.chunk, at)
            bindings.copy_data_to_vector(
              vector,
              0,
              buffer as ArrayBuffer,
              byteOffset + size * from,
              size * count,
            )
          }
          appender.appendDataChunk(chunk)
        }
        appender.closeSync()
        await on.run(parquet(`select ${select} from filling order by ${orderBy}`, path))
        await on.run('drop table filling')
      }),
    copy: ({ query, path }) =>
      inTurn(async on => {
        await on.run(parquet(query, path))
      }),
    close: () => connection.closeSync(),
  }
}

/** The list of files as DuckDB reads them. The paths are ours: a tenant's folder and numbers. */
export function parquetFiles(paths: readonly string[]): string {
  return `read_parquet([${paths.map(quoted).join(', ')}])`
}

function parquet(query: string, path: string): string {
  return `copy (${query}) to ${quoted(path)} (format parquet, compression zstd, row_group_size ${ROWS_IN_GROUP})`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

async function guarded<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError) throw error
    throw toAppError(error)
  }
}

/** DuckDB names the kind of an error first: `IO Error: ...`. */
function toAppError(error: unknown): AppError {
  const kind =
    error instanceof Error ? (/^([A-Z][A-Za-z- ]{1,40}) Error:/.exec(error.message)?.[1] ?? '') : ''
  const detail = { duckdb: kind }
  const text = error instanceof Error ? error.message : ''
  if (/No space left|disk is full|could not write/i.test(text)) {
    return new AppError(
      'disk-failed',
      'The disk has no room for the audit events; free some space and try again.',
      {
        detail,
      },
    )
  }
  if (/No files found|No such file|cannot open file/i.test(text)) {
    return new AppError('not-found', 'A segment of audit events is not where it was.', { detail })
  }
  if (kind === 'IO' || kind === 'Invalid Input' || kind === 'Serialization') {
    return new AppError(
      'not-verified',
      'A segment of audit events is damaged or missing; run "ward evidence verify" and restore it from a backup.',
      { detail },
    )
  }
  if (kind === 'Out of Memory') {
    return new AppError('bad-input', 'This asks for more events than fit at once; ask for a shorter time.', {
      detail,
    })
  }
  return new AppError('internal', 'The audit events could not be asked. Please report it.', { detail })
}

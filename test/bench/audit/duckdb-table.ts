import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { HOT_COLUMNS, NUMBER_COLUMNS } from './hot-columns.ts'
import { measuredProcess } from './measured-process.ts'

export interface PeerTable {
  /** Seconds. */
  readonly cpu: number
  readonly bytes: number
}

/** The file's records in a plain DuckDB table (no key, so twice read is twice there), made in a process of its own. */
export function duckdbTable(path: string, folder: string, events: number): PeerTable {
  const database = join(folder, 'peer.duckdb')
  const { cpu, stdout } = measuredProcess(import.meta.filename, [path, database])
  if (Number(stdout) !== events) throw new Error(`DuckDB has ${stdout} of ${events} records`)
  const bytes = statSync(database).size
  rmSync(database)
  return { cpu, bytes }
}

/** The paths in one list, so that each record is parsed once. */
function tableSql(path: string): string {
  const names = Object.keys(HOT_COLUMNS)
  const paths = ['Id', ...Object.values(HOT_COLUMNS)].map(name => `'$.${name}'`).join(', ')
  const cells = names.map((name, at) => `cell[${at + 2}]::${typeOf(name)} as ${name}`)
  return `create table events as
    select cell[1]::uuid as id, ${cells.join(', ')}, raw from (
      select json_extract_string(json, [${paths}]) as cell, json::varchar as raw
      from read_ndjson_objects('${path.replaceAll("'", "''")}')
    )`
}

function typeOf(name: string): string {
  if (name === 'time') return 'timestamp'
  return NUMBER_COLUMNS.has(name) ? 'integer' : 'varchar'
}

if (import.meta.main) {
  // oxlint-disable-next-line no-restricted-imports -- a peer beside Ward: it must not go through Ward's own store
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const [path = '', database = ''] = process.argv.slice(2)
  const instance = await DuckDBInstance.create(database, { memory_limit: '1GB', threads: '2' })
  const connection = await instance.connect()
  await connection.run(tableSql(path))
  const counted = await connection.runAndReadAll('select count(*) from events')
  await connection.run('checkpoint')
  process.stdout.write(JSON.stringify(Number(counted.getRowsJS()[0]?.[0])))
  connection.closeSync()
  instance.closeSync()
}

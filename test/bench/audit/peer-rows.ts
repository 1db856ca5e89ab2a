import type { Row } from '../../../scripts/bench/run.ts'
import { duckdbTable, type PeerTable } from './duckdb-table.ts'
import type { EventsFile } from './events-file.ts'
import { HOT_COLUMNS } from './hot-columns.ts'
import type { MeasuredIngest } from './ingest-rows.ts'
import { postgresCopy, postgresVersion } from './postgres.ts'

/**
 * The same records in databases as anybody would put them there: the record's text and some of its fields, nothing sealed,
 * normalised, judged or proven. DuckDB looks for no duplicates; COPY ends at the first.
 */
export async function peerRows(file: EventsFile, folder: string, ward: MeasuredIngest): Promise<Row[]> {
  if (process.argv.includes('--no-peers')) return [skipped('PostgreSQL and DuckDB', '--no-peers')]
  const version = postgresVersion()
  const columns = Object.keys(HOT_COLUMNS).length + 1
  return [
    ...(version === null
      ? [skipped('PostgreSQL COPY', 'not installed (initdb, postgres and psql are looked for)')]
      : told(
          `PostgreSQL ${version} COPY`,
          `${columns} columns and the text, primary key; CPU of server, psql and a Node that makes its rows`,
          await postgresCopy(file.path, file.events),
          file,
          ward,
        )),
    ...told(
      'DuckDB table',
      `${columns} columns and the text, no key; read_ndjson_objects`,
      duckdbTable(file.path, folder, file.events),
      file,
      ward,
    ),
  ]
}

function told(
  what: string,
  note: string,
  { cpu, bytes }: PeerTable,
  file: EventsFile,
  ward: MeasuredIngest,
): Row[] {
  return [
    {
      what: `${what}, CPU`,
      value: cpu,
      unit: 's',
      note: `${note}; ${(cpu / ward.bareCpu).toFixed(2)} bare loops; Ward takes ${(ward.cpu / cpu).toFixed(2)} times as much`,
    },
    {
      what: `${what}, files / bytes read`,
      value: bytes / file.bytes,
      unit: 'ratio',
      note: `Ward’s files are ${(ward.bytes / bytes).toFixed(2)} of them`,
    },
  ]
}

function skipped(what: string, why: string): Row {
  return { what, value: Number.NaN, unit: 's', note: `skipped: ${why}` }
}

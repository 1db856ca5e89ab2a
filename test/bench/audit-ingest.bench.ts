import { join } from 'node:path'
import type { Row } from '../../scripts/bench/run.ts'
import { bareLoops } from './audit/bare-loop.ts'
import { benchSize } from './audit/bench-size.ts'
import { makeEventsFile } from './audit/events-file.ts'
import { ingestRows } from './audit/ingest-rows.ts'
import { peerRows } from './audit/peer-rows.ts'
import { inTempFolder } from './audit/temp-folder.ts'
import { throughputRows } from './audit/throughput-rows.ts'

/**
 * A file of a million events that do not repeat, taken in by `ward audit ingest`, beside a bare loop that only reads and
 * parses it, PostgreSQL and DuckDB. CPU is of whole processes with all their threads, so a busy machine disturbs it
 * little; the ratios are within this run. WARD_BENCH_EVENTS=50000 for a quick look; `--no-peers` leaves the databases out.
 */
export async function run(): Promise<Row[]> {
  const events = benchSize('WARD_BENCH_EVENTS', 1_000_000)
  return await inTempFolder(async folder => {
    console.error(`making ${events.toLocaleString('en')} events ...`)
    const file = makeEventsFile(join(folder, 'events.ndjson'), events)
    const place = { data: join(folder, 'data'), keyFile: join(folder, 'installation.key') }
    const bare = bareLoops(file.path, events)
    bare.measure()
    const ingest = ingestRows(file, place, bare)
    return [...ingest.rows, ...(await peerRows(file, folder, ingest)), ...throughputRows(file, place)]
  })
}

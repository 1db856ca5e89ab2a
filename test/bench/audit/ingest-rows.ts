import type { Row } from '../../../scripts/bench/run.ts'
import type { BareLoops } from './bare-loop.ts'
import type { EventsFile } from './events-file.ts'
import { folderBytes } from './folder-bytes.ts'
import { judged } from './judged.ts'
import { type DataPlace, type Measured, wardProcess } from './measured-process.ts'

/** Limits of issue 04. The first two are CPU of ingest against the bare loop. */
const MOST_RATIO = 4.5
const AIM_RATIO = 3
const MOST_AGAIN = 0.5
const MOST_BYTES = 0.3
const MOST_MEMORY = 1e9

export interface MeasuredIngest {
  readonly rows: readonly Row[]
  /** CPU seconds of ingest, and of the bare loop beside it. */
  readonly cpu: number
  readonly bareCpu: number
  /** Bytes of all files of the data folder. */
  readonly bytes: number
}

/** Ingest and ingest of the same file again, each a process of its own, with the bare loop before and after. */
export function ingestRows(file: EventsFile, place: DataPlace, bare: BareLoops): MeasuredIngest {
  const { events } = file
  const first = ingested(file, place, { stored: events, duplicates: 0 })
  bare.measure()
  const bytes = folderBytes(place.data)
  const again = ingested(file, place, { stored: 0, duplicates: events })
  bare.measure()
  const { way, cpu: bareCpu, rounds } = bare.cheaper()
  const memory = Math.max(first.rss, again.rss)
  const rows: Row[] = [
    {
      what: 'bare read + JSON.parse, CPU',
      value: bareCpu,
      unit: 's',
      note: `${events.toLocaleString('en')} events, ${(file.bytes / 1e6).toFixed(0)} MB, ${way}; mean of ${rounds.map(one => one.toFixed(2)).join(', ')}`,
    },
    {
      what: 'ward audit ingest, CPU',
      value: first.cpu,
      unit: 's',
      note: `whole process; ${first.wall.toFixed(1)} s wall, ${perSecond(events, first)} events/s`,
    },
    {
      what: 'ingest / bare loop',
      value: first.cpu / bareCpu,
      unit: 'ratio',
      note: `must stay at or under ${MOST_RATIO}, aim ${AIM_RATIO}${judged(first.cpu / bareCpu, MOST_RATIO)}`,
    },
    {
      what: 'ingest of the same file again / ingest',
      value: again.cpu / first.cpu,
      unit: 'ratio',
      note: `must stay at or under ${MOST_AGAIN}; CPU ${again.cpu.toFixed(1)} s${judged(again.cpu / first.cpu, MOST_AGAIN)}`,
    },
    {
      what: 'all files of the data folder / bytes read',
      value: bytes / file.bytes,
      unit: 'ratio',
      note: `must stay at or under ${MOST_BYTES}; ${(bytes / events).toFixed(0)} bytes an event${judged(bytes / file.bytes, MOST_BYTES)}`,
    },
    {
      what: 'most memory of the two',
      value: memory / 1e6,
      unit: 'MB',
      note: `must stay under ${MOST_MEMORY / 1e6}; resident${judged(memory, MOST_MEMORY)}`,
    },
  ]
  return { rows, cpu: first.cpu, bareCpu, bytes }
}

function ingested(
  { path, events }: EventsFile,
  place: DataPlace,
  wanted: { readonly stored: number; readonly duplicates: number },
): Measured {
  const process = wardProcess(place, ['audit', 'ingest', path, '--json'])
  const { read, stored, duplicates, conflicts, rejected } = JSON.parse(process.stdout)
  // A fast import that lost something is none.
  if (read !== events || stored !== wanted.stored || duplicates !== wanted.duplicates) {
    throw new Error(
      `ingest of ${events} events read ${read}: ${stored} stored, ${duplicates} duplicates, ${conflicts} conflicts, ${rejected.count} rejected`,
    )
  }
  return process
}

function perSecond(events: number, { wall }: Measured): string {
  return Math.round(events / wall).toLocaleString('en')
}

import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, unlinkSync } from 'node:fs'
import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { sha256Hex } from '../../host/crypto.ts'
import { guarded, quietly } from '../../host/disk-errors.ts'
import { renameDurably, writeFileDurably } from '../../host/files.ts'
import { type ColumnSet, EVENT_COLUMNS, ITEM_COLUMNS, type EventColumn, type ItemColumn } from './columns.ts'
import type { Duck } from './duckdb.ts'
import type { PendingSegment } from './pending-segment.ts'

export const EVENTS_FOLDER = 'events'
/** Of the events' folder: what DuckDB has no room for in memory. */
export const SPILL_FOLDER = '.spill'
export const ORIGINALS_FOLDER = 'sealed'
const ORIGINALS_END = '.originals'

/** The three files of a segment in a tenant's folder. */
export interface SegmentPaths {
  readonly events: string
  readonly items: string
  readonly originals: string
}

export function segmentPaths(folder: string, name: string): SegmentPaths {
  return {
    events: join(folder, EVENTS_FOLDER, `${name}.events.parquet`),
    items: join(folder, EVENTS_FOLDER, `${name}.items.parquet`),
    originals: join(folder, ORIGINALS_FOLDER, `${name}${ORIGINALS_END}`),
  }
}

/** A name that no other try to write the same events has. */
export function newSegmentName(from: number, to: number): string {
  return `${String(from).padStart(12, '0')}-${String(to).padStart(12, '0')}-${randomBytes(4).toString('hex')}`
}

/** What one person did stands together: a trail reads one part in ten of each file. Files themselves are of a time. */
export const EVENT_ORDER = 'actor, moment, seq'

export interface WrittenSegment {
  readonly bytes: number
  readonly sha256: string
  readonly itemsSha256: string | null
  readonly sealedSha256: string
}

/** Writes the files of a segment, durable when it returns. Without a row in the catalogue nobody looks at them. */
export async function writeSegment(
  duck: Duck,
  paths: SegmentPaths,
  encoded: Pick<PendingSegment, 'events' | 'items'>,
  originals: Iterable<Uint8Array>,
): Promise<WrittenSegment> {
  const events = await durably(paths.events, path =>
    duck.write({
      table: encoded.events,
      columns: EVENT_COLUMNS,
      select: EVENT_SELECT,
      orderBy: EVENT_ORDER,
      path,
    }),
  )
  const items =
    encoded.items.rows === 0
      ? null
      : await durably(paths.items, path =>
          duck.write({
            table: encoded.items,
            columns: ITEM_COLUMNS,
            select: ITEM_SELECT,
            orderBy: 'seq',
            path,
          }),
        )
  const sealed = writeOriginals(paths, originals)
  return {
    bytes: events.bytes + (items?.bytes ?? 0) + sealed.bytes,
    sha256: events.sha256,
    itemsSha256: items?.sha256 ?? null,
    sealedSha256: sealed.sha256,
  }
}

/** Writes the file of the records part by part, so that it is never held whole; durable when it returns. */
export function writeOriginals(
  { originals: path }: SegmentPaths,
  parts: Iterable<Uint8Array>,
): { readonly bytes: number; readonly sha256: string } {
  const hash = createHash('sha256')
  let bytes = 0
  const counted = function* (): Generator<Uint8Array> {
    for (const part of parts) {
      hash.update(part)
      bytes += part.length
      yield part
    }
  }
  writeFileDurably(path, counted())
  return { bytes, sha256: hash.digest('hex') }
}

/** DuckDB never asks the disk to keep what it wrote, so it writes beside and we do. */
export async function durably(
  path: string,
  write: (temporary: string) => Promise<void>,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const at = path.lastIndexOf('/') + 1 || path.lastIndexOf('\\') + 1
  // The form that removeLeftovers knows.
  const temporary = `${path.slice(0, at)}.${path.slice(at)}.${randomBytes(6).toString('hex')}.tmp`
  try {
    await write(temporary)
    return guarded('write', {}, () => {
      const file = openSync(temporary, 'r+')
      try {
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      const bytes = readFileSync(temporary)
      renameDurably(temporary, path)
      return { bytes: bytes.length, sha256: sha256Hex(bytes) }
    })
  } catch (error) {
    quietly(() => unlinkSync(temporary))
    throw error
  }
}

/** Removes files of segments that are in no catalogue: a killed writer's. Only the one writer may call it. */
export function sweepSegments(folder: string, known: ReadonlySet<string>): void {
  for (const [part, isSegment] of [
    [EVENTS_FOLDER, /^(.+)\.(?:events|items)\.parquet$/],
    [ORIGINALS_FOLDER, /^(.+)\.originals$/],
  ] as const) {
    const inside = join(folder, part)
    if (!existsSync(inside)) continue
    for (const file of readdirSync(inside)) {
      const name = isSegment.exec(file)?.[1]
      const isLost = name !== undefined && !known.has(name)
      if (isLost || /^\..+\.(?:parquet|originals)\.[0-9a-f]{12}\.tmp$/.test(file)) {
        quietly(() => unlinkSync(join(inside, file)))
      }
    }
  }
}

export function removeSegment(paths: SegmentPaths): void {
  for (const path of Object.values(paths) as string[]) quietly(() => unlinkSync(path))
}

/** As the files hold them: 64-bit ids from their parts, small numbers as small as they are. */
const EVENT_SELECT = selectList(EVENT_COLUMNS satisfies Record<EventColumn, string>, {
  seq: 'seq::bigint as seq',
  moment: 'moment::bigint as moment',
  id_a: '((id_a::ubigint << 32) | id_b) as id_high',
  id_b: null,
  id_c: '((id_c::ubigint << 32) | id_d) as id_low',
  id_d: null,
  session_a: '((session_a::ubigint << 32) | session_b) as session',
  session_b: null,
})

const ITEM_SELECT = selectList(ITEM_COLUMNS satisfies Record<ItemColumn, string>, {
  seq: 'seq::bigint as seq',
  token_a: '((token_a::ubigint << 32) | token_b) as token',
  token_b: null,
  bytes: 'bytes::bigint as bytes',
})

function selectList(columns: ColumnSet, as: Readonly<Record<string, string | null>>): string {
  return Object.keys(columns)
    .map(name => (Object.hasOwn(as, name) ? (as[name] ?? null) : name))
    .filter(part => part !== null)
    .join(', ')
}

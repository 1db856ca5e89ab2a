import { AppError } from '../../base/app-error.ts'
import type { ScopeFolder, Turn } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import { type Duck, parquetFiles } from './duckdb.ts'
import { fileSha256 } from './file-hash.ts'
import { joinOriginals } from './join-originals.ts'
import {
  durably,
  EVENT_ORDER,
  newSegmentName,
  removeSegment,
  type SegmentPaths,
  segmentPaths,
  writeOriginals,
  type WrittenSegment,
} from './segment-files.ts'
import { removeUnlessKept, segmentEvidence } from './segment-evidence.ts'
import { type SegmentRow, segmentsOf } from './segments.ts'

type Folder = ScopeFolder<TenantTables>

export interface CompactLimits {
  /** Events below which a segment is small. */
  readonly small: number
  /** Most events of a joined segment. */
  readonly most: number
}

/** As large as the segments of a large import. */
export const COMPACT_LIMITS: CompactLimits = { small: 100_000, most: 200_000 }
const MOST_BYTES = 64 * 1024 * 1024
/** Fewer are not worth writing them anew. */
const FEWEST = 4
/** Their names stand in one field of the leaf. */
const MOST_JOINED = 100

export interface CompactParts {
  readonly folder: Folder
  readonly duck: () => Promise<Duck>
  readonly limits?: CompactLimits | undefined
}

/** Whether there are so many small segments that a run of them may be worth joining. One small query. */
export async function isWorthCompacting({ folder, limits = COMPACT_LIMITS }: CompactParts): Promise<boolean> {
  const { small } = await folder.database.read
    .selectFrom('audit_segments')
    .select(({ fn }) => fn.countAll<number>().as('small'))
    .where(({ eb }) => eb(eb('to_seq', '-', eb.ref('from_seq')), '<', limits.small))
    .executeTakeFirstOrThrow()
  return small >= FEWEST
}

/**
 * Joins runs of small neighbouring segments. The lease is given back between two runs, so that others get to write.
 * @returns how many segments became how many. @throws AppError not-verified when a segment is not what was accepted: it is
 * then left as it is
 */
export async function compactEvents(
  parts: CompactParts,
  by: string,
): Promise<{ readonly from: number; readonly to: number }> {
  const { folder, limits = COMPACT_LIMITS } = parts
  let [from, to] = [0, 0]
  for (;;) {
    // Before the lease: loading DuckDB is nothing to make others wait for.
    if (nextRun(await segmentsOf(folder), limits).length === 0) return { from, to }
    const duck = await parts.duck()
    const joined = await folder.write(async turn => {
      const run = nextRun(await segmentsOf(folder), limits)
      if (run.length > 0) await join(folder, turn, duck, run, by)
      return run.length
    })
    from += joined
    to += joined === 0 ? 0 : 1
  }
}

/**
 * The first run that is worth joining: small neighbours, at least four, none of them as large as all others together.
 * Without the last, one large segment would be written anew for every few small ones that come after it.
 */
export function nextRun(
  segments: readonly SegmentRow[],
  limits: CompactLimits = COMPACT_LIMITS,
): readonly SegmentRow[] {
  for (let at = 0; at < segments.length; at += 1) {
    const run: SegmentRow[] = []
    let [events, bytes, largest] = [0, 0, 0]
    for (const next of segments.slice(at, at + MOST_JOINED)) {
      const size = sizeOf(next)
      const isNeighbour = run.length === 0 || run.at(-1)?.to_seq === next.from_seq
      if (!isNeighbour || size >= limits.small) break
      if (events + size > limits.most || bytes + next.bytes > MOST_BYTES) break
      run.push(next)
      events += size
      bytes += next.bytes
      largest = Math.max(largest, size)
    }
    if (run.length >= FEWEST && events >= 2 * largest) return run
  }
  return []
}

async function join(
  folder: Folder,
  turn: Turn<TenantTables>,
  duck: Duck,
  run: readonly SegmentRow[],
  by: string,
): Promise<void> {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return
  const old = run.map(row => ({ row, paths: segmentPaths(folder.path, row.name) }))
  for (const { row, paths } of old) refuseChanged(row, paths)
  const name = newSegmentName(first.from_seq, last.to_seq)
  const paths = segmentPaths(folder.path, name)
  const row = {
    name,
    from_seq: first.from_seq,
    to_seq: last.to_seq,
    first: Math.min(...run.map(one => one.first)),
    last: Math.max(...run.map(one => one.last)),
    items: run.reduce((sum, one) => sum + one.items, 0),
  }
  try {
    const { root, ...written } = await writeJoined(folder, duck, old, paths)
    const hashes = {
      bytes: written.bytes,
      sha256: written.sha256,
      items_sha256: written.itemsSha256,
      sealed_sha256: written.sealedSha256,
      root,
    }
    const draft = {
      kind: 'audit-segments-joined',
      by,
      ...segmentEvidence({ ...row, ...hashes }),
      names: run.map(one => one.name).join(' '),
    }
    await turn.accept([draft], async (trx, [leaf = -1]) => {
      const names = run.map(one => one.name)
      await trx.deleteFrom('audit_segments').where('name', 'in', names).execute()
      await trx
        .insertInto('audit_segments')
        .values({ ...row, ...hashes, leaf })
        .execute()
    })
  } catch (error) {
    await removeUnlessKept(folder, name)
    throw error
  }
  for (const one of old) removeSegment(one.paths)
}

async function writeJoined(
  folder: Folder,
  duck: Duck,
  old: readonly { readonly row: SegmentRow; readonly paths: SegmentPaths }[],
  paths: SegmentPaths,
): Promise<WrittenSegment & { readonly root: string }> {
  const originals = await joinOriginals(folder, old)
  const files = parquetFiles(old.map(one => one.paths.events))
  const events = await durably(paths.events, path =>
    duck.copy({ query: `select * from ${files} order by ${EVENT_ORDER}`, path }),
  )
  const withItems = old.filter(one => one.row.items > 0).map(one => one.paths.items)
  const items =
    withItems.length === 0
      ? null
      : await durably(paths.items, path =>
          // One after the other: each is in order, and they follow each other.
          duck.copy({ query: `select * from ${parquetFiles(withItems)}`, path }),
        )
  await refuseMiscounted(duck, paths, old)
  const sealed = writeOriginals(paths, originals.file)
  return {
    bytes: events.bytes + (items?.bytes ?? 0) + sealed.bytes,
    sha256: events.sha256,
    itemsSha256: items?.sha256 ?? null,
    sealedSha256: sealed.sha256,
    root: originals.root,
  }
}

/** What was altered since it was accepted must not become a segment of good standing. */
function refuseChanged(row: SegmentRow, paths: SegmentPaths): void {
  const isAsAccepted =
    fileSha256(paths.events) === row.sha256 &&
    fileSha256(paths.originals) === row.sealed_sha256 &&
    (row.items_sha256 === null || fileSha256(paths.items) === row.items_sha256)
  if (!isAsAccepted) throw changed(row)
}

async function refuseMiscounted(
  duck: Duck,
  paths: SegmentPaths,
  old: readonly { readonly row: SegmentRow }[],
): Promise<void> {
  const [first, last] = [old[0]?.row.from_seq ?? 0, old.at(-1)?.row.to_seq ?? 0]
  const [cells] = await duck.rows(
    `select count(*), count(distinct seq), min(seq), max(seq) from ${parquetFiles([paths.events])}`,
  )
  const counted = (cells ?? []).map(Number)
  const isWhole = counted[0] === last - first && counted[1] === last - first
  if (isWhole && counted[2] === first && counted[3] === last - 1) return
  throw new AppError(
    'internal',
    'Joining segments of audit events gave other events than they held. Please report it.',
  )
}

function changed({ leaf }: SegmentRow): AppError {
  return new AppError(
    'not-verified',
    `The segment of audit events of entry ${leaf} is not what was accepted, so it is not joined with others. Run "ward evidence verify" and restore it from a backup.`,
  )
}

function sizeOf({ from_seq, to_seq }: SegmentRow): number {
  return to_seq - from_seq
}

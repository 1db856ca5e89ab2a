import { AppError } from '../../base/app-error.ts'
import { deriveKey } from '../../host/crypto.ts'
import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import { type BlockReader, openBlocks } from './original-blocks.ts'
import { segmentPaths } from './segment-files.ts'

export type SegmentRow = TenantTables['audit_segments']

type Folder = ScopeFolder<TenantTables>

/** Segments that can hold events of the time, in the order of arrival. Milliseconds; `from` inclusive, `to` exclusive. */
export async function segmentsOf(
  folder: Folder,
  time: { readonly from?: number | undefined; readonly to?: number | undefined } = {},
): Promise<readonly SegmentRow[]> {
  let query = folder.database.read.selectFrom('audit_segments').selectAll()
  if (time.from !== undefined) query = query.where('last', '>=', time.from)
  if (time.to !== undefined) query = query.where('first', '<', time.to)
  return query.orderBy('from_seq').execute()
}

/** The place that the next event gets: also after the last segments were removed. */
export async function nextSeq(folder: Folder): Promise<number> {
  const { read } = folder.database
  const of = async (table: 'audit_segments' | 'audit_removed'): Promise<number> => {
    const row = await read
      .selectFrom(table)
      .select(({ fn }) => fn.max('to_seq').as('to'))
      .executeTakeFirst()
    return Number(row?.to ?? 0)
  }
  return Math.max(await of('audit_segments'), await of('audit_removed'))
}

export function originalsKey(folder: Pick<Folder, 'dataKey'>): Uint8Array {
  return deriveKey(folder.dataKey, 'audit/originals')
}

/**
 * Runs work over segments that another process may just be joining: files that are gone are looked for once more, in the
 * catalogue of now.
 */
export async function overSegments<R>(
  list: () => Promise<readonly SegmentRow[]>,
  work: (segments: readonly SegmentRow[]) => Promise<R>,
): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    const segments = await list()
    try {
      return await work(segments)
    } catch (error) {
      if (!(error instanceof AppError) || !['not-found', 'not-verified'].includes(error.code)) throw error
      const now = await list()
      const isSame =
        now.length === segments.length && now.every(({ name }, at) => name === segments[at]?.name)
      if (isSame || attempt === 3) {
        throw error.code === 'not-verified' ? error : missing()
      }
    }
  }
}

/** The records as received, by place. Places that were removed are absent. @throws AppError not-verified, disk-failed */
export async function readOriginals(
  folder: Folder,
  seqs: readonly number[],
): Promise<Map<number, Uint8Array>> {
  const wanted = [...new Set(seqs)].sort((a, b) => a - b)
  const [lowest, highest] = [wanted[0], wanted.at(-1)]
  if (lowest === undefined || highest === undefined) return new Map()
  const list = () =>
    folder.database.read
      .selectFrom('audit_segments')
      .selectAll()
      .where('to_seq', '>', lowest)
      .where('from_seq', '<=', highest)
      .orderBy('from_seq')
      .execute()
  return overSegments(list, async segments => {
    const found = new Map<number, Uint8Array>()
    for (const segment of segments) {
      const mine = within(wanted, segment.from_seq, segment.to_seq)
      if (mine.length === 0) continue
      const path = segmentPaths(folder.path, segment.name).originals
      const reader = openBlocks(path, originalsKey(folder), folder.scopeName)
      try {
        await readBlocks(reader, mine, found)
      } finally {
        reader.close()
      }
    }
    return found
  })
}

async function readBlocks(
  reader: BlockReader,
  seqs: readonly number[],
  found: Map<number, Uint8Array>,
): Promise<void> {
  for (const block of reader.blocks) {
    const mine = within(seqs, block.from, block.from + block.count)
    if (mine.length === 0) continue
    const records = await reader.records(block)
    for (const seq of mine) found.set(seq, records[seq - block.from] as Uint8Array)
  }
}

/** Of sorted places those from `from` up to before `to`. */
function within(sorted: readonly number[], from: number, to: number): readonly number[] {
  const start = lowerBound(sorted, from)
  return sorted.slice(start, lowerBound(sorted, to))
}

function lowerBound(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

function missing(): AppError {
  return new AppError(
    'not-verified',
    'A segment of audit events is missing; run "ward evidence verify" and restore it from a backup.',
  )
}

import { AppError } from '../../base/app-error.ts'
import { type Hash, leafHash, rootOf } from '../evidence/merkle.ts'
import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import {
  BLOCK_BYTES,
  BLOCK_RECORDS,
  blockFile,
  makeBlocks,
  type OriginalBlock,
  openBlocks,
} from './original-blocks.ts'
import type { SegmentPaths } from './segment-files.ts'
import { originalsKey, type SegmentRow } from './segments.ts'

type Folder = ScopeFolder<TenantTables>

/** Blocks of at least half the size of a full one are taken over as they stand. */
const isLarge = (records: readonly Uint8Array[]): boolean =>
  records.length >= BLOCK_RECORDS / 2 || bytesOf(records) >= BLOCK_BYTES / 2

/** Blocks that wait to be packed into larger ones. */
interface Waiting {
  readonly blocks: { readonly block: OriginalBlock; readonly records: readonly Uint8Array[] }[]
  records: number
  bytes: number
}

/**
 * The file of the records of neighbouring segments, one after the other, and the Merkle root over them all. Every record is
 * read, so each segment is proven by its own root on the way. Memory: the sealed blocks, and two open ones.
 * @throws AppError not-verified when a segment does not have the root it was accepted with
 */
export async function joinOriginals(
  folder: Folder,
  segments: readonly { readonly row: SegmentRow; readonly paths: SegmentPaths }[],
): Promise<{ readonly file: Iterable<Uint8Array>; readonly root: string }> {
  const key = originalsKey(folder)
  const leaves: Hash[] = []
  const joined: OriginalBlock[] = []
  let waiting: Waiting = { blocks: [], records: 0, bytes: 0 }
  const pack = (): void => {
    const { blocks } = waiting
    waiting = { blocks: [], records: 0, bytes: 0 }
    const [first] = blocks
    if (first === undefined) return
    if (blocks.length === 1) joined.push(first.block)
    else {
      const records = blocks.flatMap(one => one.records)
      joined.push(...makeBlocks(key, folder.scopeName, first.block.from, records))
    }
  }
  for (const { row, paths } of segments) {
    const reader = openBlocks(paths.originals, key, folder.scopeName)
    const mine: Hash[] = []
    try {
      for (const index of reader.blocks) {
        if (index.from !== row.from_seq + mine.length) throw otherRecords(row)
        const records = await reader.records(index)
        for (const record of records) mine.push(leafHash(record))
        const block = { from: index.from, count: index.count, sealed: reader.sealed(index) }
        if (isLarge(records)) {
          pack()
          joined.push(block)
          continue
        }
        const bytes = bytesOf(records)
        if (waiting.records + records.length > BLOCK_RECORDS || waiting.bytes + bytes > BLOCK_BYTES) pack()
        waiting.blocks.push({ block, records })
        waiting.records += records.length
        waiting.bytes += bytes
      }
    } finally {
      reader.close()
    }
    if (mine.length !== row.to_seq - row.from_seq || rootText(mine) !== row.root) throw otherRecords(row)
    for (const leaf of mine) leaves.push(leaf)
  }
  pack()
  return { file: blockFile(joined), root: rootText(leaves) }
}

function rootText(leaves: readonly Hash[]): string {
  return Buffer.from(rootOf(leaves)).toString('base64')
}

function bytesOf(records: readonly Uint8Array[]): number {
  return records.reduce((sum, record) => sum + record.length, 0)
}

function otherRecords({ leaf }: SegmentRow): AppError {
  return new AppError(
    'not-verified',
    `The records of the segment of entry ${leaf} are not those that were accepted, so it is not joined with others. Run "ward evidence verify" and restore it from a backup.`,
  )
}

import { join } from 'node:path'
import { AppError } from '../../base/app-error.ts'
import { leafHash } from '../evidence/merkle.ts'
import { treeEdge } from '../evidence/tiles.ts'
import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import { type Duck, openDuck } from './duckdb.ts'
import { fileSha256 } from './file-hash.ts'
import { openBlocks } from './original-blocks.ts'
import { EVENTS_FOLDER, type SegmentPaths, SPILL_FOLDER, segmentPaths } from './segment-files.ts'
import { originalsKey, type SegmentRow, segmentsOf } from './segments.ts'
import { idFaults } from './verify-ids.ts'
import { verifyWords } from './verify-words.ts'

type Folder = ScopeFolder<TenantTables>
type Say = (problem: string, entry?: number) => void

/** Segments can be joined while they are looked at; so often the list is read again. */
const MOST_PASSES = 10

/**
 * Proves the events: that the catalogue's segments follow each other without a gap, that every file is the one that was
 * accepted, that the records as received give the Merkle root of their segment's leaf, that the index of ids leads to these
 * events and to no others, and that every word opens. That the catalogue is what the log's entries say is compared beside
 * (evidence/compare-state.ts). Block by block: memory does not grow with the events. What people are known as (aliases) and
 * the counts of days are derived and not proven.
 */
export async function verifyEvents(folder: Folder, say: Say): Promise<void> {
  await verifyPlaces(folder, say)
  await verifyWords(folder, say)
  const verified = new Set<string>()
  let duck: Duck | null = null
  try {
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
      const segments = (await segmentsOf(folder)).filter(({ name }) => !verified.has(name))
      if (segments.length === 0) return
      const events = join(folder.path, EVENTS_FOLDER)
      duck ??= await openDuck(events, join(events, SPILL_FOLDER))
      for (const segment of segments) {
        verified.add(segment.name)
        const faults = await segmentFaults(folder, segment, duck)
        // One that was joined with others meanwhile is among the next.
        if (faults.length === 0 || !(await isThere(folder, segment))) continue
        for (const fault of faults) say(fault, segment.leaf)
      }
    }
  } finally {
    duck?.close()
  }
}

/** Every place of the order of arrival is in one segment or was removed, and has one id. */
async function verifyPlaces(folder: Folder, say: Say): Promise<void> {
  const { runs, ids } = await folder.database.read.transaction().execute(async trx => {
    const segments = await trx.selectFrom('audit_segments').select(['from_seq', 'to_seq']).execute()
    const removed = await trx.selectFrom('audit_removed').select(['from_seq', 'to_seq']).execute()
    const claim = await trx.selectFrom('audit_claims').select('from_seq').executeTakeFirst()
    const count = async (table: 'audit_ids' | 'audit_versions'): Promise<number> => {
      const { rows } = await trx
        .selectFrom(table)
        .$if(claim !== undefined, query => query.where('seq', '<', claim?.from_seq ?? 0))
        .select(({ fn }) => fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow()
      return rows
    }
    return {
      runs: [...segments, ...removed],
      ids: (await count('audit_ids')) + (await count('audit_versions')),
    }
  })
  let next = 0
  for (const { from_seq, to_seq } of runs.sort((a, b) => a.from_seq - b.from_seq)) {
    if (from_seq !== next) say(`The segments of audit events do not follow each other at place ${next}.`)
    next = to_seq
  }
  if (ids !== next) say(`The index of audit events has ${ids} ids for ${next} places.`)
}

async function segmentFaults(folder: Folder, segment: SegmentRow, duck: Duck): Promise<readonly string[]> {
  const paths = segmentPaths(folder.path, segment.name)
  const faults: string[] = []
  const of = `of the segment of audit events of entry ${segment.leaf}`
  const telling = async (work: () => Promise<string | null> | string | null): Promise<boolean> => {
    try {
      const fault = await work()
      if (fault !== null) faults.push(fault)
      return fault === null
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      faults.push(`The files ${of} cannot be read: ${error.message}`)
      return false
    }
  }
  const isWhole = await telling(() => fileFault(paths.events, segment.sha256, `The events ${of}`))
  if (segment.items_sha256 !== null) {
    await telling(() => fileFault(paths.items, segment.items_sha256, `The items ${of}`))
  }
  await telling(() => fileFault(paths.originals, segment.sealed_sha256, `The sealed records ${of}`))
  await telling(async () => {
    const root = await rootOfOriginals(folder, segment, paths)
    return root === segment.root ? null : `The records ${of} do not give the root that was accepted.`
  })
  if (isWhole) await telling(() => idFaults(folder, segment, paths, duck))
  return faults
}

function fileFault(path: string, sha256: string | null, what: string): string | null {
  const found = fileSha256(path)
  if (found === sha256) return null
  return found === null ? `${what} are missing.` : `${what} are not those that were accepted.`
}

/** The Merkle root over the records in their order; null when their places are not those of the segment. */
async function rootOfOriginals(
  folder: Folder,
  { from_seq, to_seq }: SegmentRow,
  paths: SegmentPaths,
): Promise<string | null> {
  const reader = openBlocks(paths.originals, originalsKey(folder), folder.scopeName)
  try {
    const edge = treeEdge()
    for (const block of reader.blocks) {
      if (block.from !== from_seq + edge.size()) return null
      for (const record of await reader.records(block)) edge.add(leafHash(record))
    }
    return edge.size() === to_seq - from_seq ? Buffer.from(edge.root()).toString('base64') : null
  } finally {
    reader.close()
  }
}

async function isThere(folder: Folder, { name }: SegmentRow): Promise<boolean> {
  const row = await folder.database.read
    .selectFrom('audit_segments')
    .select('name')
    .where('name', '=', name)
    .executeTakeFirst()
  return row !== undefined
}

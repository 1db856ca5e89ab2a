import { AppError } from '../../base/app-error.ts'
import type { ScopeFolder, Turn } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import { aliasBook } from './aliases.ts'
import { claimIds, clearClaim, giveUpClaim } from './claim-ids.ts'
import type { Duck } from './duckdb.ts'
import { columnWords } from './encode-event.ts'
import type { EventWriter, OfferedEvent, SourceOfEvents } from './event-store.ts'
import { beginImport, type Counted, countImport, endImport } from './import-records.ts'
import { keyedTokens } from './keyed-token.ts'
import { blockFile } from './original-blocks.ts'
import { pendingSegment } from './pending-segment.ts'
import { removeUnlessKept, segmentEvidence } from './segment-evidence.ts'
import { newSegmentName, segmentPaths, sweepSegments, writeSegment } from './segment-files.ts'
import { countDays, dropKnown, insertVersions, momentsOf } from './segment-rows.ts'
import { nextSeq, originalsKey } from './segments.ts'
import { sifter } from './sift-events.ts'
import { wordWriter } from './words.ts'

/**
 * A segment is at most so many events: opening a file costs a report more than reading it, and every segment of an import
 * writes the pages of the ids' index anew.
 */
export const SEGMENT_EVENTS = 192_000
/** Or about so many bytes of packed records: they wait in memory, and are held three times while they are sealed. */
const SEGMENT_BYTES = 64 * 1024 * 1024
/** Nobody else writes, so what was dropped once cannot be in the way again. */
const MOST_ATTEMPTS = 3
/** Events that came again, after which they are put on record even when nothing is new. */
const MOST_SEEN = 200_000

type Folder = ScopeFolder<TenantTables>

export interface WriterParts {
  readonly folder: Folder
  readonly duck: () => Promise<Duck>
  /** Runs as the only writer of the tenant. */
  readonly write: Folder['write']
  /** Most events of a segment; tests hand in fewer. */
  readonly segmentEvents?: number | undefined
}

/** Opens a writer of events of one source. Nothing is written before its first full segment or its `flush`. */
export function eventWriter(parts: WriterParts, source: SourceOfEvents, by: string): EventWriter {
  const { folder, segmentEvents = SEGMENT_EVENTS } = parts
  const tokens = {
    item: keyedTokens(folder.dataKey, 'audit/item-tokens'),
    session: keyedTokens(folder.dataKey, 'audit/session-tokens'),
  }
  const words = wordWriter(folder)
  const numbers = columnWords(words)
  const aliases = aliasBook(folder, words)
  const pending = pendingSegment(words, numbers, tokens)
  const sift = sifter(folder, source.isSame)
  let importId: number | null = null
  let swept = false
  const added = { stored: 0, duplicates: 0, conflicts: 0 }

  const flush = async (): Promise<void> => {
    if (pending.events.rows === 0 && sift.counted() === 0) return
    const counted = await parts.write(async turn => {
      if (!swept) await sweep(folder)
      swept = true
      importId ??= await beginImport(folder, turn, source)
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await accept(turn, importId)
        } catch (error) {
          if (!isIdTaken(error) || attempt === MOST_ATTEMPTS) throw error
          // An id came in by another process, or was not looked for: what is here already goes out, once and for all.
          await dropKnown(folder, pending, source.isSame, sift)
          sift.follow(pending)
        }
      }
    })
    added.stored += counted.stored
    added.conflicts += counted.conflicts
    added.duplicates += counted.seen.length + counted.repeats
    sift.begin()
    pending.reset()
  }

  const accept = async (turn: Turn<TenantTables>, id: number): Promise<Counted> => {
    const counted = { ...sift.seen(), ...momentsOf(pending) }
    if (pending.events.rows === 0) {
      await turn.accept([], async () => countImport(folder, id, counted))
      return counted
    }
    const from = await nextSeq(folder)
    await clearClaim(folder, from)
    await claimIds(folder, pending, from)
    try {
      await acceptClaimed(turn, id, counted, from)
    } catch (error) {
      // What cannot be taken back now is taken back before the next claim.
      if ((await nextSeq(folder)) === from) await giveUpClaim(folder, pending, from).catch(() => undefined)
      throw error
    }
    return counted
  }

  const acceptClaimed = async (
    turn: Turn<TenantTables>,
    id: number,
    counted: Counted,
    from: number,
  ): Promise<void> => {
    const to = from + pending.events.rows
    pending.settle(from, await words.settle())
    const blocks = pending.blocks(originalsKey(folder), folder.scopeName, from)
    const name = newSegmentName(from, to)
    const paths = segmentPaths(folder.path, name)
    const written = await writeSegment(await parts.duck(), paths, pending, blockFile(blocks))
    const row = {
      name,
      from_seq: from,
      to_seq: to,
      first: counted.first ?? 0,
      last: counted.last ?? 0,
      items: pending.items.rows,
      bytes: written.bytes,
      sha256: written.sha256,
      items_sha256: written.itemsSha256,
      sealed_sha256: written.sealedSha256,
      root: pending.root(),
    }
    const draft = { kind: 'audit-segment-accepted', by, ...segmentEvidence(row) }
    try {
      await turn.accept([draft], async (trx, [leaf = -1]) => {
        insertVersions(folder, pending, from)
        await trx.deleteFrom('audit_claims').execute()
        await trx
          .insertInto('audit_segments')
          .values({ ...row, leaf })
          .execute()
        aliases.keep()
        countDays(folder, pending)
        countImport(folder, id, counted)
      })
      aliases.kept()
    } catch (error) {
      await removeUnlessKept(folder, name)
      throw error
    }
  }

  const isFull = (): boolean => pending.events.rows >= segmentEvents || pending.bytes >= SEGMENT_BYTES
  /** Puts in what turned out to be another version of a stored event. */
  const resolve = async (): Promise<void> => {
    for (const { one, key, isPlain, version } of await sift.resolve()) {
      if (isFull()) await flush()
      pending.add(one, key, isPlain, version)
    }
  }
  const flushAll = async (): Promise<void> => {
    await resolve()
    await flush()
  }

  /** Takes events from a place on until the segment is full. @returns the place of the next one */
  const takeFrom = (events: readonly OfferedEvent[], from: number): number => {
    let next = from
    while (next < events.length && !isFull()) {
      const event = sift.take(events[next] as OfferedEvent, pending)
      next += 1
      if (event === null) continue
      const { columns, rows } = pending.events
      aliases.learn(event, columns.moment[rows - 1] as number)
    }
    return next
  }
  const offer: EventWriter['offer'] = async events => {
    for (let next = 0; next < events.length; ) {
      // Also where a flush that failed has left it full: there is no row for one more.
      if (isFull()) await flush()
      const from = next
      next = folder.database.lookThrough(() => takeFrom(events, from))
      if (isFull()) await flush()
    }
    if (sift.isFull()) await resolve()
    if (sift.counted() > MOST_SEEN) await flush()
  }

  return {
    add: events => offer(events.map(one => ({ id: one.event.id, original: one.original, read: () => one }))),
    offer,
    flush: flushAll,
    close: async rejected => {
      await flushAll()
      await parts.write(async turn => {
        importId ??= await beginImport(folder, turn, source)
        await endImport(folder, turn, { id: importId, source, by, rejected })
      })
      return { ...added }
    },
    added: () => ({ ...added }),
  }
}

/** Files that a killed writer left are in nobody's catalogue. */
async function sweep(folder: Folder): Promise<void> {
  const rows = await folder.database.read.selectFrom('audit_segments').select('name').execute()
  sweepSegments(folder.path, new Set(rows.map(({ name }) => name)))
}

// https://sqlite.org/rescode.html#constraint
const CONSTRAINT = 19

function isIdTaken(error: unknown): boolean {
  return error instanceof AppError && error.detail['sqlite'] === CONSTRAINT
}

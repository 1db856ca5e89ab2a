import { join } from 'node:path'
import { AppError } from '../../base/app-error.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import { type CompactLimits, type CompactParts, compactEvents, isWorthCompacting } from './compact.ts'
import { readCoverage } from './coverage.ts'
import { type Duck, openDuck } from './duckdb.ts'
import { namesOf } from './event-filter.ts'
import { readGroups } from './event-groups.ts'
import { type ReadParts, readById, readItems, readRows } from './event-rows.ts'
import type { EventStore } from './event-store.ts'
import { eventWriter } from './event-writer.ts'
import { expireEvents } from './expire.ts'
import { addHold, releaseHold } from './legal-hold.ts'
import { readRetention, setRetention } from './retention.ts'
import { EVENTS_FOLDER, SPILL_FOLDER } from './segment-files.ts'
import { readOriginals } from './segments.ts'
import { openWords } from './words.ts'

type Folder = ScopeFolder<TenantTables>

/** How large segments are, where that is not Ward's own; tests hand in small ones. */
export interface SegmentSizes {
  /** Most events that a writer puts into one. */
  readonly segmentEvents?: number | undefined
  readonly compact?: CompactLimits | undefined
}

/** The events of tenants, over their opened folders. */
export function openEventStore(
  folders: {
    readonly reading: (scope: TenantScope) => Promise<Folder>
    readonly writing: (scope: TenantScope) => Promise<Folder>
  },
  sizes: SegmentSizes = {},
): EventStore & { readonly close: () => Promise<void> } {
  const opened = new Map<Folder, ReadParts>()
  const ducks = new Map<Folder, Promise<Duck>>()
  const partsOf = (folder: Folder): ReadParts => {
    const there = opened.get(folder)
    if (there !== undefined) return there
    const duck = (): Promise<Duck> => {
      const running = ducks.get(folder)
      if (running !== undefined) return running
      const events = join(folder.path, EVENTS_FOLDER)
      const made = openDuck(events, join(events, SPILL_FOLDER))
      ducks.set(folder, made)
      made.catch(() => ducks.delete(folder))
      return made
    }
    const parts = { folder, words: openWords(folder), duck }
    opened.set(folder, parts)
    return parts
  }
  const of = async (scope: TenantScope): Promise<ReadParts> => partsOf(await folders.reading(scope))
  const toWrite = async (scope: TenantScope): Promise<ReadParts> => partsOf(await folders.writing(scope))
  return {
    writer: async (scope, source, { by }) => {
      const parts = await toWrite(scope)
      const { segmentEvents } = sizes
      const writer = eventWriter({ ...parts, write: parts.folder.write, segmentEvents }, source, by)
      return {
        ...writer,
        close: async rejected => {
          const added = await writer.close(rejected)
          await compactQuietly({ ...parts, limits: sizes.compact })
          return added
        },
      }
    },
    rows: async (scope, query, limit) => readRows(await of(scope), query, limit),
    groups: async (scope, query) => readGroups(await of(scope), query),
    byId: async (scope, ids) => readById(await of(scope), ids),
    originals: async (scope, seqs) => readOriginals((await of(scope)).folder, seqs),
    items: async (scope, seqs) => readItems(await of(scope), seqs),
    coverage: async (scope, period) => readCoverage(await of(scope), period),
    namesOf: async (scope, name) => {
      const { folder, words } = await of(scope)
      return namesOf(folder, words, name).flatMap(word => words.text(word) ?? [])
    },
    compact: async (scope, { by }) => compactEvents({ ...(await toWrite(scope)), limits: sizes.compact }, by),
    retention: async scope => readRetention(await folders.reading(scope)),
    setRetention: async (scope, years, { by }) => setRetention(await folders.writing(scope), years, by),
    hold: async (scope, hold, { by }) => addHold(await folders.writing(scope), hold, by),
    release: async (scope, id, { by }) => releaseHold(await folders.writing(scope), id, by),
    expire: async (scope, { by }) => expireEvents(await folders.writing(scope), by),
    close: async () => {
      const all = await Promise.allSettled(ducks.values())
      ducks.clear()
      opened.clear()
      for (const duck of all) if (duck.status === 'fulfilled') duck.value.close()
    },
  }
}

/** What was imported is imported, whether its segments could be joined or not: that is tried again after the next import. */
async function compactQuietly(parts: CompactParts): Promise<void> {
  try {
    if (await isWorthCompacting(parts)) await compactEvents(parts, 'ward')
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
}

import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import { PLACE_OF_ID } from './claim-ids.ts'
import { EVENT_ID_BYTES, putEventKey } from './event-id.ts'
import type { AuditEvent } from '../../base/audit/event.ts'
import type { NewEvent, OfferedEvent } from './event-store.ts'
import { type IsSameRecord, isEqual, resolveKnown } from './known-events.ts'
import { pendingKeys } from './pending-keys.ts'
import type { PendingSegment } from './pending-segment.ts'

/**
 * Of a new export one id in so many is looked for in the index: exports come again whole or overlap in long runs, and an id that
 * is missed is refused by the index when the segment is accepted.
 */
const PROBE_EVERY = 16

export interface SiftedEvent {
  readonly one: NewEvent
  readonly key: Buffer
  readonly isPlain: boolean
  readonly version: number
}

interface Waiting extends OfferedEvent {
  readonly key: Buffer
  readonly isPlain: boolean
  readonly seq: number
}

/** Tells new events from those that came before, in the segment that is being filled or in the store. */
export interface Sifter {
  /** Puts a new event into the segment. @returns null for one that waits to be resolved, is a repeat, or is none */
  readonly take: (one: OfferedEvent, pending: PendingSegment) => AuditEvent | null
  /** So many events wait to be compared, or such large ones, that it is time for `resolve`. */
  readonly isFull: () => boolean
  /** Compares what waits with what is stored. @returns other versions of stored events, to be added */
  readonly resolve: () => Promise<readonly SiftedEvent[]>
  /** Events that came again since `begin`. */
  readonly counted: () => number
  readonly seen: () => { readonly seen: readonly number[]; readonly repeats: number }
  /** For what was found out late; null is a repeat within the segment. */
  readonly again: (seq: number | null) => void
  /** After rows were taken out of the segment. */
  readonly follow: (pending: PendingSegment) => void
  /** For a new segment. */
  readonly begin: () => void
}

export function sifter(folder: ScopeFolder<TenantTables>, isSame: IsSameRecord): Sifter {
  const known = folder.database.writing(PLACE_OF_ID)
  const keys = pendingKeys()
  let waiting: Waiting[] = []
  let waitingBytes = 0
  let seen: number[] = []
  let repeats = 0
  let count = 0
  /** How long every id is looked for after one was found. */
  let careful = 0
  const scratch = Buffer.alloc(EVENT_ID_BYTES)

  /** Its place in the store, as far as it is looked for. */
  const placeOf = (key: Buffer): number | null => {
    count += 1
    if (careful === 0 && count % PROBE_EVERY !== 1) return null
    const row = known.get(key) as { readonly seq: number } | undefined
    if (row === undefined) {
      if (careful > 0) careful -= 1
      return null
    }
    careful = CAREFUL_FOR
    return row.seq
  }
  return {
    take: (one, pending) => {
      const isPlain = putEventKey(one.id, scratch, 0)
      const mates = keys.rows(scratch)
      const isRepeat = mates.some(row => {
        const there = pending.original(row)
        return isEqual(there, one.original) || isSame(there, one.original)
      })
      if (isRepeat) {
        repeats += 1
        return null
      }
      const seq = mates.length > 0 ? null : placeOf(scratch)
      if (seq !== null) {
        const { id, original, read } = one
        waiting.push({ id, original, read, key: Buffer.from(scratch), isPlain, seq })
        waitingBytes += original.length
        return null
      }
      const read = one.read()
      if (read === null) return null
      keys.add(scratch, pending.events.rows)
      const { event, logged } = read
      pending.add({ event, logged, original: one.original }, scratch, isPlain, versionAfter(mates, pending))
      return event
    },
    isFull: () => waiting.length >= MOST_WAITING || waitingBytes >= MOST_WAITING_BYTES,
    resolve: async () => {
      if (waiting.length === 0) return []
      const batch = waiting
      waiting = []
      waitingBytes = 0
      const resolved = await resolveKnown(folder, batch, isSame)
      return batch.flatMap((one, at) => {
        const found = resolved[at] ?? null
        if (found !== null && 'seq' in found) {
          seen.push(found.seq)
          return []
        }
        if (found !== null && 'repeat' in found) {
          repeats += 1
          return []
        }
        const read = one.read()
        if (read === null) return []
        const { key, isPlain, original } = one
        return [{ one: { ...read, original }, key, isPlain, version: found?.version ?? 0 }]
      })
    },
    counted: () => seen.length + repeats,
    seen: () => ({ seen, repeats }),
    again: seq => {
      if (seq === null) repeats += 1
      else seen.push(seq)
      // What was missed once is looked for from now on.
      careful = CAREFUL_FOR
    },
    follow: ({ keys: all, events }) => {
      keys.clear()
      for (let row = 0; row < events.rows; row += 1) {
        keys.add(all.subarray(EVENT_ID_BYTES * row, EVENT_ID_BYTES * (row + 1)), row)
      }
    },
    begin: () => {
      keys.clear()
      seen = []
      repeats = 0
    },
  }
}

const CAREFUL_FOR = 2_000
/** A block of stored records is opened for all that are compared at once. */
const MOST_WAITING = 2_000
/** A record can be 64 MiB. */
const MOST_WAITING_BYTES = 16 * 1024 * 1024

/** The versions of one segment follow those of it that came before. */
function versionAfter(mates: readonly number[], { events }: PendingSegment): number {
  if (mates.length === 0) return 0
  return Math.max(...mates.map(row => events.columns.version[row] as number)) + 1
}

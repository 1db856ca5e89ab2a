import type { Instant } from '../../base/time.ts'
import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import { isHeld } from './legal-hold.ts'
import { readRetention, yearsBefore } from './retention.ts'
import { removeSegment, segmentPaths } from './segment-files.ts'
import { type SegmentRow, segmentsOf } from './segments.ts'

type Folder = ScopeFolder<TenantTables>

/** Segments that go in one transaction. */
const AT_ONCE = 100

/** The subject of the leaf that stands for removed places. */
export function removedSubject({ from_seq, to_seq }: Pick<SegmentRow, 'from_seq' | 'to_seq'>): string {
  return `events/${from_seq}-${to_seq}`
}

/**
 * Removes segments whose last event is older than the retention and that no hold touches. What is left of each is a leaf
 * with its hashes, and the ids of its events, so that none of them is taken in again.
 */
export async function expireEvents(
  folder: Folder,
  by: string,
): Promise<{ readonly segments: number; readonly events: number }> {
  return folder.write(async turn => {
    // The moment that the writer's clock gives: the same that stands on the leaves.
    const now = await turn.accept([], (_trx, _leaves, at): Promise<Instant> => Promise.resolve(at))
    const { years, holds } = await readRetention(folder)
    const before = Date.parse(yearsBefore(now, years))
    const over = (await segmentsOf(folder)).filter(row => row.last < before && !isHeld(holds, row))
    let events = 0
    for (let at = 0; at < over.length; at += AT_ONCE) {
      const some = over.slice(at, at + AT_ONCE)
      const drafts = some.map(row => ({
        kind: 'audit-segments-removed',
        by,
        subject: removedSubject(row),
        name: row.name,
        sha256: row.sha256,
        sealedSha256: row.sealed_sha256,
        root: row.root,
        events: row.to_seq - row.from_seq,
        first: row.first,
        last: row.last,
        years,
      }))
      await turn.accept(drafts, async (trx, leaves) => {
        for (const [index, { name, from_seq, to_seq, last }] of some.entries()) {
          await trx.deleteFrom('audit_segments').where('name', '=', name).execute()
          await trx
            .insertInto('audit_removed')
            .values({ from_seq, to_seq, last, leaf: leaves[index] ?? -1 })
            .execute()
        }
      })
      for (const { name, from_seq, to_seq } of some) {
        removeSegment(segmentPaths(folder.path, name))
        events += to_seq - from_seq
      }
    }
    return { segments: over.length, events }
  })
}

import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import { removeSegment, segmentPaths } from './segment-files.ts'
import type { SegmentRow } from './segments.ts'

/** What the leaf of a segment says of it, so that its row in the catalogue can be proven field by field. */
export function segmentEvidence(row: Omit<SegmentRow, 'leaf'>) {
  return {
    subject: row.name,
    sha256: row.sha256,
    itemsSha256: row.items_sha256,
    sealedSha256: row.sealed_sha256,
    events: row.to_seq - row.from_seq,
    items: row.items,
    first: row.first,
    last: row.last,
    bytes: row.bytes,
    root: row.root,
  }
}

/** An accepted segment whose entry could not be brought into the log at once is accepted all the same: its files stay. */
export async function removeUnlessKept(folder: ScopeFolder<TenantTables>, name: string): Promise<void> {
  const row = await folder.database.read
    .selectFrom('audit_segments')
    .select('name')
    .where('name', '=', name)
    .executeTakeFirst()
  if (row === undefined) removeSegment(segmentPaths(folder.path, name))
}

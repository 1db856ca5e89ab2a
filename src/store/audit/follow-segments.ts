import type { EvidenceEntry } from '../evidence/entry.ts'

type Say = (problem: string, entry: number | null) => void

/** Follows the log's entries about segments: which there must be now is what was accepted, less what was joined or removed. */
export interface SegmentFollower {
  /** @param hasRow whether the catalogue has a row for this very entry */
  readonly onEntry: (index: number, entry: EvidenceEntry, hasRow: boolean) => void
  /** After the last entry: tells of segments that the catalogue has lost. */
  readonly end: () => void
}

export function followSegments(say: Say): SegmentFollower {
  const there = new Map<string, { readonly index: number; readonly hasRow: boolean }>()
  const take = (name: string, index: number): void => {
    const old = there.get(name)
    there.delete(name)
    if (old === undefined) {
      say(`Entry ${index} takes away a segment of audit events that the log does not have.`, index)
    } else if (old.hasRow) {
      say(
        `The state database still has the segment of audit events of entry ${old.index}, which entry ${index} took away.`,
        index,
      )
    }
  }
  return {
    onEntry: (index, entry, hasRow) => {
      const { kind, subject, names, name } = entry
      if (kind === 'audit-segments-joined') for (const old of String(names).split(' ')) take(old, index)
      if (kind === 'audit-segments-removed') take(String(name), index)
      if (kind === 'audit-segment-accepted' || kind === 'audit-segments-joined') {
        there.set(subject, { index, hasRow })
      }
    },
    end: () => {
      for (const { index, hasRow } of there.values()) {
        if (!hasRow) say(`The state database has lost the segment of audit events of entry ${index}.`, index)
      }
    },
  }
}

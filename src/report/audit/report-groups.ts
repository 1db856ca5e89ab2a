import type { ReportEntry } from './define-report.ts'

export interface EntryGroup<E extends ReportEntry> {
  readonly id: string
  readonly title: string
  /** In the order of the report. */
  readonly entries: readonly E[]
  readonly open: number
}

/** Entries under what they are about, in the order of the first of each: so a place with something open comes first. */
export function groupsOf<E extends ReportEntry>(entries: readonly E[]): readonly EntryGroup<E>[] {
  const groups = new Map<string, { title: string; entries: E[] }>()
  for (const entry of entries) {
    const there = groups.get(entry.group.id)
    if (there === undefined) groups.set(entry.group.id, { title: entry.group.title, entries: [entry] })
    else there.entries.push(entry)
  }
  return [...groups].map(([id, group]) => ({
    id,
    title: group.title,
    entries: group.entries,
    open: group.entries.filter(({ open }) => open).length,
  }))
}

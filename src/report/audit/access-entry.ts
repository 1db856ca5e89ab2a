import type { AccessRow } from './access-rows.ts'
import { CLASS_WORDS, nameOf, placeWords, policyWords, roleWords } from './access-words.ts'
import type { ReportEntry } from './define-report.ts'

/** The row under its place. */
export function accessEntry(row: AccessRow): ReportEntry {
  const { place, policy } = row
  return {
    group: { id: `${place.kind ?? ''}:${place.id}`, title: titleOf(row) },
    brief: `${nameOf(row.actor)}, ${CLASS_WORDS[row.class]}`,
    count: row.count,
    open: !row.explained,
    mark: policy === undefined ? 'unexplained' : `policy ${policy.id}`,
    facts: [
      { name: 'Who', value: `${nameOf(row.actor)}: ${roleWords(row)}` },
      { name: 'Operations', value: row.operations.join(', ') },
      { name: 'Events', value: String(row.count) },
      { name: 'Items', value: String(row.items) },
      ...(row.failed > 0 ? [{ name: 'Failed', value: String(row.failed) }] : []),
      ...(row.throttled > 0
        ? [{ name: 'Throttled', value: `${row.throttled}: all mail of the mailbox may have been reached` }]
        : []),
      { name: 'First', value: row.first },
      { name: 'Last', value: row.last },
      {
        name: 'From',
        value: row.addresses.length === 0 ? 'no address in the records' : row.addresses.join(', '),
      },
      ...(policy === undefined ? [] : [{ name: 'Why', value: policyWords(policy) }]),
    ],
    days: row.days,
    eventIds: row.eventIds,
  }
}

/** A name stays as it is written; only Ward's own words begin with a capital. */
function titleOf(row: AccessRow): string {
  const words = placeWords(row)
  return words.startsWith('the ') || words.startsWith('a ')
    ? words.slice(0, 1).toUpperCase() + words.slice(1)
    : words
}

import { csv } from '../csv.ts'
import type { ActivityGroup } from './told.ts'

/** A row as it is exported. */
export interface ActivityRow {
  readonly leaf: number
  readonly at: string
  readonly kind: string
  readonly group: ActivityGroup
  readonly by: { readonly id: string; readonly name: string }
  readonly sentence: string
  readonly address: string | null
  readonly reason: string | null
}

interface Column {
  readonly name: string
  readonly of: (row: ActivityRow) => string
}

/** The columns in their order. Added at the end only: people build sheets on them. docs/guide/activity.md */
export const ACTIVITY_CSV_COLUMNS: readonly Column[] = [
  { name: 'time', of: ({ at }) => at },
  { name: 'who', of: ({ by }) => by.name },
  { name: 'what', of: ({ sentence }) => sentence },
  { name: 'group', of: ({ group }) => group },
  { name: 'kind', of: ({ kind }) => kind },
  { name: 'account', of: ({ by }) => by.id },
  { name: 'from', of: ({ address }) => address ?? '' },
  { name: 'reason', of: ({ reason }) => reason ?? '' },
  { name: 'entry', of: ({ leaf }) => String(leaf) },
]

/** Activity as a table for a spreadsheet. Names are as people chose them: no cell runs as a formula (report/csv.ts). */
export function activityCsv(rows: readonly ActivityRow[]): string {
  return csv([
    ACTIVITY_CSV_COLUMNS.map(({ name }) => name),
    ...rows.map(row => ACTIVITY_CSV_COLUMNS.map(column => column.of(row))),
  ])
}

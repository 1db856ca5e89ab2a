import type { Instant } from '../../base/time.ts'
import type { CompletenessNeed, CompletenessStatement } from './completeness.ts'
import type { ReportOption } from './report-asked.ts'
import type { ReportContext } from './report-context.ts'

export const REPORT_NOTE = 'Not legal advice; confirm with counsel.'

/** Somebody or something in a report. One shape for actor, owner, target and place; id and name are "" where no record says. */
export interface Thing {
  readonly kind?: string
  readonly id: string
  readonly name: string
}

/** A row as people read it: on the terminal, and under its heading on the page. */
export interface ReportEntry {
  /** What it stands under, such as a place. Entries with the same `id` stand together, in the order of the first. */
  readonly group: { readonly id: string; readonly title: string }
  /** Who or what the row is about, in two or three words: `Dana Ruiz, administrator`. */
  readonly brief: string
  /** How many events or items, for the brief; null for a single act. */
  readonly count: number | null
  /** True for what somebody has to look at; such entries come first in their group. */
  readonly open: boolean
  /** In one or two words why it is open or not: `unexplained`, `policy 3`. */
  readonly mark: string | null
  /** Shown when the row is opened, in this order. Values are as logged: the page escapes them. */
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly days: readonly { readonly day: string; readonly count: number }[]
  readonly eventIds: readonly string[]
}

export interface ReportColumn<Row> {
  readonly name: string
  /** One sentence for the guide. */
  readonly means: string
  readonly of: (row: Row) => string
}

export interface ReportDefinition<Row extends object> {
  /** `ward report <id>`, and `ward.report-<id>/1`. */
  readonly id: string
  readonly title: string
  /** What it answers, in one sentence. */
  readonly lead: string
  /** What has to be named: `ward report place PLACE`. It stands in `asked.place` or `asked.actor`. */
  readonly argument?: 'place' | 'actor'
  readonly takes: readonly ReportOption[]
  /** What its completeness statement has to look at. */
  readonly needs: readonly CompletenessNeed[]
  /** In the order in which they are shown. @throws AppError bad-input when the period holds too many events */
  readonly rows: (context: ReportContext) => Promise<readonly Row[]>
  /** Added at the end only: people build sheets on them. */
  readonly columns: readonly ReportColumn<Row>[]
  /** The row as one sentence. Never "violation": it says what was logged. */
  readonly sentence: (row: Row) => string
  readonly entry: (row: Row) => ReportEntry
}

/** A report of the list, whatever its rows are. */
export interface Report {
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly argument: 'place' | 'actor' | null
  readonly takes: readonly ReportOption[]
  readonly needs: readonly CompletenessNeed[]
  readonly columns: readonly { readonly name: string; readonly means: string }[]
  readonly make: (context: ReportContext) => Promise<MadeRows>
}

export interface MadeRows {
  /** How many. */
  readonly count: number
  /** As in the JSON: each with its `sentence`. */
  readonly rows: readonly object[]
  readonly entries: readonly (ReportEntry & { readonly sentence: string })[]
  /** As in the CSV, without the head. */
  readonly cells: readonly (readonly string[])[]
}

/** A report made: what JSON, HTML, CSV and the terminal are written from. */
export interface MadeReport extends MadeRows {
  readonly report: Report
  readonly tenant: string
  readonly from: Instant
  readonly to: Instant
  /** How the period came about, where it was not given. */
  readonly period: string
  readonly madeAt: Instant
  readonly completeness: CompletenessStatement
}

/** A report for the list in reports.ts. What one format does not show is not made for it. */
export function defineReport<Row extends object>(definition: ReportDefinition<Row>): Report {
  const { id, title, lead, argument, takes, needs, columns, sentence, entry } = definition
  return {
    id,
    title,
    lead,
    argument: argument ?? null,
    takes,
    needs,
    columns,
    make: async context => {
      const rows = await definition.rows(context)
      const told = once(() => rows.map(row => ({ ...row, sentence: sentence(row) })))
      const entries = once(() => rows.map(row => ({ ...entry(row), sentence: sentence(row) })))
      const cells = once(() => rows.map(row => columns.map(column => column.of(row))))
      return {
        count: rows.length,
        get rows() {
          return told()
        },
        get entries() {
          return entries()
        },
        get cells() {
          return cells()
        },
      }
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The answer of `--json`. */
export function reportJson(made: MadeReport) {
  const { report, tenant, from, to, period, madeAt, rows, completeness } = made
  return {
    schema: `ward.report-${report.id}/1`,
    tenant,
    from,
    to,
    period,
    madeAt,
    rows,
    completeness,
    note: REPORT_NOTE,
  }
}

import { csv } from '../csv.ts'
import type { MadeReport } from './define-report.ts'

/**
 * A report as a table for a spreadsheet: what would be run as a formula gets an apostrophe, and what turns the direction of
 * reading becomes U+FFFD. What it could not see does not fit in rows: the other formats say it.
 */
export function reportCsv({ report, cells }: MadeReport): string {
  return csv([report.columns.map(({ name }) => name), ...cells.map(row => row.map(shown))])
}

/** Lines are kept: cells hold lists, one a line. */
function shown(cell: string): string {
  return cell.replace(/(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}

/** Names of a list, one a line: a name with a line break in it does not become two. */
export function lines(names: readonly string[]): string {
  return names.map(name => name.replace(/[\r\n\u2028\u2029]+/g, ' ')).join('\n')
}

import { stringify } from 'csv-stringify/sync'

/**
 * Rows of cells as RFC 4180 has them, with a byte order mark so that Excel reads UTF-8. A cell that a spreadsheet would
 * run as a formula (it begins with = + - @, tab or CR) gets a leading apostrophe.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map(row => [...row]),
    {
      bom: true,
      escape_formulas: true,
      // All of them: unquoted, a bare CR would begin a new row, whose first cell could be a formula.
      quoted: true,
      record_delimiter: 'windows',
    },
  )
}

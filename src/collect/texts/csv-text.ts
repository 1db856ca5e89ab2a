import { readCsv } from '../import/csv.ts'

/**
 * A table as text: each row a paragraph, each cell after the title of its column, so that a bare number under "MRN" is
 * what it is. Without titles the cells stand alone.
 */
export function csvText(source: string): string {
  const rows: string[] = []
  let titles: readonly string[] | null = null
  let first = true
  for (const { cells } of readCsv(source)) {
    if (first) {
      first = false
      if (isTitles(cells)) {
        titles = cells.map(title => title.trim().replaceAll(/[_.]+/g, ' '))
        rows.push(titles.join(', '))
        continue
      }
    }
    const said = cells.flatMap((cell, index) => {
      if (cell.trim() === '') return []
      const title = titles?.[index] ?? ''
      return [title === '' ? cell : `${title}: ${cell}`]
    })
    if (said.length > 0) rows.push(said.join(', '))
  }
  return rows.join('\n\n')
}

/** The first row names columns when all its cells are short and no value: no digits, no address. */
const isTitles = (cells: readonly string[]): boolean =>
  cells.length > 1 &&
  cells.every(cell => cell.length <= 60 && !/\d{2}|@/.test(cell)) &&
  cells.some(cell => cell !== '')

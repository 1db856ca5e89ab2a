import { AppError } from '../../../base/app-error.ts'
import { type CsvRow, readCsv } from '../csv.ts'
import { decode } from '../scubagear/decode.ts'
import type { ProductList } from './products.schema.ts'

/** The columns of Microsoft's list, whatever their order. */
const COLUMNS = [
  'Product_Display_Name',
  'String_Id',
  'GUID',
  'Service_Plan_Name',
  'Service_Plan_Id',
  'Service_Plans_Included_Friendly_Names',
] as const
type Column = (typeof COLUMNS)[number]

const MOST_BAD_ROWS = 1000
const LONGEST_CELL = 1000
const NAME_IT =
  'Name Microsoft’s CSV “Product names and service plan identifiers for licensing”, which learn.microsoft.com offers for download.'

/**
 * Microsoft's "Product names and service plan identifiers" CSV: one row for each product and service plan in it. Its
 * quirks: ids end in blanks (a non-breaking one too) and differ in case, one service plan has several names, one name has
 * several products, rows stand there twice. Rows that cannot be read are counted and told, never guessed.
 * https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
 * @param file the file's name without its folder; a day in it is the day of the list.
 * @throws AppError bad-input in one sentence when it is not that file.
 */
export function importMicrosoftProducts(bytes: Uint8Array, file: string): ProductList {
  const rows = readCsv(textOf(bytes))
  const at = headsOf(rows.next().value)
  const seen = new Set<string>()
  const bad: ProductList['bad']['rows'] = []
  const products = new Map<string, { names: Set<string>; titles: Set<string>; servicePlans: Set<string> }>()
  const servicePlans = new Map<string, { names: Set<string>; titles: Set<string> }>()
  const counts = { rows: 0, duplicates: 0, bad: 0 }
  for (const row of rows) {
    if (row.cells.length === 1 && row.cells[0] === '') continue
    counts.rows += 1
    const reason = problemOf(row, at.size)
    if (reason !== undefined) {
      counts.bad += 1
      if (bad.length < MOST_BAD_ROWS) bad.push({ line: row.line, reason })
      continue
    }
    const whole = JSON.stringify(row.cells)
    if (seen.has(whole)) {
      counts.duplicates += 1
      continue
    }
    seen.add(whole)
    const cell = (column: Column) => tidy(row.cells[at.get(column) ?? -1] ?? '')
    const ids = [idOf(cell('GUID')), idOf(cell('Service_Plan_Id'))] as const
    const missing = whatIsMissing(ids, cell)
    if (missing !== undefined) {
      counts.bad += 1
      if (bad.length < MOST_BAD_ROWS) bad.push({ line: row.line, reason: missing })
      continue
    }
    const [product = '', plan = ''] = ids
    const kept = entryOf(products, product, () => ({
      names: new Set<string>(),
      titles: new Set<string>(),
      servicePlans: new Set<string>(),
    }))
    kept.names.add(cell('String_Id'))
    kept.titles.add(cell('Product_Display_Name'))
    kept.servicePlans.add(plan)
    const carried = entryOf(servicePlans, plan, () => ({
      names: new Set<string>(),
      titles: new Set<string>(),
    }))
    carried.names.add(cell('Service_Plan_Name'))
    const title = cell('Service_Plans_Included_Friendly_Names')
    if (title !== '') carried.titles.add(title)
  }
  if (products.size === 0) {
    throw new AppError('bad-input', `The file has the right heads but no row that can be read. ${NAME_IT}`)
  }
  return {
    schema: 'ward.products/1',
    file: file.slice(0, LONGEST_CELL),
    asOf: dayIn(file),
    rows: counts.rows,
    duplicates: counts.duplicates,
    bad: { count: counts.bad, rows: bad },
    products: [...products].map(([id, one]) => ({
      id,
      names: [...one.names],
      titles: [...one.titles],
      servicePlans: [...one.servicePlans],
    })),
    servicePlans: [...servicePlans].map(([id, one]) => ({
      id,
      names: [...one.names],
      titles: [...one.titles],
    })),
  }
}

function textOf(bytes: Uint8Array): string {
  // Workbooks are ZIP files, and no text has a zero byte in this place.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw new AppError('bad-input', `The file is a workbook or an archive, not a CSV. ${NAME_IT}`)
  }
  try {
    return decode(bytes)
  } catch (cause) {
    throw new AppError('bad-input', 'The file is too large to read as one text (more than about 500 MB).', {
      cause,
    })
  }
}

/** The place of each column. @throws AppError bad-input when one is missing */
function headsOf(row: CsvRow | undefined): ReadonlyMap<Column, number> {
  if (row === undefined) throw new AppError('bad-input', `The file is empty. ${NAME_IT}`)
  const heads = row.cells.map(head => tidy(head).toLowerCase())
  const at = new Map(COLUMNS.map(column => [column, heads.indexOf(column.toLowerCase())]))
  const missing = COLUMNS.filter(column => at.get(column) === -1)
  if (missing.length === 0) return at
  throw new AppError(
    'bad-input',
    missing.length === COLUMNS.length
      ? `The file is not Microsoft’s product list: its first line has none of that list’s heads. ${NAME_IT}`
      : `The file is not Microsoft’s product list: its first line lacks the ${missing.length === 1 ? 'head' : 'heads'} ${missing.join(', ')}. ${NAME_IT}`,
  )
}

function problemOf({ cells, problem }: CsvRow, columns: number): string | undefined {
  if (problem === 'quote-not-closed') return 'A quote opens and never closes.'
  if (problem === 'text-after-quote') return 'There is text behind a closing quote.'
  if (cells.length < columns) return `It has ${cells.length} cells where ${columns} belong.`
  if (cells.slice(columns).some(cell => cell !== '')) return `It has more than ${columns} cells.`
  return cells.some(cell => cell.length > LONGEST_CELL)
    ? `A cell is longer than ${LONGEST_CELL} characters.`
    : undefined
}

function whatIsMissing(
  [product, plan]: readonly (string | undefined)[],
  cell: (column: Column) => string,
): string | undefined {
  if (product === undefined) return 'Its product id (GUID) is not an id.'
  if (plan === undefined) return 'Its service plan id is not an id.'
  const empty = (['Product_Display_Name', 'String_Id', 'Service_Plan_Name'] as const).find(
    one => cell(one) === '',
  )
  return empty === undefined ? undefined : `${empty} is empty.`
}

/** Without blanks at the ends, non-breaking ones too, and with one blank for several, tabs too, within. */
function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function idOf(text: string): string | undefined {
  const id = text.toLowerCase()
  return ID.test(id) ? id : undefined
}

function entryOf<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}

/** `…_2026-07-29.csv`: how Microsoft names the file. */
function dayIn(file: string): string | null {
  return /(?<!\d)20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/.exec(file)?.[0] ?? null
}

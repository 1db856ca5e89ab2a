import { AppError } from '../../base/app-error.ts'
import { linesOf } from '../../host/lines.ts'
import { type CsvRow, readCsv } from '../import/csv.ts'
import { decode } from '../import/scubagear/decode.ts'
import { COLUMN_WORDS, columnsOf, type PatientColumn } from './roster-columns.ts'

/** One patient as a row of the CSV has it; what a row lacks is empty. Never logged. */
export interface PatientRow {
  /** From 1, the line of the file on which it begins. */
  readonly line: number
  readonly value: (column: PatientColumn) => string
  /** All values of columns of that kind: home phone and mobile. */
  readonly values: (column: PatientColumn) => readonly string[]
}

/** A row that could not be read, by its line. */
export interface BadRow {
  readonly line: number
  readonly problem: NonNullable<CsvRow['problem']>
}

/** A line longer than this is no patient. */
const LONGEST = 1024 * 1024
/** A quoted cell with more line ends than this never closes. */
const MOST_LINES = 50

/**
 * The patients of a CSV, one after another in constant memory. The first line names the columns, in many ways (`DOB`,
 * `Date of Birth`, `Birth Date`); columns that are none of a patient's identifiers are left alone.
 * @param file what errors call it
 * @throws AppError bad-input when it is empty, names no column Ward knows, or is no CSV with commas; and what the stream throws
 */
export async function* readPatients(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<PatientRow | BadRow> {
  let columns: readonly (PatientColumn | null)[] | null = null
  for await (const row of rowsOf(chunks, file)) {
    if (row.cells.every(cell => cell.trim() === '')) continue
    if (columns === null) {
      columns = columnsIn(row, file)
      continue
    }
    yield row.problem === undefined ? patient(row, columns) : { line: row.line, problem: row.problem }
  }
  if (columns === null) throw bad(file, `is empty; its first line names the columns, such as ${EXAMPLE}`)
}

const EXAMPLE = '“given,family,birth date,mrn,phone”'

function columnsIn({ cells, problem }: CsvRow, file: string): readonly (PatientColumn | null)[] {
  if (problem !== undefined) throw bad(file, 'is no CSV: the quotes of its first line do not match')
  const [only = ''] = cells
  if (cells.length === 1 && /[;\t|]/.test(only)) {
    throw bad(file, 'has its columns apart by another sign than a comma; save it as CSV with commas')
  }
  const columns = columnsOf(cells)
  if (columns.some(column => column !== null)) {
    return columns
  }
  // Never quoted: without a header the first line is a patient.
  throw bad(
    file,
    `does not name its columns in the first line as Ward knows them; begin with such as ${EXAMPLE}. Ward knows ${COLUMN_WORDS}`,
  )
}

function patient({ line, cells }: CsvRow, columns: readonly (PatientColumn | null)[]): PatientRow {
  const values = (column: PatientColumn) =>
    cells.filter((cell, index) => columns[index] === column && cell.trim() !== '').map(cell => cell.trim())
  return { line, values, value: column => values(column)[0] ?? '' }
}

/** Records of a stream of lines: a quoted cell may go on over several. One that never closes costs its first line only. */
async function* rowsOf(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<CsvRow> {
  let line = 0
  let open: string[] = []
  for await (const bytes of linesOf(chunks, LONGEST)) {
    line += 1
    if (bytes === null) throw bad(file, `has a line ${line} of more than 1 MB; it is no CSV of patients`)
    // A NUL stands in no text but UTF-16, whose zeros belong to its letters.
    open.push(decode(bytes))
    while (open.length > 0) {
      const row = recordOf(open.join('\n'))
      if (row.problem === 'quote-not-closed' && open.length < MOST_LINES) break
      const first = line - open.length + 1
      yield { ...row, line: first }
      open = row.problem === 'quote-not-closed' ? open.slice(1) : []
    }
  }
  for (const [index, rest] of open.entries())
    yield { ...recordOf(rest), line: line - open.length + 1 + index }
}

function recordOf(text: string): CsvRow {
  const [row] = readCsv(text)
  return row ?? { line: 1, cells: [''] }
}

const bad = (file: string, sentence: string): AppError => new AppError('bad-input', `${file} ${sentence}.`)

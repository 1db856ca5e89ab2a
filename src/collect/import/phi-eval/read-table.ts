import { AppError } from '../../../base/app-error.ts'
import type { LabelledDocument, LabelledTexts, Patient } from '../../../base/labelled-texts.ts'
import { readCsv } from '../csv.ts'

interface Row {
  readonly line: number
  readonly cell: (column: string) => string
}

interface TableForm {
  /** The header must hold all of them; others may stand beside. The first form that fits is taken. */
  readonly columns: readonly string[]
  readonly read: (rows: readonly Row[]) => LabelledTexts
}

const TABS: readonly TableForm[] = [
  {
    columns: ['group', 'from', 'to', 'subject'],
    read: rows => ({
      form: 'headers',
      rows: rows.map(({ line, cell }) => ({
        line,
        group: cell('group'),
        from: cell('from'),
        to: cell('to'),
        subject: cell('subject'),
      })),
    }),
  },
  {
    columns: ['subject'],
    read: rows => ({
      form: 'subjects',
      rows: rows.map(({ line, cell }) => ({ line, text: cell('subject') })),
    }),
  },
]

const COMMAS: readonly TableForm[] = [
  {
    columns: ['section_text', 'dialogue'],
    read: rows => documents(rows, { section_text: 'section', dialogue: 'section-dialogue' }),
  },
  { columns: ['note', 'dialogue'], read: rows => documents(rows, { note: 'note', dialogue: 'dialogue' }) },
  {
    columns: ['given', 'family', 'birthDate', 'ssn', 'mrn'],
    read: rows => ({ form: 'patients', rows: rows.map(patient) }),
  },
]

/** A table with a known header, cells between tabs or commas; null when it has none. */
export function readTable(text: string, name: string): LabelledTexts | null {
  const end = text.indexOf('\n')
  const header = text
    .slice(0, end === -1 ? text.length : end)
    .replace(/^\ufeff/, '')
    .trim()
  if (header.length > 10_000) return null
  const tabs = header.split('\t')
  const byTabs = formFor(TABS, tabs)
  if (byTabs) return byTabs.read(tabRows(text, tabs))
  const commas = header.split(',')
  const byCommas = formFor(COMMAS, commas)
  return byCommas ? byCommas.read(commaRows(text, commas, name)) : null
}

const formFor = (forms: readonly TableForm[], header: readonly string[]) =>
  forms.find(({ columns }) => columns.every(column => header.includes(column)))

/** Tab-separated: a record to the line, no quotes. Short lines lack their last cells. */
function tabRows(text: string, header: readonly string[]): readonly Row[] {
  return text
    .split('\n')
    .map((line, index) => ({ line: index + 1, cells: line.replace(/\r$/, '').split('\t') }))
    .filter(({ line, cells }) => line > 1 && cells.some(cell => cell !== ''))
    .map(({ line, cells }) => rowOf(line, cells, header))
}

function commaRows(text: string, header: readonly string[], name: string): readonly Row[] {
  return [...readCsv(text)]
    .slice(1)
    .filter(({ cells }) => cells.some(cell => cell !== ''))
    .map(({ line, cells, problem }) => {
      if (problem !== undefined || cells.length !== header.length)
        throw new AppError(
          'bad-input',
          `${name}, the record at line ${line} does not have the ${header.length} cells of the header.`,
        )
      return rowOf(line, cells, header)
    })
}

function rowOf(line: number, cells: readonly string[], header: readonly string[]): Row {
  return { line, cell: column => cells[header.indexOf(column)] ?? '' }
}

function documents(
  rows: readonly Row[],
  kinds: { readonly [column: string]: LabelledDocument['kind'] },
): LabelledTexts {
  return {
    form: 'documents',
    rows: rows.flatMap(({ line, cell }) =>
      Object.entries(kinds)
        .map(([column, kind]) => ({ line, kind, text: cell(column) }))
        .filter(({ text }) => text.trim() !== ''),
    ),
  }
}

function patient({ line, cell }: Row): Patient {
  return {
    line,
    given: cell('given'),
    family: cell('family'),
    prefix: cell('prefix'),
    birthDate: cell('birthDate'),
    ssn: cell('ssn'),
    mrn: cell('mrn'),
    phone: cell('phone'),
    street: cell('line'),
    city: cell('city'),
    state: cell('state'),
    postal: cell('postal'),
    // "Viral sinusitis (disorder)": the bracket is the terminology's, nobody writes it.
    conditions: cell('top_conditions')
      .split(';')
      .map(each => each.replace(/\s*\([^)]*\)\s*$/, '').trim())
      .filter(each => each !== ''),
  }
}

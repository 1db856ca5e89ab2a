import { cellBytes } from './cell-bytes.ts'
import { cutRows, type OnRow } from './cut-rows.ts'
import { portalSignIn } from './entra-portal-row.ts'
import { isTooDeep } from './nesting.ts'
import { asValidUtf8, type BatchGatherer, type RecordBatch, textOf } from './record-batch.ts'
import { isJsonObject, type JsonObject } from './record-form.ts'
import { cellsOf } from './table-cells.ts'
import { tableIn, type TableHeader } from './table-header.ts'
import { unwrap } from './unwrap.ts'

const PIECE = 64 * 1024

const LOST = {
  'too-long': 'The row is longer than any audit record.',
  'open-quote': 'A quote in the row does not close.',
  torn: 'The AuditData of the row is not whole JSON.',
} as const

/**
 * Records of a CSV: of the Purview portal and Search-UnifiedAuditLog, of which AuditData alone counts; of Log Analytics
 * and the Entra portal's sign-ins, of message trace and of Defender's tables, of which the columns do. Other columns, their order and their case do not matter.
 * @param head the first bytes, of which `tableIn` knows the header.
 * @param chunks the whole text from its first byte, UTF-8 without a byte order mark.
 */
export async function* readTable(
  head: Uint8Array,
  chunks: AsyncIterable<Uint8Array>,
  batch: BatchGatherer,
  longest: number,
): AsyncGenerator<RecordBatch> {
  const header = tableIn(head)
  if (header === null) return
  const { read, tellsOpen } = rowReader(header, batch)
  const cutter = cutRows(
    (row, line) => (isBlank(row) ? 'read' : read(row, line)),
    (line, why) => batch.reject(line, LOST[why]),
    { separator: header.separator, longest, firstLine: header.line + 1, tellsOpen },
  )
  let toSkip = header.length
  for await (const chunk of chunks) {
    const bytes = chunk.subarray(Math.min(toSkip, chunk.length))
    toSkip -= chunk.length - bytes.length
    for (let from = 0; from < bytes.length; from += PIECE) {
      cutter.push(bytes.subarray(from, from + PIECE))
      if (batch.isFull()) yield batch.take()
    }
  }
  cutter.end()
}

interface RowReader {
  readonly read: OnRow
  /** As RowOptions.tellsOpen. */
  readonly tellsOpen: boolean
}

function rowReader({ separator, columns }: TableHeader, batch: BatchGatherer): RowReader {
  const names = columns.map(name => name.toLowerCase())
  const auditData = names.indexOf('auditdata')
  if (auditData !== -1)
    return { read: auditDataReader({ separator, columns }, auditData, batch), tellsOpen: true }
  const readCells = cellsReader(columns, names, batch)
  const read: OnRow = (row, line) => {
    readCells(cellsOf(textOf(row), separator), row, line)
    return 'read'
  }
  return { read, tellsOpen: false }
}

type ReadCells = (cells: readonly string[], row: Uint8Array, line: number) => void

function cellsReader(columns: readonly string[], names: readonly string[], batch: BatchGatherer): ReadCells {
  const isPortal = names.includes('date (utc)')
  if (isPortal && names.includes('request id')) return portalReader(names, batch)
  const isOther = OTHER_LOGS.some(column => names.includes(column))
  return columnReader(columns, batch, {
    isOther,
    reason: isPortal ? WITHOUT_IDS : 'The columns of the row are no audit record.',
  })
}

/** Columns of which each says that the rows are of a log beside the audit log: message trace, Defender's tables. */
const OTHER_LOGS = ['messagetraceid', 'actiontype'] as const

/** The Entra portal's CSV of its audit log has no column for the id of an event. */
const WITHOUT_IDS =
  'The Entra portal writes its audit log as CSV without the ids of the events; export it as JSON instead.'

type Columns = Pick<TableHeader, 'separator' | 'columns'>

function auditDataReader(table: Columns, column: number, batch: BatchGatherer): OnRow {
  const separator = table.separator.charCodeAt(0)
  return (row, line) => {
    const cell = cellBytes(row, separator, column)
    if (cell === 'open') return 'open'
    if (cell === 'none') return 'torn'
    const text = textOf(cell)
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      if (text.trim() !== '') return 'torn'
      batch.reject(line, 'The AuditData cell is empty.')
      return 'read'
    }
    if (isTooDeep(cell)) batch.reject(line, 'The AuditData cell is nested deeper than any audit record.')
    else if (isJsonObject(value)) {
      const read = unwrap(value)
      if (read.form === 'unknown') addWithColumns(table, row, line, batch)
      else batch.add(asValidUtf8(cell), read, line)
    } else batch.reject(line, 'The AuditData cell is no JSON object.')
    return 'read'
  }
}

/** AuditData of which only some members were kept: the columns beside it may say the rest. */
function addWithColumns(table: Columns, row: Uint8Array, line: number, batch: BatchGatherer): void {
  const value = objectOf(table.columns, cellsOf(textOf(row), table.separator))
  batch.add(asValidUtf8(row), unwrap(value), line)
}

/** The filled cells by their columns: fromEntries makes properties of the object itself, whatever they are called. */
function objectOf(names: readonly string[], cells: readonly string[]): JsonObject {
  return Object.fromEntries(names.flatMap((name, at) => (cells[at] ? [[name, cells[at]] as const] : [])))
}

function portalReader(names: readonly string[], batch: BatchGatherer): ReadCells {
  return (cells, row, line) => {
    const record = portalSignIn(new Map(names.map((name, at) => [name, cells[at] ?? ''])))
    if (record === null) batch.reject(line, 'The row has no request id or no date.')
    else batch.add(asValidUtf8(row), { record, form: 'entra-sign-in', envelope: null }, line)
  }
}

interface UnknownRows {
  /** Kept, to be read as records of another log. */
  readonly isOther: boolean
  /** Else why the row is refused. */
  readonly reason: string
}

function columnReader(columns: readonly string[], batch: BatchGatherer, unknown: UnknownRows): ReadCells {
  const names = columns.map(name => name.replace(/ \[UTC\]$/, ''))
  return (cells, row, line) => {
    const read = unwrap(objectOf(names, cells))
    if (read.form === 'unknown' && !unknown.isOther) batch.reject(line, unknown.reason)
    else batch.add(asValidUtf8(row), read, line)
  }
}

function isBlank(row: Uint8Array): boolean {
  return row.length < 100 && textOf(row).trim() === ''
}

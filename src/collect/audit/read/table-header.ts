import { bareName } from './microsoft-names.ts'
import { cellsOf } from './table-cells.ts'
import { textOf } from './record-batch.ts'

/** The head of a CSV: how its cells are parted, and what its columns are called. */
export interface TableHeader {
  readonly separator: string
  /** Column names as written, without white space around them. */
  readonly columns: readonly string[]
  /** Bytes before the first row. */
  readonly length: number
  /** The line of the header, from 1. */
  readonly line: number
}

const SEPARATORS = [',', ';', '\t', '|'] as const
const LF = 0x0a

/** Columns of which one alone says what the table is, in lower case. */
const TELLING = new Set(['auditdata', 'raweventdata', '_raw', 'event.original', 'messagetraceid'])

/** Columns of which three together do: Log Analytics, Defender, the Entra portal, flattened records, Exchange's own logs. */
const USUAL = new Set([
  'operation',
  'operationname',
  'recordtype',
  'creationtime',
  'creationdate',
  'timegenerated',
  'timegenerated [utc]',
  'officeworkload',
  'officeid',
  'workload',
  'userid',
  'userids',
  'id',
  'initiatedby',
  'targetresources',
  'loggedbyservice',
  'userprincipalname',
  'date (utc)',
  'request id',
  'correlation id',
  'correlationid',
  'activity',
  'activitydatetime',
  'activitydisplayname',
  'createddatetime',
  'ipaddress',
  'ip address',
  'username',
  'service',
  'category',
  'result',
  'appid',
  'appdisplayname',
  'application',
  'timestamp',
  'actiontype',
  'accountobjectid',
  'cmdletname',
  'rundate',
  'caller',
  'lastaccessed',
  'mailboxguid',
  'mailboxownerupn',
])

/**
 * The header of a CSV of audit records; null when the text does not begin with one. Before it may stand a line that
 * PowerShell's Export-Csv writes (`#TYPE ...`), Excel's `sep=;`, and blank lines.
 */
export function tableIn(head: Uint8Array): TableHeader | null {
  let from = 0
  let line = 1
  while (from < head.length) {
    const lineEnd = head.indexOf(LF, from)
    const end = lineEnd === -1 ? head.length : lineEnd
    // No header of any export is this long.
    if (end - from > 64 * 1024) return null
    const text = textOf(head.subarray(from, end)).trim()
    if (text !== '' && !/^#TYPE\b|^"?sep=/i.test(text)) {
      const columns = columnsOf(text)
      return columns === null ? null : { ...columns, length: Math.min(end + 1, head.length), line }
    }
    from = end + 1
    line += 1
  }
  return null
}

function columnsOf(text: string): Pick<TableHeader, 'separator' | 'columns'> | null {
  for (const separator of SEPARATORS) {
    const columns = cellsOf(text, separator).map(cell => cell.trim())
    const names = columns.map(bareName)
    const usual = new Set(names.filter(name => USUAL.has(name))).size
    if (names.some(name => TELLING.has(name)) || usual >= 3) return { separator, columns }
  }
  return null
}

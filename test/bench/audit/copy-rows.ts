import { writeSync } from 'node:fs'
import { createReadStream } from 'node:fs'
import { HOT_COLUMNS } from './hot-columns.ts'

const BLOCK = 1024 * 1024

/** The shell command that writes the file's records as rows for COPY. */
export function copyRowsCommand(path: string): string {
  return [process.execPath, import.meta.filename, path].map(part => `'${part}'`).join(' ')
}

/** One row in COPY's text format: the id, the hot columns, the record as received. https://www.postgresql.org/docs/15/sql-copy.html */
export function copyRow(line: string): string {
  const record: Readonly<Record<string, unknown>> = JSON.parse(line)
  let row = cell(record['Id'])
  for (const field of FIELDS) row += `\t${cell(record[field])}`
  return `${row}\t${escaped(line)}\n`
}

const FIELDS = Object.values(HOT_COLUMNS)

function cell(value: unknown): string {
  if (value === undefined || value === null) return '\\N'
  return escaped(typeof value === 'string' ? value : JSON.stringify(value))
}

function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text) ? text.replaceAll(/[\\\t\n\r]/g, found => ESCAPES[found] ?? found) : text
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

if (import.meta.main) {
  const [path = ''] = process.argv.slice(2)
  let rest = ''
  let block = ''
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: BLOCK })) {
    const text = rest + String(chunk)
    let from = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      block += copyRow(text.slice(from, end))
      from = end + 1
    }
    rest = text.slice(from)
    writeAll(block)
    block = ''
  }
}

function writeAll(text: string): void {
  const bytes = Buffer.from(text)
  for (let from = 0; from < bytes.length; ) from += writeSync(1, bytes, from)
}

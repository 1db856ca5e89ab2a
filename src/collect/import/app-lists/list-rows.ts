import { AppError } from '../../../base/app-error.ts'
import { type Day, isDay } from '../../../base/days.ts'
import { readCsv } from '../csv.ts'
import { decode } from '../scubagear/decode.ts'

/** One row of a list as the file has it: a JSON object, or the cells of a CSV by their folded heads. */
export type ListRow = Readonly<Record<string, unknown>>

export interface ListRows {
  readonly form: 'json' | 'csv'
  readonly rows: readonly ListRow[]
  /** Heads of the CSV, folded; of JSON the fields of the first rows. */
  readonly fields: ReadonlySet<string>
}

/** More is no list of a clinic's apps: it is the wrong file, or one that somebody made to fill a disk. */
export const MOST_LIST_ROWS = 50_000
const LOOKED_AT = 50

/**
 * The rows of a list: a JSON array, Graph's answer (`value`), one object or one page to the line (NDJSON), or a CSV whose
 * first line names the columns. A byte order mark is left out, and UTF-16 is read as Windows PowerShell writes it.
 * @param file what errors call it
 * @throws AppError bad-input, one sentence; the content is not quoted
 */
export function listRows(bytes: Uint8Array, file: string): ListRows {
  const text = decode(bytes).replace(/^\ufeff/, '')
  if (text.trim() === '') throw bad(file, 'is empty')
  const isJson = /^\s*[[{]/.test(text)
  const rows = isJson ? jsonRows(text, file) : csvRows(text, file)
  if (rows.length > MOST_LIST_ROWS)
    throw bad(file, `has more than ${MOST_LIST_ROWS.toLocaleString('en-US')} rows`)
  const fields = new Set(rows.slice(0, LOOKED_AT).flatMap(row => Object.keys(row).map(folded)))
  return { form: isJson ? 'json' : 'csv', rows, fields }
}

function jsonRows(text: string, file: string): readonly ListRow[] {
  const whole = parsed(text)
  if (whole !== undefined) return rowsIn(whole, file, '')
  const rows: ListRow[] = []
  let line = 0
  for (const each of text.split('\n')) {
    line += 1
    if (each.trim() === '') continue
    const value = parsed(each)
    if (value === undefined) throw bad(file, `is no JSON that can be read; line ${line} is broken`)
    for (const row of rowsIn(value, file, ` in line ${line}`)) rows.push(row)
    if (rows.length > MOST_LIST_ROWS) return rows
  }
  return rows
}

function rowsIn(value: unknown, file: string, where: string): readonly ListRow[] {
  const listed = Array.isArray(value)
    ? value
    : isObject(value) && Object.hasOwn(value, 'value')
      ? value['value']
      : [value]
  if (!Array.isArray(listed))
    throw bad(file, `holds no list${where}: it is a JSON array, or has one in “value”`)
  return listed.map((row, index) => {
    if (!isObject(row)) throw bad(file, `has no object as entry ${index + 1}${where}`)
    return row
  })
}

function csvRows(text: string, file: string): readonly ListRow[] {
  const rows: ListRow[] = []
  let heads: readonly string[] | null = null
  for (const { line, cells, problem } of readCsv(text)) {
    if (cells.every(cell => cell.trim() === '')) continue
    if (heads === null && (cells[0] ?? '').startsWith('#TYPE')) continue
    if (problem !== undefined) throw bad(file, `has quotes that do not match in line ${line}`)
    if (heads === null) {
      if (cells.length === 1 && /[;\t|]/.test(cells[0] ?? '')) {
        throw bad(file, 'has its columns apart by another sign than a comma; save it as CSV with commas')
      }
      heads = cells.map(folded)
      continue
    }
    const row: Record<string, string> = Object.create(null) as Record<string, string>
    for (const [at, head] of heads.entries()) {
      const cell = cells[at]?.trim() ?? ''
      if (head !== '' && cell !== '') row[head] ??= cell
    }
    rows.push(row)
    if (rows.length > MOST_LIST_ROWS) break
  }
  return rows
}

/** `App ID`, `appId` and `app_id` are one. */
export function folded(head: string): string {
  return head.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** The first of the fields that the row has as a text, blanks trimmed; null where none is. Heads are given folded. */
export function textIn(row: ListRow, ...heads: readonly string[]): string | null {
  for (const head of heads) {
    const value = fieldOf(row, head)
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return null
}

export function fieldOf(row: ListRow, head: string): unknown {
  if (Object.hasOwn(row, head)) return row[head]
  const name = Object.keys(row).find(key => folded(key) === head)
  return name === undefined ? undefined : row[name]
}

export function flagIn(row: ListRow, ...heads: readonly string[]): boolean | null {
  for (const head of heads) {
    const value = fieldOf(row, head)
    if (typeof value === 'boolean') return value
    if (typeof value !== 'string') continue
    if (/^(?:true|yes|enabled|allowed|unblocked)$/i.test(value.trim())) return true
    if (/^(?:false|no|disabled|blocked)$/i.test(value.trim())) return false
  }
  return null
}

/** Only an ISO date: `3/4/2026` is a day in March or in April. */
export function dayOf(text: string | null): Day | null {
  const day = text?.slice(0, 10) ?? ''
  return isDay(day) && day > '1970-01-01' ? day : null
}

/** Texts of a list, or of one that is apart by semicolons. */
export function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter(one => typeof one === 'string')
  return typeof value === 'string' ? value.split(';') : []
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Small letters; null for what is no GUID. */
export function guidOf(value: unknown): string | null {
  return typeof value === 'string' && GUID.test(value.trim()) ? value.trim().toLowerCase() : null
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function bad(file: string, sentence: string): AppError {
  return new AppError('bad-input', `${file} ${sentence}.`)
}

import { isJsonObject, type JsonObject } from './record-form.ts'

/**
 * The rows of an answer of Azure Monitor's query API (`{"tables": [{"columns": [{"name"}], "rows": [[...]]}]}`, read
 * 2026-11-23), each as an object by the names of its columns; null for anything else. A row shorter or longer than the
 * columns is answered as null.
 */
export function rowsOfTables(value: JsonObject): readonly (JsonObject | null)[] | null {
  const tables = Object.hasOwn(value, 'tables') ? value.tables : undefined
  if (!Array.isArray(tables)) return null
  const found: (JsonObject | null)[] = []
  for (const table of tables as readonly unknown[]) {
    const names = isJsonObject(table) ? namesOf(table.columns) : null
    if (names === null || !isJsonObject(table) || !Array.isArray(table.rows)) return null
    for (const row of table.rows as readonly unknown[]) found.push(rowOf(row, names))
  }
  return found
}

function rowOf(row: unknown, names: readonly string[]): JsonObject | null {
  if (!Array.isArray(row) || row.length !== names.length) return null
  // fromEntries makes properties of the object itself, whatever the columns are called.
  return Object.fromEntries(names.map((name, at) => [name, row[at] as unknown]))
}

function namesOf(columns: unknown): readonly string[] | null {
  if (!Array.isArray(columns)) return null
  const names = (columns as readonly unknown[]).map(column => (isJsonObject(column) ? column.name : null))
  return names.every(name => typeof name === 'string') ? names : null
}

/** True for the description of a column that stands beside the rows of an answer: `{"name": ..., "type": ...}`. */
export function isColumn(value: JsonObject): boolean {
  const keys = Object.keys(value)
  if (keys.length < 2 || keys.length > 3) return false
  return keys.every(key => COLUMN_MEMBERS.has(key.toLowerCase()) && typeof value[key] === 'string')
}

const COLUMN_MEMBERS = new Set(['name', 'type', 'columnname', 'columntype', 'datatype'])

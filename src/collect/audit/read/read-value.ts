import { type BatchGatherer, asValidUtf8, textOf } from './record-batch.ts'
import { isColumn, rowsOfTables } from './column-table.ts'
import { cutValues } from './cut-values.ts'
import { isTooDeep } from './nesting.ts'
import { isJsonObject, type JsonObject } from './record-form.ts'
import { hasAuditData, unwrap } from './unwrap.ts'

/** Where values go, and how they are named. */
export interface ValuePlace {
  readonly batch: BatchGatherer
  /** Bytes a record may have. */
  readonly longest: number
  /** The line, or the number of the next record. */
  readonly line: () => number
  /** What a person calls the value: "line" or "record". */
  readonly called: 'line' | 'record'
}

/** An array in a page in an array, and no deeper. */
const DEEPEST = 4

/** Keys whose array is the content, also when nothing in it is known. */
const PAGE_KEYS = ['value', 'records', 'events', 'items', 'results'] as const

/** Reads the bytes of one JSON value: a record, a wrapped record, or an array or page of such. */
export function readValue(bytes: Uint8Array, place: ValuePlace, depth = 0): void {
  const value = parsed(textOf(bytes))
  if (value === undefined) place.batch.reject(place.line(), `The ${place.called} is not whole JSON.`)
  else readParsed(value, bytes, place, depth)
}

/**
 * The same for a value that was parsed already.
 * @param isValid the bytes are known to be UTF-8, so that nobody need look at them again.
 */
export function readParsed(
  value: unknown,
  bytes: Uint8Array,
  place: ValuePlace,
  depth = 0,
  isValid = false,
): void {
  const { batch, called } = place
  if (!isJsonObject(value)) {
    if (Array.isArray(value) && depth < DEEPEST) readElements(value, bytes, place, depth)
    else batch.reject(place.line(), `The ${called} is no JSON object.`)
    return
  }
  const read = unwrap(value)
  const isKnown = read.form !== 'unknown'
  if (!isKnown && readColumns(value, place, depth)) return
  if (!isKnown && depth < DEEPEST && isPage(value)) cutInto(bytes, true, place, depth)
  else if (isTooDeep(bytes))
    batch.reject(place.line(), `The ${called} is nested deeper than any audit record.`)
  else if (!isKnown && hasAuditData(value))
    batch.reject(place.line(), `The AuditData of the ${called} holds no record.`)
  else batch.add(isValid ? bytes : asValidUtf8(bytes), read, place.line())
}

/** Answers of queries: rows apart from the names of their columns, or what describes the columns beside records. */
function readColumns(value: JsonObject, place: ValuePlace, depth: number): boolean {
  if (depth > 0 && isColumn(value)) return true
  const rows = depth < DEEPEST ? rowsOfTables(value) : null
  for (const row of rows ?? []) {
    // The row as one object, so that it can be read again by itself.
    if (row === null)
      place.batch.reject(place.line(), 'A row has not as many cells as the table has columns.')
    else readParsed(row, Buffer.from(JSON.stringify(row)), place, DEEPEST, true)
  }
  return rows !== null
}

/** For a value of which there was too much. */
export function rejectTooLong(place: ValuePlace): void {
  place.batch.reject(
    place.line(),
    `The ${place.called} is longer than ${sizeOf(place.longest)}, more than any audit record.`,
  )
}

/** True for the bytes of an object that is a record or wraps one. */
export function isRecord(bytes: Uint8Array): boolean {
  const value = parsed(textOf(bytes))
  return isJsonObject(value) && unwrap(value).form !== 'unknown'
}

/** Values one after another in one text that is no single JSON value: `{...},` or `{...} {...}`. */
export function readValues(bytes: Uint8Array, place: ValuePlace): void {
  let found = 0
  const cutter = cutValues(
    value => {
      found += 1
      if (value === null) rejectTooLong(place)
      else readValue(value, place, 1)
    },
    { longest: place.longest, isRecord },
  )
  cutter.push(bytes)
  cutter.end()
  if (found === 0) place.batch.reject(place.line(), `The ${place.called} is no JSON object.`)
}

/**
 * What is left when a text ends within a value: its lines that are records by themselves, as after a record that was
 * broken off among whole ones. That it ends so is said once.
 */
export function readRest(bytes: Uint8Array, place: ValuePlace): void {
  if (parsed(textOf(bytes)) !== undefined) {
    readValue(bytes, place, 1)
    return
  }
  place.batch.reject(place.line(), `The ${place.called} is not whole JSON: the text ends within it.`)
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from)
    const next = end === -1 ? bytes.length : end
    const line = withoutComma(bytes.subarray(from, next))
    if (line[0] === 0x7b && isRecord(line)) readValue(line, place, 1)
    from = next + 1
  }
}

function withoutComma(line: Uint8Array): Uint8Array {
  let end = line.length
  while (end > 0 && (line[end - 1] === 0x2c || line[end - 1] === 0x0d)) end -= 1
  return line.subarray(0, end)
}

function readElements(
  elements: readonly unknown[],
  bytes: Uint8Array,
  place: ValuePlace,
  depth: number,
): void {
  // The cutter passes over what is no object; said here, so that nothing goes unmentioned.
  for (const element of elements) {
    if (typeof element !== 'object' || element === null)
      place.batch.reject(place.line(), 'An element of the array is no JSON object.')
  }
  cutInto(bytes, false, place, depth)
}

function cutInto(bytes: Uint8Array, isPageObject: boolean, place: ValuePlace, depth: number): void {
  const cutter = cutValues(
    value => {
      if (value === null) rejectTooLong(place)
      else readValue(value, place, depth + 1)
    },
    { longest: place.longest, isRecord, isPage: isPageObject },
  )
  cutter.push(bytes)
  cutter.end()
}

/** An object that is no record, and has records in an array, or an array where pages have them. */
function isPage(value: JsonObject): boolean {
  for (const key of PAGE_KEYS) {
    if (!Object.hasOwn(value, key)) continue
    const array = value[key]
    if (Array.isArray(array) && (array.length === 0 || isJsonObject(array[0]))) return true
  }
  return hasRecords(value, 1)
}

function hasRecords(value: JsonObject, depth: number): boolean {
  return Object.values(value).some(inner => {
    if (Array.isArray(inner)) return isJsonObject(inner[0]) && unwrap(inner[0]).form !== 'unknown'
    return depth < 3 && isJsonObject(inner) && hasRecords(inner, depth + 1)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function sizeOf(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${bytes} bytes`
}

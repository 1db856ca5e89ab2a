import { fromElastic } from './elastic-document.ts'
import { withMicrosoftNames } from './microsoft-names.ts'
import { isTooDeep } from './nesting.ts'
import { formOf, isJsonObject, type JsonObject, own, type Unwrapped } from './record-form.ts'
import { formOfCategory, renamedRecord } from './renamed-record.ts'

/** Wrappings are looked through this deep: more is no export of anybody. */
const MOST_WRAPPERS = 5

/** The cell that Purview and Search-UnifiedAuditLog put a record into, as text or as an object. */
const AUDIT_DATA = ['AuditData', 'auditData', 'auditdata'] as const

/**
 * Where SIEMs (and Defender's CloudAppEvents: RawEventData) keep the record, in the order of trust: the text as it was
 * received first, then what they parsed of it.
 * A path of several keys goes through objects.
 */
const SIEM_PATHS: readonly (readonly string[])[] = [
  ['event', 'original'],
  ['event.original'],
  ['_raw'],
  ['RawEventData'],
  ['o365audit'],
  ['o365', 'audit'],
  ['office365'],
  ['azure', 'auditlogs'],
  ['azure', 'signinlogs'],
  ['event'],
  ['_source'],
  ['result'],
  ['message'],
  ['data'],
  ['json'],
  ['record'],
  ['fields'],
  ['raw'],
  ['body'],
]

/** What an Azure Monitor record has around `properties`. */
const ENVELOPE_FIELDS = ['operationName', 'category', 'resourceId', 'time'] as const

/**
 * Takes a record out of what it is exported in: rows with AuditData, Microsoft Graph's auditLogRecord, the envelope of
 * Azure Monitor's diagnostic export, and the documents of common SIEMs, nested to five of them. Where a SIEM kept both
 * the text it received and what it parsed, the text is taken; what it parsed only when the text is no record. A record
 * whose fields have other names than Microsoft's is answered with Microsoft's.
 * @param value a parsed JSON object. It is never changed, and no key of it is used but by name.
 * @returns the record; the object itself with form `unknown` when there is none in it.
 */
export function unwrap(value: JsonObject): Unwrapped {
  return recordIn(value, null, MOST_WRAPPERS) ?? { record: value, form: 'unknown', envelope: null }
}

/** True for a row that has the column AuditData, whether or not a record is in it. */
export function hasAuditData(value: JsonObject): boolean {
  return AUDIT_DATA.some(key => Object.hasOwn(value, key))
}

function recordIn(value: JsonObject, envelope: JsonObject | null, left: number): Unwrapped | null {
  for (const key of AUDIT_DATA) {
    if (!Object.hasOwn(value, key)) continue
    const inner = objectOf(value[key])
    if (inner !== null) return fromAuditData(value, inner, envelope, left)
    // An empty cell: the columns beside it are no record.
    if (formOf(value) !== 'graph-audit-record') return null
  }
  const form = formOf(value)
  if (form !== 'unknown') return { record: value, form, envelope }
  if (left === 0) return null
  return fromDiagnostics(value, left) ?? fromSiem(value, envelope, left) ?? renamedRecord(value)
}

function fromAuditData(
  row: JsonObject,
  inner: JsonObject,
  envelope: JsonObject | null,
  left: number,
): Unwrapped | null {
  if (Object.hasOwn(row, 'auditLogRecordType') || (formOf(row) === 'graph-audit-record' && !hasCapitals(row)))
    return { record: inner, form: 'graph-audit-record', envelope: row }
  if (hasCapitals(row)) {
    // The cmdlets of Microsoft Graph: names with a capital, and what is of no type of theirs is one deeper.
    const record = objectOf(own(inner, 'AdditionalProperties')) ?? inner
    return { record, form: 'graph-audit-record', envelope: withMicrosoftNames(row, 'graph') }
  }
  if (left === 0) return null
  return recordIn(inner, envelope, left - 1) ?? fromColumns(row, inner)
}

function hasCapitals(row: JsonObject): boolean {
  return Object.hasOwn(row, 'AuditLogRecordType')
}

/** AuditData of which a tool kept only some members: the columns beside it say when it was. */
function fromColumns(row: JsonObject, inner: JsonObject): Unwrapped | null {
  const isOf =
    Object.hasOwn(inner, 'Operation') &&
    (Object.hasOwn(row, 'CreationDate') || Object.hasOwn(row, 'CreationTime'))
  return isOf ? { record: inner, form: 'unified', envelope: row } : null
}

/** Event Hub and Azure Monitor: `properties` is the record of Microsoft Graph. */
function fromDiagnostics(value: JsonObject, left: number): Unwrapped | null {
  if (!Object.hasOwn(value, 'properties') || !ENVELOPE_FIELDS.some(key => Object.hasOwn(value, key)))
    return null
  const inner = objectOf(value.properties)
  if (inner === null) return null
  const found = recordIn(inner, value, left - 1)
  if (found !== null) return found
  const form = formOfCategory(own(value, 'category'))
  return form === null ? null : { record: inner, form, envelope: value }
}

function fromSiem(value: JsonObject, envelope: JsonObject | null, left: number): Unwrapped | null {
  for (const path of SIEM_PATHS) {
    const inner = objectOf(at(value, path))
    const found = inner === null ? null : (whole(value, path, inner) ?? recordIn(inner, envelope, left - 1))
    if (found !== null) return found
  }
  return null
}

/** What Elastic parsed of a record is only one part of it; the other is in the document around it. */
function whole(value: JsonObject, path: readonly string[], inner: JsonObject): Unwrapped | null {
  const isParsed = path[0] === 'azure' || (path[0] === 'o365' && !Object.hasOwn(inner, 'Operation'))
  return isParsed ? fromElastic(value) : null
}

function at(value: JsonObject, path: readonly string[]): unknown {
  let found: unknown = value
  for (const key of path) {
    if (!isJsonObject(found)) return undefined
    found = own(found, key)
  }
  return found
}

/** An object, or the object that a text is the JSON of; null for anything else. */
function objectOf(value: unknown): JsonObject | null {
  if (isJsonObject(value)) return value
  if (typeof value !== 'string' || !/^\s{0,1000}\{/.test(value) || isTooDeep(Buffer.from(value))) return null
  try {
    const parsed: unknown = JSON.parse(value)
    return isJsonObject(parsed) ? parsed : null
  } catch {
    return null
  }
}

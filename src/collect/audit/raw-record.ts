/** The shapes in which audit records are exported. */
export type RecordForm =
  /** Office 365 Management Activity record: AuditData of Purview and Search-UnifiedAuditLog, API blobs. */
  | 'unified'
  /** Microsoft Graph auditLogRecord: its `auditData` is a unified record. */
  | 'graph-audit-record'
  /** Microsoft Graph directoryAudit. */
  | 'entra-audit'
  /** Microsoft Graph signIn. */
  | 'entra-sign-in'
  /** A row of a Log Analytics table such as OfficeActivity: fields renamed, enumerations as words. */
  | 'log-analytics'
  /** An object of none of these shapes. */
  | 'unknown'

/** One record as found, before it is normalised. */
export interface RawRecord {
  /** The bytes of this record exactly as received: the line, the array element, the AuditData cell. UTF-8. */
  readonly original: Uint8Array
  /** The record itself, out of its wrappings. A parsed JSON object: trust nothing of it. */
  readonly record: Readonly<Record<string, unknown>>
  readonly form: RecordForm
  /** What the wrapping said beside the record (diagnostic export: time, tenantId, category ...), or null. */
  readonly envelope: Readonly<Record<string, unknown>> | null
  /** As named on the command line; inside an archive followed by `!` and the entry's number, never its name. */
  readonly file: string
  /** Line of the file from 1 where records are lines or rows, else the record's number from 1. */
  readonly line: number
}

/** A row or record that is none, and why, without quoting it. */
export interface RejectedRecord {
  readonly file: string
  readonly line: number
  readonly reason: string
}

import type { RecordForm } from '../raw-record.ts'

/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>

/** A record out of its wrappings. */
export interface Unwrapped {
  readonly record: JsonObject
  readonly form: RecordForm
  /** What the wrapping of a Microsoft export said beside the record; null where there was none, or only a SIEM's. */
  readonly envelope: JsonObject | null
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A key of the object itself: `__proto__` and what else objects inherit is never looked at. */
export function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/**
 * What an object is by the fields it has, not looking into any wrapping. A field of the right name is enough, whatever
 * it holds: a damaged record is still a record and is refused with a better reason when it is normalised.
 * Sources: Office 365 Management Activity API schema (common schema); Microsoft Graph directoryAudit, signIn and
 * auditLogRecord; Azure Monitor tables OfficeActivity, AuditLogs, SigninLogs.
 */
export function formOf(record: JsonObject): RecordForm {
  const has = (key: string) => Object.hasOwn(record, key)
  if (has('Operation') || has('operation')) {
    if (has('auditLogRecordType') || has('AuditLogRecordType')) return 'graph-audit-record'
    // The same with only some of its members asked for.
    if (has('operation') && has('createdDateTime')) return 'graph-audit-record'
    if (has('TimeGenerated') && !has('CreationTime')) return 'log-analytics'
    if (has('CreationTime') || (has('Operation') && (has('RecordType') || has('Workload')))) return 'unified'
    if (has('Start_Time') || has('Logon_Type') || has('OfficeWorkload') || has('OfficeId'))
      return 'log-analytics'
  }
  // Some records come without an operation.
  if (has('CreationTime') && (has('RecordType') || has('Workload'))) return 'unified'
  if (has('TimeGenerated') && isEntraRow(has)) return 'log-analytics'
  if (has('activityDateTime') || has('activityDisplayName')) {
    if (has('initiatedBy') || has('targetResources') || has('operationType') || has('loggedByService'))
      return 'entra-audit'
  }
  if (has('createdDateTime') && isSignIn(has)) return 'entra-sign-in'
  return 'unknown'
}

/** Rows of the tables AuditLogs, SigninLogs and their kin. */
function isEntraRow(has: (key: string) => boolean): boolean {
  if (has('InitiatedBy') || has('TargetResources') || has('LoggedByService')) return true
  return (has('AppId') || has('AppDisplayName')) && (has('IPAddress') || has('UserPrincipalName'))
}

/** A sign-in names the app; one of which only some members were asked for says at least how the person came. */
function isSignIn(has: (key: string) => boolean): boolean {
  if (!has('appId'))
    return (
      has('userPrincipalName') &&
      (has('clientAppUsed') || has('appDisplayName') || has('conditionalAccessStatus'))
    )
  return (
    has('ipAddress') ||
    has('status') ||
    has('userPrincipalName') ||
    has('servicePrincipalId') ||
    has('resourceId') ||
    has('isInteractive')
  )
}

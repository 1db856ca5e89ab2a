import type { RawRecord, RecordForm } from '../raw-record.ts'
import type { Unknown } from './values.ts'
import { objectOrInner } from './values.ts'

/** Columns of Azure Monitor's table OfficeActivity, and the field of the unified record that each was made of. */
const COLUMNS = new Map<string, string>([
  ['OfficeId', 'Id'],
  ['SourceRecordId', 'Id'],
  ['OfficeWorkload', 'Workload'],
  ['TimeGenerated', 'CreationTime'],
  ['TimeGenerated [UTC]', 'CreationTime'],
  ['Logon_Type', 'LogonType'],
  ['Client_IPAddress', 'ClientIPAddress'],
  ['UserId_', 'UserId'],
  ['OrganizationId_', 'OrganizationId'],
  ['OfficeObjectId', 'ObjectId'],
  ['Site_Url', 'SiteUrl'],
  ['Site_', 'Site'],
  ['SourceRelativeUrl_', 'SourceRelativeUrl'],
  ['Source_Name', 'SourceName'],
  ['SharepointUserId', 'SharePointUserId'],
  ['ResultReasonType', 'ResultStatusDetail'],
  ['AADTarget', 'Target'],
  ['AzureActiveDirectory_EventType', 'AzureActiveDirectoryEventType'],
  ['ExtraProperties', 'ExtraProperties'],
])

/** Columns of the tables AuditLogs and SigninLogs whose name is not that of Microsoft Graph with a capital. */
const DIRECTORY = new Map<string, string>([
  ['TimeGenerated', 'time'],
  ['TimeGenerated [UTC]', 'time'],
  ['AADTenantId', 'tenantId'],
  ['TenantId', ''],
  ['IPAddress', 'ipAddress'],
  ['Id', 'id'],
  ['OriginalRequestId', 'originalRequestId'],
])

/**
 * A row of a Log Analytics table with the names of the record that it was made of. Enumerations as words, lists as JSON in
 * strings and the word `False` are left to the readers, who take them. TimeGenerated is the time of the event in
 * OfficeActivity; Start_Time, where it differs, is the time of the command and stays beside.
 */
export function unifiedOfColumns(
  row: Unknown,
  envelope: Unknown | null,
): Pick<RawRecord, 'record' | 'form' | 'envelope'> {
  const form = formOf(row)
  const columns = form === 'unified' ? COLUMNS : DIRECTORY
  const record = new Map<string, unknown>()
  for (const [column, value] of Object.entries(row)) {
    if (value === '' || value === null) continue
    const name = columns.get(column) ?? (form === 'unified' ? column : lowered(column))
    if (name === '' || (record.has(name) && columns.has(column))) continue
    record.set(name, value)
  }
  const status = record.get('status') ?? null
  if (form === 'entra-sign-in' && objectOrInner(status) === null) {
    record.set('status', { errorCode: row.ResultType ?? row.errorCode ?? null })
  }
  if (form !== 'unified') fillTimes(record)
  // Own keys only, `__proto__` among them: fromEntries defines, it does not assign.
  return { record: Object.fromEntries(record), form, envelope }
}

function formOf(row: Unknown): RecordForm {
  if (row.Operation !== undefined || row.OfficeWorkload !== undefined || row.RecordType !== undefined)
    return 'unified'
  if (
    row.InitiatedBy !== undefined ||
    row.ActivityDisplayName !== undefined ||
    row.TargetResources !== undefined
  ) {
    return 'entra-audit'
  }
  return row.AppId !== undefined || row.AppDisplayName !== undefined || row.IPAddress !== undefined
    ? 'entra-sign-in'
    : 'unknown'
}

function fillTimes(record: Map<string, unknown>): void {
  const time = record.get('time')
  if (time === undefined) return
  if (!record.has('activityDateTime')) record.set('activityDateTime', time)
  if (!record.has('createdDateTime')) record.set('createdDateTime', time)
  if (!record.has('activityDisplayName') && record.has('operationName')) {
    record.set('activityDisplayName', record.get('operationName'))
  }
}

function lowered(column: string): string {
  return column.charAt(0).toLowerCase() + column.slice(1)
}

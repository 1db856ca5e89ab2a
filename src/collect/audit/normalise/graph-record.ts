import type { AuditEvent } from '../../../base/audit/event.ts'
import type { UnifiedTools } from './record-way.ts'
import { readUnified } from './unified.ts'
import type { Unknown } from './values.ts'

/**
 * Microsoft Graph's auditLogRecord (v1.0). Its auditData is a unified record and says everything; what it leaves out,
 * the members around it say.
 */
export function readGraphRecord(
  record: Unknown,
  envelope: Unknown | null,
  tools: UnifiedTools,
): AuditEvent | { readonly rejected: string } {
  if (record.CreationTime === undefined && record.createdDateTime !== undefined)
    return readUnified(membersOf(record), record, tools)
  if (envelope === null) return readUnified(record, null, tools)
  const isWhole =
    record.CreationTime !== undefined && record.UserId !== undefined && record.RecordType !== undefined
  return readUnified(isWhole ? record : { ...membersOf(envelope), ...record }, envelope, tools)
}

/** What stands around auditData, under the names of the unified record; what is not there is not among them. */
function membersOf(record: Unknown): Unknown {
  const members = {
    Id: record.id,
    CreationTime: record.createdDateTime,
    RecordType: record.auditLogRecordType,
    Operation: record.operation,
    OrganizationId: record.organizationId,
    UserType: record.userType,
    UserId: record.userPrincipalName ?? record.userId,
    UserKey: record.userId,
    Workload: record.service,
    ObjectId: record.objectId,
    ClientIP: record.clientIp,
  }
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== null),
  )
}

import type { AuditEvent } from '../../../base/audit/event.ts'
import type { UnifiedTools } from './record-way.ts'
import { readUnified } from './unified.ts'
import type { Unknown } from './values.ts'

/**
 * Microsoft Graph's auditLogRecord (v1.0). Its auditData is a unified record and says everything; of a record whose auditData
 * is empty the members around it are what there is.
 */
export function readGraphRecord(
  record: Unknown,
  envelope: Unknown | null,
  tools: UnifiedTools,
): AuditEvent | { readonly rejected: string } {
  const bare = record.CreationTime === undefined && record.createdDateTime !== undefined
  if (!bare) {
    const typed = record.RecordType !== undefined || envelope === null
    return readUnified(
      typed ? record : { ...record, RecordType: envelope.auditLogRecordType },
      envelope,
      tools,
    )
  }
  const known = {
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
  return readUnified(known, record, tools)
}

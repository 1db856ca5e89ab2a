import type { JsonObject } from './record-form.ts'

/**
 * A record of the two logs that Exchange kept itself, with the names of the unified record; null for anything else.
 * Sources: Microsoft's pages of Search-AdminAuditLog and Search-MailboxAuditLog (read 2026-11-23). Both are retired in
 * Exchange Online, but their exports are kept, and Exchange on premises still writes them.
 */
export function cmdletLogRecord(value: JsonObject): JsonObject | null {
  const has = (name: string) => Object.hasOwn(value, name)
  if (has('CmdletName') && has('RunDate')) return ofAdministrators(value)
  const isOfMailbox = has('MailboxGuid') || has('MailboxOwnerUPN') || has('MailboxResolvedOwnerName')
  return has('Operation') && has('LastAccessed') && isOfMailbox ? ofMailbox(value) : null
}

function ofAdministrators(value: JsonObject): JsonObject {
  return said({
    ...value,
    Id: value.Identity,
    CreationTime: value.RunDate,
    RecordType: 1,
    Workload: 'Exchange',
    Operation: value.CmdletName,
    ObjectId: value.ObjectModified,
    UserId: value.Caller,
    Parameters: value.CmdletParameters,
    ResultStatus: value.Succeeded,
    FailureReason: value.Error,
  })
}

/** Words of LogonType that are not those of the unified record. */
const LOGONS = new Map<unknown, string>([['Delegate', 'Delegated']])

function ofMailbox(value: JsonObject): JsonObject {
  return said({
    ...value,
    Id: value.Identity,
    CreationTime: value.LastAccessed,
    RecordType: 2,
    Workload: 'Exchange',
    LogonType: LOGONS.get(value.LogonType) ?? value.LogonType,
    UserId: value.LogonUserDisplayName,
    ResultStatus: value.OperationResult,
    Item: {
      Id: value.ItemId,
      InternetMessageId: value.ItemInternetMessageId,
      Subject: value.ItemSubject,
      ParentFolder: { Id: value.FolderId, Path: value.FolderPathName },
    },
  })
}

function said(record: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(record).filter(([, member]) => member !== undefined))
}

import { describe, expect, it } from 'vitest'
import type { RecordForm } from '../raw-record.ts'
import { unifiedRecord } from './read-files.fixture.ts'
import { unwrap } from './unwrap.ts'

const unified = unifiedRecord(1)
const nested = (value: unknown, times: number): unknown =>
  times === 0 ? value : { event: nested(value, times - 1) }

describe('a record under other names has Microsoft’s', () => {
  const capitals = {
    Id: 'Directory_1',
    ActivityDateTime: '2026-03-02T10:15:00Z',
    ActivityDisplayName: 'Reset user password',
    InitiatedBy: { User: { Id: 'u', UserPrincipalName: 'it@clinic.example', IPAddress: '192.0.2.1' } },
    TargetResources: [{ Id: 't', ModifiedProperties: [{ DisplayName: 'x', NewValue: '"y"' }] }],
  }
  it.each<[reason: string, value: Record<string, unknown>, form: RecordForm, record: unknown]>([
    [
      'all in lower case, as a database writes columns',
      {
        operation: 'Send',
        creationtime: 'x',
        recordtype: 2,
        mailboxownerupn: 'm',
        appaccesscontext: { clientappid: 'c' },
      },
      'unified',
      {
        Operation: 'Send',
        CreationTime: 'x',
        RecordType: 2,
        MailboxOwnerUPN: 'm',
        AppAccessContext: { ClientAppId: 'c' },
      },
    ],
    [
      'the first letter in lower case; what Microsoft does not have stays',
      { operation: 'Send', creationTime: 'x', recordType: '6', rowId: 7 },
      'unified',
      { Operation: 'Send', CreationTime: 'x', RecordType: '6', rowId: 7 },
    ],
    [
      'a custom table of Log Analytics says the type behind the name',
      { TimeGenerated: 'later', CreationTime_t: 'x', Operation_s: 'Send', Id_g: 'i', RecordType_d: 2 },
      'unified',
      { TimeGenerated: 'later', CreationTime: 'x', Operation: 'Send', Id: 'i', RecordType: 2 },
    ],
    [
      'the cmdlets of Microsoft Graph write capitals, also within',
      capitals,
      'entra-audit',
      {
        id: 'Directory_1',
        activityDateTime: '2026-03-02T10:15:00Z',
        activityDisplayName: 'Reset user password',
        initiatedBy: { user: { id: 'u', userPrincipalName: 'it@clinic.example', ipAddress: '192.0.2.1' } },
        targetResources: [{ id: 't', modifiedProperties: [{ displayName: 'x', newValue: '"y"' }] }],
      },
    ],
    [
      'and of sign-ins',
      { Id: 's', CreatedDateTime: 'x', AppId: 'a', IPAddress: 'b', Status: { ErrorCode: 0 } },
      'entra-sign-in',
      { id: 's', createdDateTime: 'x', appId: 'a', ipAddress: 'b', status: { errorCode: 0 } },
    ],
    [
      'a row of sign-ins without the columns of a sign-in, by its category',
      { Category: 'ServicePrincipalSignInLogs', CreatedDateTime: 'x', OperationName: 'Sign-in activity' },
      'entra-sign-in',
      { category: 'ServicePrincipalSignInLogs', createdDateTime: 'x', operationName: 'Sign-in activity' },
    ],
    [
      'Search-AdminAuditLog',
      {
        CmdletName: 'Set-Mailbox',
        RunDate: 'x',
        Caller: 'c',
        ObjectModified: 'm',
        Succeeded: true,
        Identity: 'i',
      },
      'unified',
      expect.objectContaining({
        Id: 'i',
        Operation: 'Set-Mailbox',
        CreationTime: 'x',
        UserId: 'c',
        ObjectId: 'm',
        ResultStatus: true,
        RecordType: 1,
      }),
    ],
    [
      'Search-MailboxAuditLog: its word for a delegate is another',
      {
        Operation: 'SendAs',
        LastAccessed: 'x',
        LogonType: 'Delegate',
        MailboxOwnerUPN: 'm',
        LogonUserDisplayName: 'A Nurse',
        Identity: 'i',
      },
      'unified',
      expect.objectContaining({
        Id: 'i',
        CreationTime: 'x',
        LogonType: 'Delegated',
        UserId: 'A Nurse',
        RecordType: 2,
      }),
    ],
    [
      'two columns of one name: the one that is spelled as Microsoft does',
      { operation: 'no', Operation: 'Send', creationTime: 'x', workload: 'Exchange' },
      'unified',
      { Operation: 'Send', CreationTime: 'x', Workload: 'Exchange' },
    ],
  ])('%s', (_reason, value, form, record) => {
    expect(unwrap(value)).toMatchObject({ form, record })
  })

  it('auditLogRecord of the cmdlets: what the record holds is one deeper, and the wrapping is spelled as Graph does', () => {
    const value = {
      Id: 'x',
      CreatedDateTime: 'y',
      AuditLogRecordType: 'z',
      Operation: 'o',
      AuditData: { AdditionalProperties: unified },
    }
    expect(unwrap(value)).toMatchObject({
      form: 'graph-audit-record',
      record: unified,
      envelope: { id: 'x', createdDateTime: 'y', auditLogRecordType: 'z' },
    })
  })

  it('what stands too deep is left as it is, and nothing given is changed', () => {
    const value = { operation: 'Send', creationtime: 'x', d: nested({ userid: 'u' }, 50) }
    const before = structuredClone(value)
    expect(unwrap(value).record).toMatchObject({ Operation: 'Send', CreationTime: 'x' })
    expect(value).toEqual(before)
  })
})

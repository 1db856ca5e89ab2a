import { describe, expect, it } from 'vitest'
import type { RecordForm } from '../raw-record.ts'
import { unifiedRecord } from './read-files.fixture.ts'
import { unwrap } from './unwrap.ts'

const unified = unifiedRecord(1)
const text = JSON.stringify(unified)
const directoryAudit = {
  id: 'Directory_1',
  activityDateTime: '2026-03-02T10:15:00Z',
  activityDisplayName: 'Reset user password',
  initiatedBy: { user: { id: 'u' } },
  targetResources: [],
}
const signIn = {
  id: 's',
  createdDateTime: '2026-03-02T10:15:00Z',
  appId: 'a',
  ipAddress: '192.0.2.1',
  status: { errorCode: 0 },
}
const envelope = (category: string, properties: unknown) => ({
  time: '2026-03-02T10:15:00Z',
  resourceId: '/tenants/t/providers/Microsoft.aadiam',
  operationName: 'x',
  category,
  tenantId: 't',
  properties,
})
const nested = (value: unknown, times: number): unknown =>
  times === 0 ? value : { event: nested(value, times - 1) }

describe('a record is known and taken out of', () => {
  it.each<[reason: string, value: unknown, form: RecordForm, record: unknown]>([
    ['nothing: the Management API', unified, 'unified', unified],
    [
      'nothing: a record without an operation',
      { CreationTime: 'x', RecordType: 1 },
      'unified',
      { CreationTime: 'x', RecordType: 1 },
    ],
    ['nothing: Microsoft Graph directoryAudit', directoryAudit, 'entra-audit', directoryAudit],
    ['nothing: Microsoft Graph signIn', signIn, 'entra-sign-in', signIn],
    [
      'a row with AuditData as text',
      { CreationDate: 'x', Operations: 'y', RecordType: 'z', AuditData: text },
      'unified',
      unified,
    ],
    [
      'a row with AuditData as an object',
      { Operation: 'y', RecordType: 'z', AuditData: unified },
      'unified',
      unified,
    ],
    ['a document with o365audit', { o365audit: unified }, 'unified', unified],
    [
      'the text a SIEM received, not what it parsed',
      { event: { original: text }, o365audit: { Operation: 'other', CreationTime: 'z' } },
      'unified',
      unified,
    ],
    [
      'what a SIEM parsed, when the text is cut off',
      { event: { original: text.slice(0, 40) }, o365audit: unified },
      'unified',
      unified,
    ],
    ['o365.audit', { o365: { audit: unified } }, 'unified', unified],
    ['Wazuh', { integration: 'office365', office365: unified }, 'unified', unified],
    [
      'a Wazuh alert',
      { rule: { id: '1' }, data: { integration: 'office365', office365: unified } },
      'unified',
      unified,
    ],
    ['Splunk _raw', { preview: false, result: { _raw: text } }, 'unified', unified],
    ['a search hit', { _index: 'x', _source: { message: text } }, 'unified', unified],
    ['an example of Splunk', { source_file: 'x', name: 'y', fields: ['z'], event: text }, 'unified', unified],
    [
      'a row of CloudAppEvents',
      { Timestamp: 'x', ActionType: 'y', RawEventData: unified },
      'unified',
      unified,
    ],
    [
      'an event of a diagnostic export',
      { event: envelope('AuditLogs', directoryAudit) },
      'entra-audit',
      directoryAudit,
    ],
    ['five wrappings', nested(unified, 5), 'unified', unified],
  ])('%s', (_reason, value, form, record) => {
    expect(unwrap(value as Record<string, unknown>)).toMatchObject({ form, record })
  })

  it.each<[reason: string, value: Record<string, unknown>]>([
    [
      'OfficeActivity',
      { TimeGenerated: 'x', Operation: 'y', OfficeWorkload: 'Exchange', Logon_Type: 'Owner' },
    ],
    ['OfficeActivity without the time of the table', { Operation: 'y', Start_Time: 'x', OfficeId: 'z' }],
    ['AuditLogs', { TimeGenerated: 'x', OperationName: 'y', Category: 'z', InitiatedBy: '{}' }],
    ['SigninLogs', { TimeGenerated: 'x', OperationName: 'Sign-in activity', AppId: 'a', IPAddress: 'b' }],
  ])('a row of Log Analytics: %s', (_reason, value) => {
    expect(unwrap(value)).toEqual({ form: 'log-analytics', record: value, envelope: null })
  })

  it.each<[reason: string, value: Record<string, unknown>, form: RecordForm, record: unknown]>([
    [
      'auditLogRecord of Microsoft Graph',
      { id: 'x', createdDateTime: 'y', auditLogRecordType: 'z', operation: 'o', auditData: unified },
      'graph-audit-record',
      unified,
    ],
    ['a directory audit', envelope('AuditLogs', directoryAudit), 'entra-audit', directoryAudit],
    ['a sign-in', envelope('NonInteractiveUserSignInLogs', signIn), 'entra-sign-in', signIn],
    [
      'a sign-in with few fields, by its category',
      envelope('SignInLogs', { id: 's' }),
      'entra-sign-in',
      { id: 's' },
    ],
    [
      'properties as text',
      envelope('AuditLogs', JSON.stringify(directoryAudit)),
      'entra-audit',
      directoryAudit,
    ],
  ])('what the envelope says is kept beside it: %s', (_reason, value, form, record) => {
    expect(unwrap(value)).toEqual({ form, record, envelope: value })
  })
})

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

describe('no record is seen in', () => {
  it.each<[reason: string, value: unknown]>([
    ['an object of something else', { name: 'x' }],
    ['an empty object', {}],
    ['six wrappings', nested(unified, 6)],
    [
      'an empty AuditData cell: the columns beside it are no record',
      { Operation: 'x', RecordType: 'y', CreationTime: 'z', AuditData: '' },
    ],
    ['a log of Azure that is not of Entra', envelope('Administrative', { eventCategory: 'x' })],
    ['an operation without a time, whatever the case', { operation: 'x', name: 'y' }],
    ['a category of Azure', { category: 'Administrative', time: 'x' }],
    ['a text that is no JSON', { message: 'Operation failed' }],
    ['what an object inherits', JSON.parse('{"__proto__":{"Operation":"x","CreationTime":"y"}}')],
    [
      'a text nested so deep that others would run out of stack',
      { message: `{"Operation":"x","RecordType":1,"a":${'['.repeat(1e5)}${']'.repeat(1e5)}}` },
    ],
  ])('%s', (_reason, value) => {
    expect(unwrap(value as Record<string, unknown>)).toEqual({
      form: 'unknown',
      record: value,
      envelope: null,
    })
  })
})

import { describe, expect, it } from 'vitest'
import { unwrap } from './unwrap.ts'

const document = (
  audit: Readonly<Record<string, unknown>>,
  around: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> => ({
  '@timestamp': '2026-03-08T02:30:00.000Z',
  event: { action: 'FileDownloaded', id: 'e1', provider: 'SharePoint', code: 'SharePointFileOperation' },
  organization: { id: 't1', name: 'clinic.onmicrosoft.com' },
  client: { ip: '203.0.113.7', address: '203.0.113.7' },
  user: { id: 'ada@clinic.example', name: 'ada', domain: 'clinic.example', email: 'ada@clinic.example' },
  o365: { audit: { CreationTime: '2026-03-08T02:30:00', RecordType: '6', ...audit } },
  ...around,
})

describe('a document of Elastic’s integration o365 without the text it came of', () => {
  it('has the members that ECS has names for back under Microsoft’s', () => {
    const file = { name: 'a.docx', extension: 'docx', directory: 'Shared Documents' }
    const url = { original: 'https://clinic.sharepoint.com/a.docx' }
    expect(unwrap(document({}, { file, url, user_agent: { original: 'Browser' } }))).toEqual({
      form: 'unified',
      envelope: null,
      record: {
        Id: 'e1',
        CreationTime: '2026-03-08T02:30:00',
        RecordType: '6',
        Operation: 'FileDownloaded',
        Workload: 'SharePoint',
        OrganizationId: 't1',
        OrganizationName: 'clinic.onmicrosoft.com',
        UserId: 'ada@clinic.example',
        ClientIP: '203.0.113.7',
        UserAgent: 'Browser',
        ObjectId: 'https://clinic.sharepoint.com/a.docx',
        SourceFileName: 'a.docx',
        SourceFileExtension: 'docx',
        SourceRelativeUrl: 'Shared Documents',
      },
    })
  })

  it.each<
    [
      why: string,
      audit: Record<string, unknown>,
      around: Record<string, unknown>,
      record: Record<string, unknown>,
    ]
  >([
    [
      'what stayed below o365.audit stands',
      { UserId: 'S-1-5-18', ClientIP: '192.0.2.9' },
      {},
      { UserId: 'S-1-5-18', ClientIP: '192.0.2.9' },
    ],
    [
      'a word of Elastic’s own for an operation',
      {},
      { event: { action: 'modified-user-account', provider: 'AzureActiveDirectory' } },
      { Operation: 'Update user.' },
    ],
    [
      'the same word is another operation of another workload',
      {},
      { event: { action: 'added-users-to-group', provider: 'MicrosoftTeams' } },
      { Operation: 'MemberAdded' },
    ],
    [
      'parameters are a list again',
      { Parameters: { Identity: 'ada', AuditEnabled: 'False' } },
      {},
      {
        Parameters: [
          { Name: 'Identity', Value: 'ada' },
          { Name: 'AuditEnabled', Value: 'False' },
        ],
      },
    ],
    [
      'changes are a list again, of names with dots',
      { ModifiedProperties: { Role_DisplayName: { NewValue: '"Helpdesk"', OldValue: '' } } },
      {},
      { ModifiedProperties: [{ Name: 'Role.DisplayName', NewValue: '"Helpdesk"', OldValue: '' }] },
    ],
    [
      'of a match of data loss rules, who sent and which file',
      { ExchangeMetaData: { FileSize: 1 }, SharePointMetaData: { FileSize: 2 } },
      { source: { user: { email: 'eve@clinic.example' } }, file: { inode: 'u1', owner: 'o' } },
      {
        ExchangeMetaData: { FileSize: 1, From: 'eve@clinic.example' },
        SharePointMetaData: { FileSize: 2, UniqueID: 'u1', FileOwner: 'o' },
      },
    ],
    [
      'the owner of a mailbox somebody else was in',
      { MailboxGuid: 'm', UserId: 'eve@clinic.example' },
      {},
      { MailboxOwnerUPN: 'ada@clinic.example' },
    ],
    [
      'the owner in the own mailbox, as the SIDs say',
      { MailboxGuid: 'm', UserId: 'ada@clinic.example', LogonUserSid: 'S-1', MailboxOwnerSid: 'S-1' },
      {},
      { MailboxOwnerUPN: 'ada@clinic.example' },
    ],
  ])('%s', (_why, audit, around, record) => {
    expect(unwrap(document(audit, around))).toMatchObject({ form: 'unified', record })
  })

  it.each([
    ['the address may be that of who acted', { MailboxGuid: 'm', UserId: 'ada@clinic.example' }],
    ['no mailbox is spoken of', { UserId: 'eve@clinic.example' }],
  ])('names no owner where %s', (_why, audit) => {
    expect(unwrap(document(audit)).record.MailboxOwnerUPN).toBeUndefined()
  })

  it('is asked only when the text itself is not there', () => {
    const original = JSON.stringify({ Operation: 'Send', CreationTime: 'x', RecordType: 2 })
    expect(unwrap(document({}, { event: { original, action: 'no' } })).record.Operation).toBe('Send')
  })

  it('is no record without a time and an operation', () => {
    expect(unwrap({ event: { id: 'e1' }, o365: { audit: { UserId: 'u' } } }).form).toBe('unknown')
  })
})

describe('a document of Elastic’s integration azure without the text it came of', () => {
  const around = {
    '@timestamp': '2026-03-08T02:30:00.000Z',
    event: { outcome: 'success' },
    client: { ip: '203.0.113.7' },
  }
  it('a directory audit is in the spelling of Graph, its numbered objects lists', () => {
    const properties = {
      activity_datetime: '2026-03-08T02:30:00Z',
      activity_display_name: 'Add member to group',
      initiated_by: { user: { userPrincipalName: 'ada@clinic.example' } },
      target_resources: {
        '0': { display_name: 'x', modified_properties: { '0': { display_name: 'y', new_value: '"z"' } } },
      },
    }
    const azure = {
      tenant_id: 't1',
      auditlogs: { category: 'AuditLogs', result_signature: 'None', properties },
    }
    expect(unwrap({ ...around, azure })).toMatchObject({
      form: 'entra-audit',
      record: {
        activityDateTime: '2026-03-08T02:30:00Z',
        activityDisplayName: 'Add member to group',
        initiatedBy: { user: { userPrincipalName: 'ada@clinic.example' } },
        targetResources: [{ displayName: 'x', modifiedProperties: [{ displayName: 'y', newValue: '"z"' }] }],
      },
      envelope: { tenantId: 't1', result: 'success', callerIpAddress: '203.0.113.7' },
    })
  })

  it('a sign-in has its time and address back', () => {
    const properties = { created_at: '2026-03-08T02:30:00Z', app_id: 'a', status: { error_code: 50126 } }
    const azure = { signinlogs: { category: 'SignInLogs', result_type: '50126', properties } }
    expect(unwrap({ ...around, azure })).toMatchObject({
      form: 'entra-sign-in',
      record: {
        createdDateTime: '2026-03-08T02:30:00Z',
        appId: 'a',
        status: { errorCode: 50126 },
        ipAddress: '203.0.113.7',
      },
      envelope: { resultType: '50126' },
    })
  })

  it('of another category it is left alone', () => {
    const azure = { auditlogs: { category: 'Administrative', properties: { id: 'x' } } }
    expect(unwrap({ ...around, azure }).form).toBe('unknown')
  })
})

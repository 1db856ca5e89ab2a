import { describe, expect, it } from 'vitest'
import { eventOf, TENANT, unified } from './unified.fixture.ts'

describe('Microsoft Graph auditLogRecord', () => {
  it('is the unified record in it, the wrapping only where that says nothing', () => {
    const record = unified({
      Id: undefined,
      CreationTime: undefined,
      RecordType: 187,
      Workload: 'PowerPlatform',
      Operation: 'x',
    })
    const envelope = {
      id: 'g1',
      createdDateTime: '2026-03-08T02:30:00Z',
      auditLogRecordType: 'powerAppsResource',
    }
    expect(eventOf(record, 'graph-audit-record', envelope)).toMatchObject({
      id: 'g1',
      log: 'unified',
      time: '2026-03-08T02:30:00.000Z',
      recordTypeName: 'PowerAppsResource',
    })
  })

  it('without its auditData it is what stands around it', () => {
    const record = {
      id: 'g1',
      createdDateTime: '2026-03-08T02:30:00Z',
      auditLogRecordType: 'sharePointFileOperation',
      operation: 'FileDownloaded',
      organizationId: TENANT,
      userType: 'guest',
      userId: 'key',
      userPrincipalName: 'Ada@clinic.example',
      service: 'SharePoint',
      objectId: 'https://clinic.sharepoint.com/sites/Ward/a.docx',
      clientIp: '203.0.113.7',
      auditData: null,
    }
    expect(eventOf(record, 'graph-audit-record')).toMatchObject({
      id: 'g1',
      recordType: 6,
      recordTypeName: 'SharePointFileOperation',
      act: 'download',
      actor: { id: 'ada@clinic.example' },
      evidence: { userType: 10, userKey: 'key' },
      place: { kind: 'site', id: 'https://clinic.sharepoint.com/sites/ward' },
      address: '203.0.113.7',
    })
  })

  const around = {
    id: 'g1',
    createdDateTime: '2026-03-08T02:30:00Z',
    auditLogRecordType: 'sharePointFileOperation',
    operation: 'FileDownloaded',
    userPrincipalName: 'Ada@clinic.example',
    service: 'SharePoint',
    clientIp: '203.0.113.7',
  }
  it.each<[why: string, auditData: Readonly<Record<string, unknown>>, is: object]>([
    [
      'of auditData with some members only, those around it are the rest',
      { ObjectId: 'https://clinic.sharepoint.com/sites/Ward/a.docx' },
      {
        act: 'download',
        recordType: 6,
        actor: { id: 'ada@clinic.example' },
        address: '203.0.113.7',
        place: { id: 'https://clinic.sharepoint.com/sites/ward' },
      },
    ],
    [
      'what auditData says stands over what is around it',
      { UserId: 'eve@clinic.example', Operation: 'FileDeleted' },
      { act: 'delete', actor: { id: 'eve@clinic.example' }, address: '203.0.113.7' },
    ],
  ])('%s', (_why, auditData, is) => {
    expect(eventOf(auditData, 'graph-audit-record', around)).toMatchObject(is)
  })
})

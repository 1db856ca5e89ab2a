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
    [
      'auditLogRecord with some members only',
      { id: 'x', createdDateTime: 'y', operation: 'o' },
      'graph-audit-record',
      { id: 'x', createdDateTime: 'y', operation: 'o' },
    ],
    [
      'a sign-in with some members only',
      { createdDateTime: 'y', userPrincipalName: 'u', clientAppUsed: 'IMAP4' },
      'entra-sign-in',
      { createdDateTime: 'y', userPrincipalName: 'u', clientAppUsed: 'IMAP4' },
    ],
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
      'AuditData with some members only: the columns beside it say when',
      { CreationDate: 'x', AuditData: { Operation: 'o', UserId: 'u' } },
      'unified',
      { Operation: 'o', UserId: 'u' },
    ],
    [
      'auditData with some members only',
      { id: 'x', createdDateTime: 'y', operation: 'o', auditData: { UserId: 'u' } },
      'graph-audit-record',
      { UserId: 'u' },
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
    ['AuditData without an operation', { CreationDate: 'x', AuditData: { UserId: 'u' } }],
    ['AuditData without a time anywhere', { Operations: 'x', AuditData: { Operation: 'o', UserId: 'u' } }],
    ['a person made on a day is no sign-in', { createdDateTime: 'x', userPrincipalName: 'u', mail: 'm' }],
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

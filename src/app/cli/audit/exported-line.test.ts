import { expect, it } from 'vitest'
import { createNormaliser } from '../../../collect/audit/normalise/normalise-record.ts'
import { unwrap } from '../../../collect/audit/read/unwrap.ts'
import { exportedLine, type ExportForm } from './exported-line.ts'

const TENANT = '11111111-aaaa-4bbb-8ccc-222222222222'

function exported(value: Readonly<Record<string, unknown>>, as: ExportForm) {
  const { record, form, envelope } = unwrap(value)
  const raw = { record, form, envelope, file: 'x.json', line: 3, original: new Uint8Array() }
  const made = exportedLine(raw, createNormaliser(), { as, words: false })
  return 'rejected' in made ? made : (JSON.parse(made.line) as Readonly<Record<string, unknown>>)
}

const AUDIT_DATA = {
  Id: 'c0000000-0000-4000-8000-000000000001',
  CreationTime: '2026-11-02T22:10:00',
  OrganizationId: TENANT,
  Operation: 'FileAccessed',
  RecordType: 6,
  UserId: 'a.b@clinic.example',
  UserType: 0,
  Workload: 'SharePoint',
  ClientIP: '203.0.113.9',
  SourceFileName: 'plan.docx',
}
const ACCESSED = {
  '@timestamp': '2026-11-02T22:10:00.000Z',
  event: {
    id: AUDIT_DATA.Id,
    action: 'FileAccessed',
    provider: 'SharePoint',
    code: 'SharePointFileOperation',
  },
  user: { id: 'a.b@clinic.example', name: 'a.b', domain: 'clinic.example' },
  source: { ip: '203.0.113.9' },
  organization: { id: TENANT },
  file: { name: 'plan.docx' },
}

it.each([
  { why: 'a record of the unified log', value: AUDIT_DATA, ecs: ACCESSED },
  {
    why: 'a row of Search-UnifiedAuditLog',
    value: { CreationDate: '11/2/2026 10:10:00 PM', AuditData: JSON.stringify(AUDIT_DATA) },
    ecs: ACCESSED,
  },
  {
    why: 'an auditLogRecord of Microsoft Graph',
    value: {
      id: AUDIT_DATA.Id,
      createdDateTime: '2026-11-02T22:10:00Z',
      auditLogRecordType: 'SharePointFileOperation',
      operation: 'FileAccessed',
      service: 'SharePoint',
      auditData: AUDIT_DATA,
    },
    ecs: ACCESSED,
  },
  {
    why: 'numbers as texts (P17)',
    value: { ...AUDIT_DATA, RecordType: '6', UserType: '0' },
    ecs: ACCESSED,
  },
  {
    why: 'a sign-in of Microsoft Graph: the error decides',
    value: {
      id: 's1',
      createdDateTime: '2026-11-02T22:10:00Z',
      userId: '33333333-cccc-4ddd-8eee-444444444444',
      userPrincipalName: 'a.b@clinic.example',
      userDisplayName: 'A B',
      appId: '00000002-0000-0ff1-ce00-000000000000',
      appDisplayName: 'Exchange',
      ipAddress: '203.0.113.9',
      isInteractive: true,
      clientAppUsed: 'Browser',
      conditionalAccessStatus: 'notApplied',
      status: { errorCode: 50126, failureReason: 'x' },
    },
    ecs: {
      event: { id: 's1', outcome: 'failure', dataset: 'azure.signinlogs' },
      user: {
        id: '33333333-cccc-4ddd-8eee-444444444444',
        name: 'a.b',
        domain: 'clinic.example',
        full_name: 'A B',
      },
      source: { ip: '203.0.113.9' },
    },
  },
  {
    why: 'a change of the directory in a diagnostic export',
    value: {
      time: '2026-11-02T22:10:00.5Z',
      resourceId: `/tenants/${TENANT}/providers/Microsoft.aadiam`,
      operationName: 'Reset user password',
      category: 'AuditLogs',
      tenantId: TENANT,
      durationMs: '12',
      callerIpAddress: '203.0.113.9',
      properties: {
        id: 'd1',
        activityDateTime: '2026-11-02T22:10:00.5Z',
        activityDisplayName: 'Reset user password',
        category: 'UserManagement',
        loggedByService: 'Core Directory',
        result: 'success',
        initiatedBy: { user: { id: 'u1', userPrincipalName: 'it@clinic.example', displayName: 'IT' } },
        targetResources: [{ id: 'u2', type: 'User', userPrincipalName: 'a.b@clinic.example' }],
      },
    },
    ecs: {
      event: {
        action: 'Reset user password',
        outcome: 'success',
        duration: 12_000_000,
        dataset: 'azure.auditlogs',
      },
      user: { id: 'u1', name: 'it', domain: 'clinic.example' },
      organization: { id: TENANT },
      azure: { tenant_id: TENANT },
    },
  },
])('--as ecs: $why', ({ value, ecs }) => {
  expect(exported(value, 'ecs')).toMatchObject(ecs)
})

const TRACE = {
  MessageTraceId: '5e1d1111-1111-4111-8111-111111111111',
  Received: '2026-11-02T22:10:00.1234567',
  SenderAddress: 'a.b@clinic.example',
  RecipientAddress: 'payer@insurer.example',
  Subject: 'Plan',
  Status: 'Delivered',
  FromIP: '203.0.113.9',
  ToIP: null,
  Size: 900,
  MessageId: '<1@clinic.example>',
  Index: 4,
}

it.each([
  {
    as: 'ecs',
    value: TRACE,
    is: {
      '@timestamp': '2026-11-02T22:10:00.123Z',
      event: { outcome: 'success', category: ['email'] },
      email: { from: { address: ['a.b@clinic.example'] }, to: { address: ['payer@insurer.example'] } },
    },
  },
  {
    as: 'ocsf',
    value: TRACE,
    is: { type_uid: 400_904, time: 1_793_657_400_123, status_id: 1, unmapped: { Index: 4 } },
  },
  {
    as: 'ocsf',
    value: { ...TRACE, Status: 'Quarantined' },
    is: { status_id: 99, status: 'Quarantined', status_detail: 'Quarantined' },
  },
  { as: 'ecs', value: { ...TRACE, Status: 'Pending' }, is: { event: { outcome: 'unknown' } } },
  { as: 'ocsf', value: { ...TRACE, Received: 'soon' }, is: { rejected: /no time/ } },
] as const)('a row of the message trace, --as $as', ({ as, value, is }) => {
  const made = exported(value, as)
  if ('rejected' in is) expect(made.rejected).toMatch(is.rejected)
  else expect(made).toMatchObject(is)
})

it.each(['ward', 'ecs', 'ocsf'] as const)('what is no record is rejected without a quote, --as %s', as => {
  const made = exported({ Quackenbush: 'Quackenbush' }, as)
  expect(made).toEqual({ rejected: expect.any(String) })
  expect(JSON.stringify(made)).not.toContain('Quackenbush')
})

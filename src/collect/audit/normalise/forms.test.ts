import { describe, expect, it } from 'vitest'
import { ADA_ID, EVE_ID, eventOf, TENANT } from './unified.fixture.ts'

const APP = '4b0e0e4c-2a9e-4e9b-9d2e-0a1b2c3d4e5f'
const GROUP = '3b0e0e4c-2a9e-4e9b-9d2e-0a1b2c3d4e5f'

describe('directoryAudits', () => {
  const audit = (
    fields: Readonly<Record<string, unknown>>,
    envelope: Readonly<Record<string, unknown>> | null = null,
  ) =>
    eventOf(
      {
        id: 'Directory_1',
        activityDateTime: '2026-03-08T02:30:00.1234567+00:00',
        activityDisplayName: 'Add member to group',
        result: 'success',
        initiatedBy: {
          user: { id: ADA_ID, userPrincipalName: 'Ada@clinic.example', ipAddress: '203.0.113.7' },
          app: null,
        },
        targetResources: [
          {
            id: EVE_ID,
            type: 'User',
            userPrincipalName: 'Eve@clinic.example',
            modifiedProperties: [{ displayName: 'Group.DisplayName', oldValue: null, newValue: '"Ward"' }],
          },
          { id: GROUP, type: 'Group', displayName: 'Ward' },
        ],
        ...fields,
      },
      'entra-audit',
      envelope,
    )

  it('reads who added whom to which group', () => {
    expect(audit({}, { tenantId: TENANT })).toMatchObject({
      log: 'entra-audit',
      time: '2026-03-08T02:30:00.123Z',
      recordType: null,
      act: 'group-add',
      result: 'succeeded',
      organization: TENANT,
      actor: { id: 'ada@clinic.example' },
      target: { kind: 'user', id: 'eve@clinic.example' },
      place: { kind: 'group', id: GROUP, name: 'Ward' },
      address: '203.0.113.7',
      aliases: [
        { kind: 'object-id', id: 'ada@clinic.example', other: ADA_ID },
        { kind: 'object-id', id: 'eve@clinic.example', other: EVE_ID },
      ],
    })
  })

  it('an app that acts says so', () => {
    const event = audit({
      initiatedBy: { app: { displayName: 'Notes', servicePrincipalId: APP, appId: null } },
    })
    expect(event).toMatchObject({
      actor: { id: APP, name: 'Notes' },
      evidence: { actedAsApp: true, appName: 'Notes' },
    })
  })

  it.each([
    [
      'Update application – Certificates and secrets management ',
      'app-credential',
      'EN DASH and a blank at the end',
    ],
    ['Update application - Certificates and secrets management', 'app-credential', 'a hyphen'],
    ['Reset user password', 'password-reset', 'without the dot of the unified log'],
    ['Reset password (self-service)', 'password-reset', ''],
    ['Something new', 'unknown', 'P18 kept'],
  ])('%s is %s %s', (activityDisplayName, act) => {
    expect(audit({ activityDisplayName })).toMatchObject({ operation: activityDisplayName, act })
  })

  it('reads the role that was given', () => {
    const targetResources = [
      {
        id: EVE_ID,
        type: 'User',
        userPrincipalName: 'eve@clinic.example',
        modifiedProperties: [
          { displayName: 'Role.DisplayName', oldValue: null, newValue: '"Exchange Administrator"' },
        ],
      },
      { id: GROUP, type: 'Role', displayName: null },
    ]
    expect(
      audit({ activityDisplayName: 'Add member to role', targetResources }, { tenantId: TENANT }),
    ).toMatchObject({ act: 'role-add', right: 'Exchange Administrator', place: { kind: 'directory' } })
  })

  it.each([
    [{ tenantId: TENANT, resourceId: '/tenants/other/providers/x' }, TENANT, 'the tenant'],
    [
      { resourceId: `/tenants/${TENANT}/providers/Microsoft.aadiam` },
      TENANT,
      'the resource, where nothing else does',
    ],
    [{ resourceId: '/subscriptions/s/providers/x' }, null, 'no resource of Entra'],
  ])('%j says whose log it is: %s', (envelope, organization, _why) => {
    expect(audit({}, envelope).organization).toBe(organization)
  })

  it('what the record leaves to its wrapping: how it went; and the address of a role’s activation', () => {
    const fields = {
      result: undefined,
      initiatedBy: { user: { id: ADA_ID, userPrincipalName: 'ada@clinic.example', userType: 'Guest' } },
      additionalDetails: [{ key: 'ipaddr', value: '203.0.113.8' }],
    }
    expect(audit(fields, { result: 'FAILURE' })).toMatchObject({
      result: 'failed',
      address: '203.0.113.8',
      evidence: { userType: 10 },
    })
  })

  it.each([
    ['It@clinic.example', 'eve@clinic.example', 'it@clinic.example', 'eve@clinic.example'],
    ['A service', 'A group', undefined, undefined],
    ['@{App=; User=}', '', undefined, undefined],
  ])('initiator and target as texts, %s and %s: principal names only', (initiatedBy, target, actor, of) => {
    const event = audit({ initiatedBy, target, targetResources: undefined })
    expect([event.actor?.id, event.target?.id]).toEqual([actor, of])
  })

  it('a failed one has its reason', () => {
    expect(audit({ result: 'failure', resultReason: 'Blocked' })).toMatchObject({
      result: 'failed',
      resultCode: 'Blocked',
    })
  })
})

describe('signIns', () => {
  const signIn = (fields: Readonly<Record<string, unknown>>) =>
    eventOf(
      {
        id: 's1',
        createdDateTime: '2026-03-08T02:30:00Z',
        userPrincipalName: 'Ada@clinic.example',
        userId: ADA_ID,
        appId: APP,
        appDisplayName: 'Notes',
        ipAddress: '2001:DB8::1',
        status: { errorCode: 0 },
        homeTenantId: GROUP,
        resourceTenantId: TENANT,
        ...fields,
      },
      'entra-sign-in',
      { tenantId: TENANT, operationName: 'Sign-in activity' },
    )

  it('reads person, app, tenants and address', () => {
    expect(signIn({})).toMatchObject({
      log: 'entra-sign-in',
      act: 'sign-in',
      result: 'succeeded',
      address: '2001:db8::1',
      app: { id: APP, name: 'Notes' },
      evidence: { homeTenantId: GROUP, resourceTenantId: TENANT, actedAsApp: false },
      aliases: [{ kind: 'object-id', id: 'ada@clinic.example', other: ADA_ID }],
    })
  })

  it.each([
    [{ status: { errorCode: 50126 } }, 'sign-in-failed', 'failed', '50126'],
    [{ status: { errorCode: '0' } }, 'sign-in', 'succeeded', null],
    [{ status: null }, 'sign-in', null, null],
    [{ status: '50126' }, 'sign-in-failed', 'failed', '50126'],
    [{ status: '0' }, 'sign-in', 'succeeded', null],
    [{ status: 'Success' }, 'sign-in', 'succeeded', null],
    [{ status: 'Failure' }, 'sign-in-failed', 'failed', 'Failure'],
    [{ status: 'Interrupted' }, 'sign-in-failed', 'failed', 'Interrupted'],
    [{ status: '@{ErrorCode=50053; FailureReason=locked}' }, 'sign-in-failed', 'failed', '50053'],
    [{ status: '@{FailureReason=Other; ErrorCode=0}' }, 'sign-in', 'succeeded', null],
    [{ status: null, errorCode: '50126' }, 'sign-in-failed', 'failed', '50126'],
    [{ status: 'a name of a type' }, 'sign-in', null, null],
  ])('%j is %s', (fields, act, result, code) => {
    const event = signIn(fields)
    expect([event.act, event.result, event.resultCode]).toEqual([act, result, code])
  })

  it('a managed identity is the app itself', () => {
    const event = signIn({
      userPrincipalName: null,
      userId: null,
      servicePrincipalId: GROUP,
      servicePrincipalName: 'backup',
    })
    expect(event).toMatchObject({
      actor: { id: GROUP, name: 'backup' },
      evidence: { actedAsApp: true },
      aliases: [],
    })
  })

  it('a guest is one', () => expect(signIn({ userType: 'guest' }).evidence.userType).toBe(10))

  it.each([
    [{ crossTenantAccessType: 'b2bCollaboration' }, 10, 'a guest, also where the account is called a member'],
    [{ crossTenantAccessType: 'b2bDirectConnect' }, 10, 'a shared channel of Teams'],
    [{ crossTenantAccessType: 'serviceProvider' }, 9, 'a partner’s technician'],
    [{ crossTenantAccessType: 'serviceProvider', userType: 'guest' }, 10, 'what says guest is one'],
    [{ crossTenantAccessType: 'b2bCollaboration', homeTenantId: TENANT }, null, 'an own person elsewhere'],
    [{ crossTenantAccessType: 'b2bCollaboration', homeTenantId: '' }, null, 'from where is not said'],
    [{ crossTenantAccessType: 'none' }, null, 'another tenant, and nothing said of how'],
  ])('%j has UserType %s: %s', (fields, userType, _why) => {
    expect(signIn(fields).evidence.userType).toBe(userType)
  })
})

describe('Log Analytics', () => {
  it('OfficeActivity: renamed columns, words for numbers, lists as JSON, the id of OfficeId', () => {
    const row = {
      TimeGenerated: '2026-03-08T02:30:00Z',
      RecordType: '50',
      OfficeWorkload: 'Exchange',
      Operation: 'MailItemsAccessed',
      UserType: 'Regular',
      UserId: '',
      UserId_: 'Ada@clinic.example',
      Logon_Type: 'Owner',
      ExternalAccess: 'False',
      Client_IPAddress: '203.0.113.7',
      OfficeId: 'o1',
      SourceRecordId: 'o2',
      OrganizationId: TENANT,
      MailboxOwnerUPN: 'Ada@clinic.example',
      OperationProperties:
        '[{"Name":"MailAccessType","Value":"Bind"},{"Name":"IsThrottled","Value":"False"}]',
      Folders: '[{"Path":"\\\\Inbox","FolderItems":[{"InternetMessageId":"<a@x>"}]}]',
    }
    expect(eventOf(row, 'log-analytics')).toMatchObject({
      id: 'o1',
      log: 'unified',
      recordType: 50,
      actor: { id: 'ada@clinic.example' },
      evidence: { userType: 0, logonType: 0, externalAccess: false },
      mailAccess: 'bind',
      throttled: false,
      address: '203.0.113.7',
      items: [{ id: '<a@x>', folder: '\\Inbox' }],
    })
  })

  it('AuditLogs and SigninLogs: the names of Graph with a capital', () => {
    const audit = {
      TimeGenerated: '2026-03-08T02:30:00Z',
      TenantId: 'workspace',
      AADTenantId: TENANT,
      Id: 'a1',
      OperationName: 'Reset user password',
      Result: 'success',
      InitiatedBy: JSON.stringify({ user: { id: ADA_ID, userPrincipalName: 'ada@clinic.example' } }),
      TargetResources: JSON.stringify([
        { id: EVE_ID, type: 'User', userPrincipalName: 'eve@clinic.example' },
      ]),
    }
    expect(eventOf(audit, 'log-analytics')).toMatchObject({
      id: 'a1',
      log: 'entra-audit',
      act: 'password-reset',
      organization: TENANT,
      target: { id: 'eve@clinic.example' },
    })
    const signIn = {
      TimeGenerated: '2026-03-08T02:30:00Z',
      Id: 's1',
      AppId: APP,
      IPAddress: '203.0.113.7',
      UserPrincipalName: 'ada@clinic.example',
      ResultType: '50126',
    }
    expect(eventOf(signIn, 'log-analytics')).toMatchObject({
      id: 's1',
      log: 'entra-sign-in',
      act: 'sign-in-failed',
      resultCode: '50126',
      address: '203.0.113.7',
    })
  })
})

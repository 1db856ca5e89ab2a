import { describe, expect, it } from 'vitest'
import { ADA_ID, eventOf, TENANT, unified } from './unified.fixture.ts'

function cmdlet(
  operation: string,
  parameters: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
) {
  return eventOf(
    unified({
      RecordType: 1,
      Workload: 'Exchange',
      UserType: 2,
      Operation: operation,
      ResultStatus: 'True',
      OrganizationName: 'clinic.onmicrosoft.com',
      Parameters: Object.entries(parameters).map(([Name, Value]) => ({ Name, Value })),
      ...more,
    }),
  )
}

describe('rights in mailboxes', () => {
  it('names the mailbox, who was given what, and the owner', () => {
    const event = cmdlet('Add-MailboxPermission', {
      Identity: 'Chief@clinic.example',
      User: 'Eve@clinic.example',
      AccessRights: 'FullAccess',
    })
    expect(event).toMatchObject({
      act: 'grant',
      result: 'succeeded',
      place: { kind: 'mailbox', id: 'chief@clinic.example' },
      owner: { id: 'chief@clinic.example' },
      target: { kind: 'user', id: 'eve@clinic.example' },
      right: 'FullAccess',
    })
  })

  it.each([
    ['Ada@Clinic.example', 'by principal name'],
    ['ada', 'by alias'],
    ['10032001020A3408', 'by PUID'],
    ['CLINIC\\ada', 'by domain and alias'],
  ])('a self-grant to %s has actor and target alike: %s', User => {
    const event = cmdlet(
      'Add-MailboxPermission',
      { Identity: 'chief', User, AccessRights: 'FullAccess' },
      { UserKey: '10032001020A3408' },
    )
    expect(event.target?.id).toBe(event.actor?.id)
    expect(event.place).toEqual({ kind: 'mailbox', id: 'chief', name: 'chief' })
  })

  it.each([
    [
      'Remove-MailboxPermission',
      { Identity: 'a@x.example', User: 'eve@x.example', AccessRights: 'FullAccess' },
      'revoke',
      'FullAccess',
    ],
    [
      'Add-RecipientPermission',
      { Identity: 'a@x.example', Trustee: 'eve@x.example', AccessRights: 'SendAs' },
      'grant',
      'SendAs',
    ],
    [
      'Add-MailboxFolderPermission',
      { Identity: 'a@x.example:\\Calendar', User: 'eve@x.example', AccessRights: 'Editor' },
      'grant',
      'Editor',
    ],
    [
      'Set-Mailbox',
      { Identity: 'a@x.example', GrantSendOnBehalfTo: 'eve@x.example' },
      'grant',
      'SendOnBehalf',
    ],
  ])('%s', (operation, parameters, act, right) => {
    expect(cmdlet(operation, parameters)).toMatchObject({
      act,
      right,
      place: { kind: 'mailbox', id: 'a@x.example' },
      target: { kind: 'user', id: 'eve@x.example' },
    })
  })

  it.each([
    ['Add-MailboxPermission', { Deny: 'True' }, 'setting', 'deny FullAccess', 'a denial gives nothing'],
    ['Add-MailboxPermission', { Deny: '$true' }, 'setting', 'deny FullAccess', 'as typed'],
    ['Remove-MailboxPermission', { Deny: 'True' }, 'setting', 'deny FullAccess', 'a denial that ends'],
    ['Add-MailboxPermission', { Deny: 'False' }, 'grant', 'FullAccess', 'near miss: a denial switched off'],
    ['Add-MailboxPermission', { Deny: '' }, 'grant', 'FullAccess', 'near miss: no value is not said'],
    ['Remove-MailboxPermission', {}, 'revoke', 'FullAccess', 'near miss: a right taken back'],
  ])('%s with %j is a %s of %s: %s', (operation, deny, act, right, _) => {
    const rights = { Identity: 'a@x.example', User: 'eve@x.example', AccessRights: 'FullAccess' }
    expect(cmdlet(operation, { ...rights, ...deny })).toMatchObject({
      act,
      right,
      place: { kind: 'mailbox', id: 'a@x.example' },
      target: { kind: 'user', id: 'eve@x.example' },
    })
  })

  it('takes the address that the record resolved over the alias that was typed', () => {
    const event = cmdlet(
      'Add-MailboxPermission',
      { Identity: 'chief', User: 'eve', AccessRights: 'FullAccess' },
      { ModifiedObjectResolvedName: 'Chief@clinic.example' },
    )
    expect(event.place?.id).toBe('chief@clinic.example')
  })
})

describe('settings whose meaning hangs on their parameters', () => {
  it.each<readonly [string, Readonly<Record<string, unknown>>, string, string | null, string | null, string]>(
    [
      [
        'Set-Mailbox',
        { Identity: 'a@x.example', ForwardingSmtpAddress: 'smtp:out@mail.example' },
        'forwarding',
        'on',
        'out@mail.example',
        'switched on',
      ],
      [
        'Set-Mailbox',
        { Identity: 'a@x.example', ForwardingAddress: '' },
        'forwarding',
        'off',
        'a@x.example',
        'an empty value is the removal',
      ],
      [
        'Set-Mailbox',
        { Identity: 'a@x.example', AuditEnabled: 'False' },
        'audit-setting',
        'auditenabled=False',
        'a@x.example',
        'auditing of one mailbox',
      ],
      [
        'Set-Mailbox',
        { Identity: 'a@x.example', MaxSendSize: '1MB' },
        'user-update',
        null,
        'a@x.example',
        'anything else',
      ],
      [
        'Set-OrganizationConfig',
        { AuditDisabled: 'True' },
        'audit-setting',
        'auditdisabled=True',
        null,
        'auditing of the tenant',
      ],
      ['Set-OrganizationConfig', { EwsEnabled: 'True' }, 'setting', null, null, 'another setting'],
      [
        'Set-AdminAuditLogConfig',
        { UnifiedAuditLogIngestionEnabled: 'False' },
        'audit-setting',
        'unifiedauditlogingestionenabled=False',
        null,
        'the log itself',
      ],
      [
        'Set-MailboxAuditBypassAssociation',
        { Identity: 'eve', AuditBypassEnabled: 'True' },
        'audit-setting',
        'auditbypassenabled=True',
        'eve',
        'a person is left out of it',
      ],
      [
        'New-InboxRule',
        { Mailbox: 'a@x.example', Name: 'r', ForwardTo: 'out@mail.example' },
        'inbox-rule',
        'forwards',
        'out@mail.example',
        'a rule that forwards',
      ],
      [
        'Set-AccessToCustomerDataRequest',
        { ServiceName: 'EXO', ApprovalDecision: 'Approve' },
        'lockbox',
        null,
        null,
        'Customer Lockbox',
      ],
      ['New-TransportRule', { Name: 'copy' }, 'mail-flow', null, 'copy', 'mail flow'],
      [
        'New-ComplianceSearchAction',
        { SearchName: 's', Export: 'True' },
        'discovery-read',
        null,
        null,
        'content is taken out',
      ],
      ['Get-Mailbox', { Identity: 'a@x.example' }, 'other', null, 'a@x.example', 'looking changes nothing'],
    ],
  )('%s %j: %s', (operation, parameters, act, right, target) => {
    const event = cmdlet(operation, parameters)
    expect([event.act, event.right, event.target?.id ?? null]).toEqual([act, right, target])
  })
})

describe('roles and groups', () => {
  it('Add-RoleGroupMember gives the role group', () => {
    expect(cmdlet('Add-RoleGroupMember', { Identity: 'Discovery Management', Member: 'ada' })).toMatchObject({
      act: 'role-add',
      right: 'Discovery Management',
      target: { kind: 'user', id: 'ada@clinic.example' },
    })
  })

  it('New-ManagementRoleAssignment gives the role', () => {
    expect(
      cmdlet('New-ManagementRoleAssignment', { Role: 'Mailbox Import Export', User: 'eve@clinic.example' }),
    ).toMatchObject({
      act: 'role-add',
      right: 'Mailbox Import Export',
      place: { kind: 'tenant', id: TENANT },
      target: { kind: 'user', id: 'eve@clinic.example' },
    })
  })

  it('Add-DistributionGroupMember adds to the group', () => {
    expect(
      cmdlet('Add-DistributionGroupMember', {
        Identity: 'Ward@clinic.example',
        Member: 'eve@clinic.example',
      }),
    ).toMatchObject({
      act: 'group-add',
      place: { kind: 'group', id: 'ward@clinic.example' },
      target: { kind: 'user', id: 'eve@clinic.example' },
    })
  })
})

describe('commands of Microsoft’s own people', () => {
  it('are datacenter commands with the role they were run with', () => {
    const event = eventOf(
      unified({
        RecordType: 10,
        Workload: 'Exchange',
        UserType: 3,
        UserId: 'operator',
        Operation: 'Get-Mailbox',
        ElevationRole: 'Tenant Search',
        EffectiveOrganization: 'clinic.onmicrosoft.com',
        Parameters: [{ Name: 'Identity', Value: 'ada@clinic.example' }],
      }),
    )
    expect(event).toMatchObject({
      act: 'datacenter-command',
      right: 'Tenant Search',
      place: { kind: 'tenant' },
      target: { id: 'ada@clinic.example' },
    })
  })

  it('teaches no object id but one that stands twice in the record as the user’s', () => {
    const token = { TokenTenantId: TENANT, TokenObjectId: ADA_ID }
    expect(cmdlet('Get-Mailbox', {}, { ...token, UserKey: ADA_ID }).aliases).toEqual([
      { kind: 'object-id', id: 'ada@clinic.example', other: ADA_ID },
    ])
    expect(cmdlet('Get-Mailbox', {}, { ...token, UserKey: 'key' }).aliases).toEqual([])
    expect(cmdlet('Get-Mailbox', {}, { ...token, TokenTenantId: ADA_ID, UserKey: ADA_ID }).aliases).toEqual(
      [],
    )
  })
})

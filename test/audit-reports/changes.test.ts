import { describe, expect, test } from 'vitest'
import { PEOPLE } from '../audit-records/clinic.ts'
import { auditRecords } from '../audit-records/records.ts'
import { idsOf, keptTable } from './kept-records.ts'

const { admin, doctor, nurse } = PEOPLE
const make = auditRecords(76)
const forward = (parameters: Readonly<Record<string, string>>) =>
  make.cmdlet('Set-Mailbox', nurse.upn, { Identity: nurse.upn, ...parameters })
const policy = {
  kind: 'Policy' as const,
  id: '77d2e1b0-5c94-4f38-a6e7-1b0d9c4f2a56',
  name: 'All users need a second factor',
}

const CASES: readonly { readonly why: string; readonly record: object; readonly row: object | null }[] = [
  {
    why: 'forwarding to another domain',
    record: forward({
      ForwardingSmtpAddress: 'smtp:jenna.home@mail.example',
      DeliverToMailboxAndForward: 'True',
    }),
    row: {
      kind: 'forwarding',
      state: 'on',
      outside: true,
      actor: { id: admin.upn },
      target: { id: 'jenna.home@mail.example' },
    },
  },
  {
    why: 'forwarding within the house',
    record: forward({ ForwardingSmtpAddress: `smtp:${doctor.upn}` }),
    row: { kind: 'forwarding', state: 'on', outside: false },
  },
  {
    why: 'forwarding to a name without an address: where it goes is not said',
    record: forward({ ForwardingAddress: 'Front Desk' }),
    row: { kind: 'forwarding', state: 'on', outside: null },
  },
  {
    why: 'an empty value takes the forwarding away',
    record: forward({ ForwardingSmtpAddress: '' }),
    row: { kind: 'forwarding', state: 'off', outside: null },
  },
  {
    why: 'a right that is denied is a setting, not a right given',
    record: make.cmdlet('Add-MailboxPermission', doctor.upn, {
      Identity: doctor.upn,
      User: nurse.upn,
      AccessRights: 'FullAccess',
      Deny: 'True',
    }),
    row: { kind: 'setting', right: 'deny FullAccess', target: { id: nurse.upn } },
  },
  {
    why: 'an inbox rule by cmdlet that sends on; its name and condition are not shown',
    record: make.cmdlet(
      'New-InboxRule',
      `${nurse.upn}\\1`,
      {
        Name: 'Pat Lee',
        SubjectContainsWords: 'Pat Lee MRN 7745',
        ForwardTo: 'x@mail.example',
        DeleteMessage: 'True',
      },
      { actor: nurse },
    ),
    row: {
      kind: 'inbox-rule',
      outside: true,
      settings: expect.arrayContaining([
        { name: 'SubjectContainsWords', from: null, to: '(in the record)' },
        { name: 'ForwardTo', from: null, to: 'x@mail.example' },
        { name: 'DeleteMessage', from: null, to: 'True' },
      ]),
    },
  },
  {
    why: 'an inbox rule made in Outlook that sends on',
    record: make.inboxRules(
      { name: 'Pat Lee', actions: [{ Name: 'ForwardTo', Value: 'x@mail.example' }] },
      { owner: nurse, actor: nurse },
    ),
    row: { kind: 'inbox-rule', outside: true },
  },
  {
    why: 'an inbox rule that only sorts',
    record: make.cmdlet(
      'New-InboxRule',
      `${nurse.upn}\\1`,
      { Name: 'Labs', MoveToFolder: 'Pat Lee' },
      { actor: nurse },
    ),
    row: { kind: 'inbox-rule', outside: null },
  },
  {
    why: 'a role given',
    record: make.directoryAct('Add member to role.', nurse, {
      modified: [{ Name: 'Role.DisplayName', NewValue: 'Exchange Administrator', OldValue: '' }],
    }),
    row: { kind: 'role', right: 'Exchange Administrator', target: { id: nurse.upn }, state: 'on' },
  },
  {
    why: 'a role taken',
    record: make.directoryAct('Remove member from role.', nurse, {
      modified: [{ Name: 'Role.DisplayName', NewValue: '', OldValue: 'Exchange Administrator' }],
    }),
    row: { kind: 'role', state: 'off' },
  },
  {
    why: 'consent for an application',
    record: make.directoryAct(
      'Consent to application.',
      { kind: 'ServicePrincipal', id: '61c9d0e4-3f2b-4a75-9d18-5b7e0c2f6a83', name: 'Recall letters' },
      { modified: [{ Name: 'ConsentContext.IsAdminConsent', NewValue: 'True', OldValue: '' }] },
    ),
    row: { kind: 'consent', settings: [{ name: 'ConsentContext.IsAdminConsent', from: null, to: 'True' }] },
  },
  {
    why: 'a secret for an application, under the name with the dash and the blank',
    record: make.directoryAct('Update application – Certificates and secrets management ', {
      kind: 'ServicePrincipal',
      id: '61c9d0e4-3f2b-4a75-9d18-5b7e0c2f6a83',
      name: 'Recall letters',
    }),
    row: { kind: 'credential' },
  },
  {
    why: 'conditional access: of the whole policy only its state is shown',
    record: make.directoryAct('Update conditional access policy.', policy, {
      modified: [
        {
          Name: 'ConditionalAccessPolicy',
          OldValue: '{"displayName":"Pat Lee","state":"enabled"}',
          NewValue: '{"displayName":"Pat Lee","state":"disabled"}',
        },
      ],
    }),
    row: {
      kind: 'conditional-access',
      settings: [{ name: 'ConditionalAccessPolicy', from: 'state: enabled', to: 'state: disabled' }],
    },
  },
  {
    why: 'federation',
    record: make.directoryAct('Set federation settings on domain.', policy),
    row: { kind: 'federation' },
  },
  {
    why: 'a partner',
    record: make.directoryAct('Add partner to company.', policy),
    row: { kind: 'partner' },
  },
  {
    why: 'mail flow',
    record: make.cmdlet('New-TransportRule', 'Copy out', { Name: 'Copy out', BlindCopyTo: 'x@mail.example' }),
    row: { kind: 'mail-flow', state: 'on' },
  },
  {
    why: 'data loss prevention removed',
    record: make.cmdlet('Remove-DlpCompliancePolicy', 'HIPAA', { Identity: 'HIPAA' }),
    row: { kind: 'protection', state: 'off' },
  },
  {
    why: 'a setting of sharing',
    record: make.sharing('SharingPolicyChanged', {}, { actor: admin }),
    row: { kind: 'sharing-setting' },
  },
  {
    why: 'near miss: Microsoft’s own systems',
    record: make.serviceCmdlet('Set-Mailbox', 'DiscoverySearchMailbox'),
    row: null,
  },
  {
    why: 'near miss: auditing, which has its own report',
    record: forward({ AuditEnabled: 'False' }),
    row: null,
  },
  { why: 'near miss: a password', record: make.directoryAct('Reset user password.', nurse), row: null },
]

describe('ward report changes', () => {
  const reportOf = keptTable(CASES.map(({ record }) => [record]))
  test.each(CASES.map((one, at) => ({ ...one, at })))('$why', async ({ record, row, at }) => {
    const { rows } = await reportOf(at, 'changes')
    expect(rows).toHaveLength(row === null ? 0 : 1)
    if (row !== null) expect(rows[0]).toMatchObject({ ...row, eventIds: idsOf(record) })
    expect(JSON.stringify(rows)).not.toContain('Pat Lee')
  })
})

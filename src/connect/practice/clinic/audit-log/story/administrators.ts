import { clinicTime, minutes } from '../calendar.ts'
import { ADDRESSES, type Clinic, desk, subjectLine } from '../desk.ts'
import { BAYLINE_TENANT } from '../people.ts'
import { siteCalled } from '../places.ts'
import { random } from '../random.ts'
import { directoryAct, signIn, tokensRevoked, userTarget } from '../records/directory.ts'
import { cmdlet, datacentreCommand } from '../records/exchange-admin.ts'
import { fileOperation, sharing } from '../records/files.ts'
import type { AuditRecord } from '../records/logged.ts'
import { mailItemsAccessed, messageId } from '../records/mailbox.ts'

/**
 * Borrowed access: the IT administrator gives herself full access to Dr. Chen's mailbox on a Thursday night, reads from ten
 * past ten on, and takes it away three hours later. She loses the role a week after; so the settings of 2 November do not
 * name her as an administrator, and only a list of holders with dates can say that she was one.
 */
export function* borrowedAccess({ people }: Clinic): Generator<AuditRecord> {
  const numbers = random(41)
  const okafor = people.called('Okafor')
  const chen = people.called('Chen')
  const home = '198.51.100.14'
  const shell = desk(numbers, okafor, 'admin', home)
  const browser = desk(numbers, okafor, 'web', home, false)
  const grant = { Identity: chen.upn, User: okafor.upn, AccessRights: 'FullAccess' }

  yield signIn(shell(clinicTime('2026-10-15', '21:49')))
  yield cmdlet(shell(clinicTime('2026-10-15', '21:52')), 'Add-MailboxPermission', chen.upn, {
    ...grant,
    InheritanceType: 'All',
    AutoMapping: 'False',
  })
  yield signIn(browser(clinicTime('2026-10-15', '22:08')))
  for (let part = 0; part < 9; part += 1) {
    const messages = Array.from({ length: 4 + numbers.below(9) }, () => ({
      messageId: messageId(numbers),
      bytes: 6_000 + numbers.below(120_000),
      subject: subjectLine(numbers),
    }))
    const path = part < 5 ? '\\Inbox' : '\\Inbox\\Patients'
    const at = clinicTime('2026-10-15', '22:10') + minutes(part * 3)
    yield mailItemsAccessed({ ...browser(at), owner: chen }, { path, messages })
  }
  yield mailItemsAccessed(
    { ...browser(clinicTime('2026-10-15', '22:41')), owner: chen },
    { access: 'sync', path: '\\Inbox\\Patients' },
  )
  yield cmdlet(shell(clinicTime('2026-10-16', '00:53')), 'Remove-MailboxPermission', chen.upn, {
    ...grant,
    Confirm: 'False',
  })

  const reyes = desk(numbers, people.called('Reyes'), 'admin', ADDRESSES.harborStreet)
  const role = [
    { Name: 'Role.ObjectID', NewValue: '', OldValue: 'b5c7a2d0-61e4-4c83-9f27-0d8e3b1a7c54' },
    { Name: 'Role.DisplayName', NewValue: '', OldValue: 'Exchange Administrator' },
    { Name: 'Role.TemplateId', NewValue: '', OldValue: '29232cdf-9323-42fd-ade2-1d097af3e4de' },
  ]
  yield directoryAct(
    reyes(clinicTime('2026-10-23', '09:15')),
    'Remove member from role.',
    userTarget(okafor),
    {
      modified: role,
      category: 'Role',
      address: ADDRESSES.harborStreet,
    },
  )
}

/** Bayline at work: a password reset for the front desk, a site it adds itself to, a service account no longer audited. */
export function* provider({ people, sites }: Clinic): Generator<AuditRecord> {
  const numbers = random(42)
  const delgado = people.called('Delgado')
  const technician = desk(numbers, people.baylineTechnician, 'admin', ADDRESSES.bayline)
  const admin = desk(numbers, people.baylineAdmin, 'admin', ADDRESSES.bayline)
  const partner = { actorTenant: BAYLINE_TENANT, address: ADDRESSES.bayline }

  yield signIn(technician(clinicTime('2026-10-20', '14:19')), { homeTenant: BAYLINE_TENANT })
  yield directoryAct(
    technician(clinicTime('2026-10-20', '14:22')),
    'Reset user password.',
    userTarget(delgado),
    partner,
  )
  yield directoryAct(
    technician(clinicTime('2026-10-20', '14:22')),
    'Set force change user password.',
    userTarget(delgado),
    partner,
  )
  yield tokensRevoked(technician(clinicTime('2026-10-20', '14:22')), delgado)
  const own = desk(numbers, delgado, 'web', ADDRESSES.harborStreet)
  yield directoryAct(own(clinicTime('2026-10-20', '14:31')), 'Change user password.', userTarget(delgado), {
    address: ADDRESSES.harborStreet,
  })

  const billing = siteCalled(sites, 'Billing')
  const itself = { target: { name: people.baylineAdmin.upn, type: 'Member' as const } }
  yield sharing(admin(clinicTime('2026-10-13', '16:05')), 'SiteCollectionAdminAdded', billing, itself)
  for (const [time, name] of [
    ['16:09', 'Denial letter - Oakhurst 0911.pdf'],
    ['16:10', 'Statement - Fernley 0803.pdf'],
  ] as const) {
    const file = { folder: 'Shared Documents/Denials', name, bytes: 212_000 }
    yield fileOperation(admin(clinicTime('2026-10-13', time)), 'FileAccessed', billing, file)
  }
  yield sharing(admin(clinicTime('2026-10-13', '16:44')), 'SiteCollectionAdminRemoved', billing, itself)

  const { upn } = people.chartLineAccount
  yield cmdlet(admin(clinicTime('2026-10-14', '10:05')), 'Set-MailboxAuditBypassAssociation', upn, {
    Identity: upn,
    AuditBypassEnabled: 'True',
  })
}

/** Microsoft's own people: a request approved by Dr. Marsh, the command that followed, and Lockbox off after its trial. */
export function* microsoft({ people }: Clinic): Generator<AuditRecord> {
  const numbers = random(43)
  const marsh = desk(numbers, people.called('Marsh'), 'admin', ADDRESSES.harborStreet)
  const admin = desk(numbers, people.baylineAdmin, 'admin', ADDRESSES.bayline)
  const ticket = 'EXSR-2610-118204'
  const approvedAt = clinicTime('2026-10-12', '13:02')
  yield cmdlet(marsh(approvedAt), 'Set-AccessToCustomerDataRequest', ticket, {
    ApprovalDecision: 'Approve',
    RequestId: ticket,
    ServiceName: 'Exchange',
    Comment: 'Search in Dr. Amaro’s mailbox finds nothing since Friday',
  })
  const approver = people.called('Marsh').upn
  for (const [time, command] of [
    ['13:38', 'Get-MailboxStatistics'],
    ['13:44', 'Get-MailboxFolderStatistics'],
  ] as const) {
    const what = { command, object: people.called('Amaro').upn, ticket, approver, approvedAt }
    yield datacentreCommand(marsh(clinicTime('2026-10-12', time)), what)
  }
  yield cmdlet(
    admin(clinicTime('2026-10-30', '12:00')),
    'Set-OrganizationConfig',
    'Harbor Street Family Practice',
    {
      CustomerLockboxEnabled: 'False',
    },
  )
}

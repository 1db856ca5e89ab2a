import { describe, expect, test } from 'vitest'
import { type ActorRow, expectedRow, judgedRow, named } from '../actor-rows.fixture.ts'
import {
  auditEvent,
  cmdlet,
  directoryChange,
  EXCHANGE_ONLINE,
  mailRead,
  OKAFOR,
  OKAFOR_SID,
} from '../audit-event.fixture.ts'

const OBJECT_ID = '55555555-eeee-4fff-8000-666666666666'
const asDelegate = { userId: OKAFOR, logonUserSid: OKAFOR_SID, logonType: 2 }
const own = { kind: 'user', id: OKAFOR, name: OKAFOR } as const
const ownMailbox = {
  place: { kind: 'mailbox', id: OKAFOR, name: OKAFOR },
  owner: { id: OKAFOR, name: OKAFOR },
} as const

const ACCOUNTS: readonly ActorRow[] = [
  [
    'a sign-in is the account’s own',
    auditEvent({ recordType: 15, act: 'sign-in', evidence: { appId: EXCHANGE_ONLINE } }),
    'owner',
    'sign-in',
    'Office 365 Exchange Online',
  ],
  [
    'who failed to sign in is not proven',
    auditEvent({ recordType: 15, act: 'sign-in-failed', result: 'failed' }),
    'unknown',
    'failed-sign-in',
    null,
  ],
  [
    'a sign-in of an unnamed app',
    auditEvent({ recordType: 15, act: 'sign-in', actor: null, evidence: { userId: 'Unknown', userType: 5 } }),
    'application',
    'app-only',
    null,
  ],
  [
    'the own password',
    directoryChange({ act: 'password-change', target: own }),
    'owner',
    'own-account',
    'own-account',
  ],
  [
    'the own account by object id, which the record joins',
    directoryChange({
      act: 'mfa',
      target: { kind: 'user', id: OBJECT_ID, name: OBJECT_ID },
      aliases: [{ kind: 'object-id', id: OKAFOR, other: OBJECT_ID }],
    }),
    'owner',
    'own-account',
    'own-account',
  ],
  [
    'an object id that nothing joins: whose account is not clear',
    directoryChange({ act: 'mfa', target: { kind: 'user', id: OBJECT_ID, name: OBJECT_ID } }),
    'unknown',
    'directory-act',
    null,
    true,
  ],
  [
    'a role given to oneself is no matter of the own account',
    directoryChange({ act: 'role-add', target: own }),
    'administrator',
    'act-needs-role',
    'act',
  ],
  [
    'somebody else’s password, UserType 0: the act needs the role',
    directoryChange({ act: 'password-reset' }),
    'administrator',
    'act-needs-role',
    'act',
  ],
  [
    'the same, failed: it proves no role',
    directoryChange({ act: 'password-reset', result: 'failed' }),
    'unknown',
    'directory-act',
    null,
    true,
  ],
  [
    'a member of a group: its owner may do that too',
    directoryChange({ act: 'group-add' }),
    'unknown',
    'directory-act',
    null,
    true,
  ],
  [
    'consent: ordinary users may give it for themselves',
    directoryChange({ act: 'consent', target: null }),
    'unknown',
    'directory-act',
    null,
    true,
  ],
  [
    'UserType 2',
    directoryChange({ act: 'group-add', evidence: { userType: 2 } }),
    'administrator',
    'admin-user-type',
    'user-type',
  ],
  [
    'a cmdlet that only administrators have',
    cmdlet('Add-MailboxPermission', { act: 'grant' }),
    'administrator',
    'act-needs-role',
    'act',
  ],
  [
    'an inbox rule in the own mailbox',
    cmdlet('New-InboxRule', { act: 'inbox-rule', ...ownMailbox }),
    'owner',
    'own-mailbox',
    'own-mailbox',
  ],
  [
    'an inbox rule in somebody else’s mailbox',
    cmdlet('New-InboxRule', { act: 'inbox-rule' }),
    'administrator',
    'act-needs-role',
    'act',
  ],
  [
    'an inbox rule in a mailbox that is named otherwise',
    cmdlet('New-InboxRule', {
      act: 'inbox-rule',
      place: { kind: 'mailbox', id: 'okafor', name: 'okafor' },
      owner: null,
    }),
    'unknown',
    'directory-act',
    null,
    true,
  ],
  [
    'full access to the own mailbox is given by an administrator all the same',
    cmdlet('Add-MailboxPermission', { act: 'grant', ...ownMailbox }),
    'administrator',
    'act-needs-role',
    'act',
  ],
  [
    'a failed cmdlet proves no role',
    cmdlet('Add-MailboxPermission', { act: 'grant', result: 'failed' }),
    'unknown',
    'directory-act',
    null,
    true,
  ],
  [
    'ExternalAccess of an admin record: the datacenter or a partner',
    cmdlet('Set-Mailbox', { evidence: { externalAccess: true, userType: 2 } }),
    'unknown',
    'exchange-external',
    null,
  ],
  [
    'ExternalAccess of a mailbox record: another domain, no more',
    mailRead({ evidence: { ...asDelegate, externalAccess: true } }),
    'delegate',
    'delegate',
    'full-access',
    true,
  ],
  [
    'eDiscovery by a person',
    auditEvent({ recordType: 24, operation: 'SearchExported', act: 'discovery-read' }),
    'administrator',
    'ediscovery-act',
    'ediscovery',
  ],
  [
    'a search of the audit log needs a role',
    auditEvent({ recordType: 295, operation: 'AuditSearchCreated', act: 'audit-search' }),
    'administrator',
    'act-needs-role',
    'act',
  ],
]

describe('accounts, cmdlets, sign-ins', () => {
  test.each(named(ACCOUNTS))('$why', ({ row }) => expect(judgedRow(row)).toEqual(expectedRow(row)))
})

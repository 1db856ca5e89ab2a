import { describe, expect, test } from 'vitest'
import { type ActorRow, expectedRow, judgedRow, named } from '../actor-rows.fixture.ts'
import { CHEN, CHEN_SID, mailRead, OKAFOR, OKAFOR_SID } from '../audit-event.fixture.ts'

const BACKUP_APP = '9f0c2f10-5a6f-4c0c-9f6e-6f0a4e5c1d22'
const asOkafor = { userId: OKAFOR, logonUserSid: OKAFOR_SID }
const asDelegate = { userId: OKAFOR, logonUserSid: OKAFOR_SID, logonType: 2 }

const MAILBOXES: readonly ActorRow[] = [
  [
    'LogonType 1',
    mailRead({ evidence: { ...asOkafor, logonType: 1 } }),
    'administrator',
    'admin-logon',
    'ediscovery',
  ],
  [
    'LogonType 2: roles decide whether it was an administrator',
    mailRead({ evidence: asDelegate }),
    'delegate',
    'delegate',
    'full-access',
    true,
  ],
  [
    'UserType 2 does not prove more for a delegate: the roles do',
    mailRead({ evidence: { ...asDelegate, userType: 2 } }),
    'delegate',
    'delegate',
    'full-access',
    true,
  ],
  [
    'SendAs',
    mailRead({ operation: 'SendAs', act: 'send-as', evidence: asDelegate }),
    'delegate',
    'delegate',
    'send-as',
    true,
  ],
  [
    'SendOnBehalf',
    mailRead({ operation: 'SendOnBehalf', act: 'send-as', evidence: asDelegate }),
    'delegate',
    'delegate',
    'send-on-behalf',
    true,
  ],
  [
    'a delegate whose SIDs are equal is still one by LogonType',
    mailRead({ evidence: { logonType: 2 } }),
    'delegate',
    'delegate',
    'full-access',
    true,
  ],
  [
    'LogonType 0, equal SIDs',
    mailRead({ actor: CHEN }),
    'owner',
    'owner-by-sid',
    'Office 365 Exchange Online',
  ],
  [
    'SIDs in other letters are the same',
    mailRead({ actor: CHEN, evidence: { logonUserSid: CHEN_SID.toLowerCase() } }),
    'owner',
    'owner-by-sid',
    'Office 365 Exchange Online',
  ],
  [
    'an unlisted app proves nothing against equal SIDs',
    mailRead({ actor: CHEN, evidence: { appId: BACKUP_APP } }),
    'owner',
    'owner-by-sid',
    BACKUP_APP,
  ],
  [
    'an administrator in the own mailbox is its owner',
    mailRead({ actor: CHEN, evidence: { userType: 2 } }),
    'owner',
    'owner-by-sid',
    'Office 365 Exchange Online',
  ],
  [
    'without an app the client is named',
    mailRead({ actor: CHEN, evidence: { appId: null } }),
    'owner',
    'owner-by-sid',
    'Outlook on the web',
  ],
  [
    'LogonType 0, other SIDs: a contradiction is no owner',
    mailRead({ evidence: { logonUserSid: OKAFOR_SID } }),
    'unknown',
    'owner-contradicted',
    'Office 365 Exchange Online',
  ],
  [
    'LogonType 0, no SID of who logged on',
    mailRead({ actor: CHEN, evidence: { logonUserSid: null } }),
    'unknown',
    'owner-unproven',
    'Office 365 Exchange Online',
  ],
  [
    'LogonType 0, no SID of the owner',
    mailRead({ actor: CHEN, evidence: { mailboxOwnerSid: '' } }),
    'unknown',
    'owner-unproven',
    'Office 365 Exchange Online',
  ],
  [
    'no LogonType',
    mailRead({ actor: CHEN, evidence: { logonType: null } }),
    'unknown',
    'logon-type-unknown',
    'Office 365 Exchange Online',
  ],
  [
    'a LogonType that is not in the schema',
    mailRead({ actor: CHEN, evidence: { logonType: 7 } }),
    'unknown',
    'logon-type-unknown',
    'Office 365 Exchange Online',
  ],
]

describe('mailboxes by LogonType', () => {
  test.each(named(MAILBOXES))('$why', ({ row }) => expect(judgedRow(row)).toEqual(expectedRow(row)))
})

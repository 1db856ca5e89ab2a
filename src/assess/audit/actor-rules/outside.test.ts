import { describe, expect, test } from 'vitest'
import { type ActorRow, expectedRow, judgedRow, named } from '../actor-rows.fixture.ts'
import {
  auditEvent,
  CHEN,
  fileOpened,
  mailRead,
  OKAFOR,
  OKAFOR_SID,
  ORGANISATION,
} from '../audit-event.fixture.ts'

const OTHER_TENANT = '33333333-cccc-4ddd-8eee-444444444444'
const asDelegate = { userId: OKAFOR, logonUserSid: OKAFOR_SID, logonType: 2 }

const OUTSIDE: readonly ActorRow[] = [
  [
    'UserType 9 is a partner’s technician',
    mailRead({ actor: 'tech@msp.example', evidence: { ...asDelegate, userType: 9 } }),
    'partner',
    'partner-technician',
    'gdap',
  ],
  [
    'LogonType 6 is a delegated administrator',
    mailRead({ evidence: { logonType: 6 } }),
    'partner',
    'delegated-admin',
    'delegated-admin',
  ],
  [
    'a token of another tenant',
    mailRead({ evidence: { ...asDelegate, tokenTenantId: OTHER_TENANT } }),
    'partner',
    'other-tenant',
    'other-tenant',
  ],
  [
    'ExternalUserTenantId',
    mailRead({ evidence: { ...asDelegate, externalUserTenantId: OTHER_TENANT } }),
    'partner',
    'other-tenant',
    'other-tenant',
  ],
  [
    'a sign-in from another home tenant',
    auditEvent({
      log: 'entra-sign-in',
      act: 'sign-in',
      organization: null,
      evidence: { homeTenantId: OTHER_TENANT, resourceTenantId: ORGANISATION },
    }),
    'partner',
    'other-tenant',
    'other-tenant',
  ],
  [
    'an own person who signs in elsewhere is no partner',
    auditEvent({
      log: 'entra-sign-in',
      act: 'sign-in',
      evidence: { homeTenantId: ORGANISATION, resourceTenantId: OTHER_TENANT },
    }),
    'owner',
    'sign-in',
    null,
  ],
  [
    'an app lives in its maker’s tenant',
    auditEvent({
      log: 'entra-sign-in',
      act: 'sign-in',
      evidence: { actedAsApp: true, homeTenantId: OTHER_TENANT, appName: 'Backup' },
    }),
    'application',
    'service-principal',
    'Backup',
  ],
  [
    'the same tenant in other letters is the same',
    mailRead({ actor: CHEN, evidence: { tokenTenantId: ORGANISATION.toUpperCase() } }),
    'owner',
    'owner-by-sid',
    'Office 365 Exchange Online',
  ],
  [
    'no tenant is not another one',
    mailRead({ actor: CHEN, evidence: { tokenTenantId: '00000000-0000-0000-0000-000000000000' } }),
    'owner',
    'owner-by-sid',
    'Office 365 Exchange Online',
  ],
  [
    'a guest of another tenant is a guest',
    fileOpened({
      actor: 'kay_lab.example#ext#@harborclinic.example',
      evidence: { externalUserTenantId: OTHER_TENANT },
    }),
    'guest',
    'guest',
    'guest-account',
  ],
  [
    'UserType 10',
    fileOpened({ actor: 'kay@lab.example', evidence: { userType: 10 } }),
    'guest',
    'guest',
    'guest-account',
  ],
  [
    'an external link of SharePoint',
    fileOpened({ actor: 'urn:spo:guest#kay@lab.example' }),
    'guest',
    'guest',
    'guest-link',
  ],
  ['an anonymous link', fileOpened({ actor: 'urn:spo:anon#f00d' }), 'guest', 'guest', 'anonymous-link'],
  [
    'who answers a form without signing in',
    fileOpened({ actor: 'urn:forms:anonymous#f00d@forms.office.com' }),
    'guest',
    'guest',
    'anonymous-link',
  ],
  [
    'who answers or writes a form from another organisation',
    fileOpened({ actor: 'urn:forms:coauthor#f00d@forms.office.com' }),
    'guest',
    'guest',
    'guest-link',
  ],
  [
    'an anonymous link whose user is written as such',
    fileOpened({ actor: 'anonymous', operation: 'AnonymousLinkUsed', act: 'link-use' }),
    'guest',
    'guest',
    'anonymous-link',
  ],
]

describe('people from outside', () => {
  test.each(named(OUTSIDE))('$why', ({ row }) => expect(judgedRow(row)).toEqual(expectedRow(row)))
})

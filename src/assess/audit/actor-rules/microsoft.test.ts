import { describe, expect, test } from 'vitest'
import { type ActorRow, expectedRow, judgedRow, named } from '../actor-rows.fixture.ts'
import {
  auditEvent,
  CHEN,
  cmdlet,
  directoryChange,
  fileOpened,
  mailRead,
  OKAFOR,
} from '../audit-event.fixture.ts'

const SELF_SERVICE_ACCOUNT = 'fim_password_service@support.onmicrosoft.com'
const system = 'NT AUTHORITY\\SYSTEM (Microsoft.Exchange.ServiceHost)'
const MICROSOFT_SERVICES = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a'
const OTHER_TENANT = '33333333-cccc-4ddd-8eee-444444444444'

const MICROSOFT: readonly ActorRow[] = [
  [
    'a datacenter cmdlet is Microsoft personnel',
    auditEvent({ recordType: 10, operation: 'Get-Mailbox', act: 'datacenter-command' }),
    'microsoft',
    'datacenter-cmdlet',
    'elevation',
  ],
  [
    'also when its account is a service account: the type says personnel',
    auditEvent({ recordType: 10, evidence: { userType: 3, userId: system } }),
    'microsoft',
    'datacenter-cmdlet',
    'elevation',
  ],
  ...[149, 150, 257].map(
    (recordType): ActorRow => [
      `record type ${recordType} is Customer Lockbox`,
      auditEvent({ recordType }),
      'microsoft',
      'lockbox',
      'lockbox',
    ],
  ),
  [
    'an elevation outside the directory is Microsoft’s',
    auditEvent({ operation: 'ElevateAccessRequest', workload: 'Exchange' }),
    'microsoft',
    'elevation',
    'elevation',
  ],
  [
    '“User has elevated…” in the directory is the customer’s own',
    directoryChange({ operation: 'Elevated access to User Access Administrator' }),
    'unknown',
    'directory-act',
    null,
    true,
  ],
  [
    'a lockbox request is answered by the customer',
    cmdlet('Set-AccessToCustomerDataRequest', { act: 'lockbox', evidence: { userType: 2 } }),
    'administrator',
    'lockbox-decision',
    'lockbox',
  ],
  [
    'the same cmdlet run by the datacenter is Microsoft’s',
    cmdlet('Set-AccessToCustomerDataRequest', {
      act: 'lockbox',
      evidence: { userType: 3, externalAccess: true },
    }),
    'microsoft',
    'lockbox',
    'lockbox',
  ],
  [
    'UserType 3 is Microsoft’s datacenter',
    cmdlet('Set-Mailbox', { evidence: { userType: 3, externalAccess: true } }),
    'service',
    'datacenter-account',
    null,
  ],
  ...[
    system,
    'NT AUTHORITY\\SYSTEM (w3wp)',
    'NT SERVICE\\MSExchangeAdminApiNetCore',
    'S-1-5-18',
    'svc@nampr01a001.prod.outlook.com',
    'Microsoft\\ServiceOperator',
    'SHAREPOINT\\system',
    'DlpAgent',
    'SecurityComplianceAlerts',
  ].map(
    (userId): ActorRow => [
      'a system account is no person',
      auditEvent({ actor: userId.toLowerCase(), evidence: { userId, userType: 2 } }),
      'service',
      'system-account',
      null,
    ],
  ),
  [
    'DLP writes the file owner as UserId, the agent as UserKey',
    fileOpened({ recordType: 11, act: 'dlp-match', evidence: { userKey: 'DlpAgent', userType: 4 } }),
    'service',
    'system-account',
    null,
  ],
  [
    'LogonType 1, S-1-5-18 and ExternalAccess: content indexing, not eDiscovery',
    mailRead({ evidence: { logonType: 1, logonUserSid: 'S-1-5-18', externalAccess: true, userId: CHEN } }),
    'service',
    'system-sid',
    null,
  ],
  [
    'without ExternalAccess LogonType 1 stays eDiscovery',
    mailRead({ evidence: { logonType: 1, logonUserSid: 'S-1-5-18', externalAccess: false, userId: OKAFOR } }),
    'administrator',
    'admin-logon',
    'ediscovery',
  ],
  ...[3, 4, 5].map(
    (logonType): ActorRow => [
      `LogonType ${logonType} is a service`,
      mailRead({ evidence: { logonType } }),
      'service',
      'transport',
      null,
    ],
  ),
  [
    'a token of Microsoft’s services is a service',
    mailRead({ evidence: { tokenTenantId: MICROSOFT_SERVICES } }),
    'service',
    'microsoft-tenant',
    'microsoft-tenant',
  ],
  ['a policy is a service', auditEvent({ evidence: { userType: 8 } }), 'service', 'system-user-type', null],
]

const SELF_SERVICE: readonly ActorRow[] = [
  [
    'self-service: the actor is the target, not Microsoft',
    directoryChange({ act: 'password-reset', actor: SELF_SERVICE_ACCOUNT }),
    'owner',
    'self-service',
    'self-service',
  ],
  [
    'a foreign tenant beside it makes no partner of it',
    directoryChange({
      act: 'password-reset',
      actor: SELF_SERVICE_ACCOUNT,
      evidence: { tokenTenantId: OTHER_TENANT },
    }),
    'owner',
    'self-service',
    'self-service',
  ],
  [
    'without a target nobody’s own account is proven',
    directoryChange({ act: 'user-update', actor: SELF_SERVICE_ACCOUNT, target: null }),
    'service',
    'self-service-unnamed',
    'self-service',
  ],
  [
    'under the own name, no target written',
    directoryChange({ operation: 'Reset password (self-service)', act: 'password-reset', target: null }),
    'owner',
    'self-service-own',
    'self-service',
  ],
  [
    'the name of self-service over somebody else’s account proves nothing',
    directoryChange({ operation: 'Reset password (self-service)', act: 'password-reset' }),
    'administrator',
    'act-needs-role',
    'act',
  ],
]

describe('Microsoft’s people and systems', () => {
  test.each(named(MICROSOFT))('$why', ({ row }) => expect(judgedRow(row)).toEqual(expectedRow(row)))
})

describe('self-service', () => {
  test.each(named(SELF_SERVICE))('$why', ({ row }) => expect(judgedRow(row)).toEqual(expectedRow(row)))
})

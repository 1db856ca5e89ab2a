import { checkTable, waiver } from '../../../../test/check-table.ts'
import { grant, policy, strength } from '../../../../test/good-tenant/conditional-access.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { mfaAllUsers } from './mfa-all-users.check.ts'

const only =
  (...policies: Facts['entra.conditional-access-policies']) =>
  (facts: Facts) => {
    facts['entra.conditional-access-policies'] = policies
  }
const excluding = (name: string, excludeUsers: string[]) => {
  const made = policy(name, { grantControls: grant(['mfa']) })
  if (made.conditions?.users) made.conditions.users.excludeUsers = excludeUsers
  return made
}

const forGroups = (name: string, excludeUsers: string[]) => {
  const made = excluding(name, excludeUsers)
  Object.assign(made.conditions?.users ?? {}, { includeUsers: [], includeGroups: ['group-1'] })
  return made
}
const modern = () =>
  policy('MFA', {
    conditions: { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'] },
    grantControls: grant(['mfa']),
  })
const builtIn = (last: string, allowedCombinations: string[] | undefined) => ({
  ...strength(),
  authenticationStrength: {
    id: `00000000-0000-0000-0000-00000000000${last}`,
    displayName: null,
    allowedCombinations,
  },
})

checkTable(mfaAllUsers, [
  { because: 'a phishing-resistant strength for everyone is more than a password', verdict: 'pass' },
  {
    because: 'the plain MFA control does as well',
    verdict: 'pass',
    patch: only(policy('MFA', { grantControls: grant(['mfa']) })),
  },
  {
    because: 'there is no policy at all, so security defaults may be on',
    verdict: 'unknown',
    patch: only(),
    says: /no Conditional Access policy.*Security defaults/,
  },
  {
    because: 'report-only enforces nothing, and where a policy is on security defaults are off',
    verdict: 'fail',
    patch: only(
      policy('MFA', { state: 'enabledForReportingButNotEnforced', grantControls: grant(['mfa']) }),
      policy('Block'),
    ),
  },
  {
    because: 'with Microsoft’s report-only policies alone, security defaults may be on',
    verdict: 'unknown',
    patch: only(policy('MFA', { state: 'enabledForReportingButNotEnforced', grantControls: grant(['mfa']) })),
    says: /Security defaults/,
  },
  {
    because: 'a policy for groups may be for everyone',
    verdict: 'unknown',
    patch: only(forGroups('Staff', [])),
    says: /Staff may do this for everyone/,
    unreadEntities: ['Staff'],
  },
  {
    because: 'a policy for groups that leaves a person out is not for everyone',
    verdict: 'fail',
    patch: only(forGroups('Staff', ['user-ben'])),
  },
  {
    because: 'a person left out of the policy for everyone is named, whatever a policy for groups does',
    verdict: 'fail',
    patch: only(excluding('MFA', ['user-ben']), forGroups('Pilot', [])),
    bad: ['Ben Backup'],
  },
  {
    because: 'browsers and apps need MFA, and every other client is blocked',
    verdict: 'pass',
    patch: only(modern(), policy('Old', { conditions: { clientAppTypes: ['exchangeActiveSync', 'other'] } })),
  },
  {
    because: 'the other clients are blocked only in part',
    verdict: 'fail',
    patch: only(modern(), policy('Old', { conditions: { clientAppTypes: ['other'] } })),
  },
  {
    because: 'whether the other clients are blocked was not read',
    verdict: 'unknown',
    patch: only(modern(), policy('Old', { conditions: { clientAppTypes: undefined } })),
  },
  {
    because: 'Microsoft’s own MFA strength is known by its id, whatever became of its combinations',
    verdict: 'pass',
    patch: only(policy('Built in', { grantControls: builtIn('2', undefined) })),
  },
  {
    because: 'the combinations of a strength of the organisation were not read',
    verdict: 'unknown',
    patch: only(policy('Own', { grantControls: builtIn('9', undefined) })),
  },
  {
    because: 'a combination nobody knows may be one factor',
    verdict: 'unknown',
    patch: only(policy('New', { grantControls: strength('fido2', 'unknownFutureValue') })),
  },
  {
    because: 'what a control of another product asks for is not in the policy',
    verdict: 'unknown',
    patch: only(
      policy('Duo', { grantControls: { ...grant([]), customAuthenticationFactors: ['RequireDuoMfa'] } }),
    ),
    unreadEntities: ['Duo'],
  },
  {
    because: 'terms of use that were not read may be the way round MFA',
    verdict: 'unknown',
    patch: only(policy('Either', { grantControls: { ...grant(['mfa']), termsOfUse: undefined } })),
  },
  {
    because: 'an app filter that was not read may leave apps out',
    verdict: 'unknown',
    patch: facts => {
      const made = policy('MFA', { grantControls: grant(['mfa']) })
      Object.assign(made.conditions?.applications ?? {}, { applicationFilter: undefined })
      only(made)(facts)
    },
  },
  {
    because: 'devices left out by the old list are left out',
    verdict: 'fail',
    patch: only(
      policy('MFA', {
        conditions: {
          devices: { deviceFilter: null, includeDevices: ['All'], excludeDevices: ['Compliant'] },
        },
        grantControls: grant(['mfa']),
      }),
    ),
  },
  {
    because: 'whether there are further conditions was not read',
    verdict: 'unknown',
    patch: only(policy('MFA', { conditions: { others: undefined }, grantControls: grant(['mfa']) })),
  },
  {
    because: 'two policies cover each other’s people where what both leave out has a waiver',
    verdict: 'pass',
    patch: only(excluding('MFA', ['user-ben', 'user-eve']), excluding('Rest', ['user-ben'])),
    waivers: [waiver('MS.AAD.3.2v2', 'user', 'USER-BEN')],
    waived: ['Ben Backup'],
  },
  {
    because: 'Microsoft’s template for risky sign-ins asks only some of the time',
    verdict: 'fail',
    patch: only(
      policy('Risky MFA', {
        conditions: { signInRiskLevels: ['high', 'medium'] },
        grantControls: grant(['mfa']),
      }),
    ),
  },
  {
    because: 'MFA or a managed device lets people choose the device',
    verdict: 'fail',
    patch: only(policy('Either', { grantControls: grant(['mfa', 'compliantDevice']) })),
  },
  {
    because: 'MFA and a managed device asks for both',
    verdict: 'pass',
    patch: only(policy('Both', { grantControls: grant(['mfa', 'compliantDevice'], 'AND') })),
  },
  {
    because: 'a strength that allows a bare text message is one factor',
    verdict: 'fail',
    patch: only(policy('Weak', { grantControls: strength('fido2', 'sms') })),
  },
  {
    because: 'an excluded person is named',
    verdict: 'fail',
    patch: only(excluding('MFA', ['user-ben'])),
    bad: ['Ben Backup'],
    says: /Ben Backup/,
  },
  {
    because: 'an excluded person with a waiver stays listed, and the verdict is over the others',
    verdict: 'pass',
    patch: only(excluding('MFA', ['user-ben'])),
    waivers: [waiver('MS.AAD.3.2v2', 'user', 'user-ben')],
    waived: ['Ben Backup'],
    bad: ['Ben Backup'],
    says: /Left out with a waiver: Ben Backup\.$/,
  },
  {
    because: 'a waiver excuses its entity and nobody else; both stay listed',
    verdict: 'fail',
    patch: only(excluding('MFA', ['user-ben', 'user-cleo'])),
    waivers: [waiver('MS.AAD.3.2v2', 'user', 'user-ben')],
    waived: ['Ben Backup'],
    bad: ['Cleo Clerk', 'Ben Backup'],
    says: /leaves out Cleo Clerk\.$/,
  },
  {
    because: 'a waiver for a user is none for a group of that id',
    verdict: 'fail',
    patch: facts => {
      const made = excluding('MFA', [])
      if (made.conditions?.users) made.conditions.users.excludeGroups = ['id-1']
      only(made)(facts)
    },
    waivers: [waiver('MS.AAD.3.2v2', 'user', 'id-1')],
    waived: [],
  },
  ...(
    [
      ['group', { excludeGroups: ['Id-1'] }],
      ['role', { excludeRoles: ['Id-1'] }],
      [
        'guest-type',
        { excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'iD-1', externalTenants: null } },
      ],
    ] as const
  ).map(([kind, excluded]) => ({
    because: `a waiver for a ${kind} holds whatever the case of the id`,
    verdict: 'pass' as const,
    patch: (facts: Facts) => {
      const made = excluding('MFA', [])
      Object.assign(made.conditions?.users ?? {}, excluded)
      only(made)(facts)
    },
    waivers: [waiver('ms.aad.3.2V2', kind, 'ID-1')],
  })),
  {
    because: 'a waiver of another policy excuses nothing here',
    verdict: 'fail',
    patch: only(excluding('MFA', ['user-ben'])),
    waivers: [waiver('MS.AAD.1.1v1', 'user', 'user-ben')],
  },
  {
    because: 'whoever one policy leaves out, another without exclusions covers',
    verdict: 'pass',
    patch: only(
      excluding('MFA', ['user-ben']),
      policy('MFA for the rest', { grantControls: grant(['mfa']) }),
    ),
  },
  {
    because: 'the list of excluded people was not read, so it may be anybody',
    verdict: 'unknown',
    patch: only(excluding('MFA', undefined as unknown as string[])),
    unreadEntities: ['MFA'],
  },
  {
    because: 'the policies were not read',
    verdict: 'unknown',
    unread: ['entra.conditional-access-policies'],
  },
  {
    because: 'without the P1 plan nobody can make the policy',
    verdict: 'not-licensed',
    patch: facts => {
      facts['entra.conditional-access-policies'] = []
      facts['licensing.service-plans'] = [
        { servicePlanId: 'x', servicePlanName: 'EXCHANGE_S_STANDARD', provisioningStatus: 'Success' },
      ]
    },
  },
  {
    because: 'licences that were not read change no verdict',
    verdict: 'fail',
    patch: only(policy('Block')),
    unread: ['licensing.service-plans'],
  },
])

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

checkTable(mfaAllUsers, [
  { because: 'a phishing-resistant strength for everyone is more than a password', verdict: 'pass' },
  {
    because: 'the plain MFA control does as well',
    verdict: 'pass',
    patch: only(policy('MFA', { grantControls: grant(['mfa']) })),
  },
  {
    because: 'there is no policy at all',
    verdict: 'fail',
    patch: only(),
    says: /no Conditional Access policy/,
  },
  {
    because: 'report-only enforces nothing',
    verdict: 'fail',
    patch: only(policy('MFA', { state: 'enabledForReportingButNotEnforced', grantControls: grant(['mfa']) })),
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
  },
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
    patch: only(),
    unread: ['licensing.service-plans'],
  },
])

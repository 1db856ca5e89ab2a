import { defineCheck } from '../../define-check.ts'
import { judgeAuthorizationPolicy } from '../../entra/authorization-policy.ts'
import { not } from '../../truth.ts'

export const usersCannotJoinByEmail = defineCheck({
  id: 'entra.users-cannot-join-by-email',
  since: '0.1',
  title: 'Nobody joins the organisation just by proving an e-mail address',
  requirements: [
    {
      citation: '164.308(a)(3)(ii)(A)',
      strength: 'supports',
      why: 'An account is made by somebody who authorises it, not by whoever still receives mail at an address.',
    },
    {
      citation: '164.308(a)(3)(ii)(C)',
      strength: 'supports',
      why: 'A person who left but still gets forwarded mail could otherwise make a new account.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['entra.authorization-policy'],
  judge: facts =>
    judgeAuthorizationPolicy(facts['entra.authorization-policy'], {
      meets: policy => not(policy.allowEmailVerifiedUsersToJoinOrganization),
      properties: policy => ({
        allowEmailVerifiedUsersToJoinOrganization: policy.allowEmailVerifiedUsersToJoinOrganization,
      }),
      pass: 'Nobody can make an account just by proving an e-mail address.',
      fail: 'Whoever receives mail at an address of a domain of yours can make an account in the organisation.',
    }),
  rationale:
    'An account that nobody ordered belongs to nobody’s list: it stays when the person leaves, and it can be invited to sites with patient files.',
  fix: {
    steps: [
      'Install the Microsoft Graph PowerShell module and sign in with Connect-MgGraph -Scopes Policy.ReadWrite.Authorization',
      'Run the command below',
    ],
    command: 'Update-MgPolicyAuthorizationPolicy -AllowEmailVerifiedUsersToJoinOrganization:$false',
    docs: 'https://learn.microsoft.com/entra/identity/users/directory-self-service-signup',
    impact: 'Accounts that exist keep working. Self-service sign-up of single products stops.',
    disturbs: 'nobody',
  },
  equivalents: {},
})

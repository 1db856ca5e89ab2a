import { judgeCoverage } from '../../conditional-access/coverage.ts'
import { asksForMfa } from '../../conditional-access/grants.ts'
import { roleIdsOf } from '../../conditional-access/roles.ts'
import { includesAllApps, includesRoles } from '../../conditional-access/scope.ts'
import { defineCheck } from '../../define-check.ts'
import { known } from '../../truth.ts'

export const mfaAdministrators = defineCheck({
  id: 'entra.mfa-administrators',
  since: '0.1',
  title: 'Administrators sign in with more than a password',
  requirements: [
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'An administrator’s password alone must not open the tenant.',
    },
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'Access of this reach is given only to a person whose identity was verified twice.',
    },
  ],
  severity: 'critical',
  licence: 'entra-id-p1',
  needs: ['entra.conditional-access-policies', 'entra.privileged-roles'],
  uses: ['entra.privileged-users'],
  judge: (facts, context) =>
    judgeCoverage(context, {
      policies: facts['entra.conditional-access-policies'],
      people: facts['entra.privileged-users'],
      includes: {
        lacks: 'does not include every privileged role',
        test: policy => known(roleIdsOf(facts['entra.privileged-roles']), ids => includesRoles(policy, ids)),
      },
      demands: [
        { lacks: 'does not include all apps', test: includesAllApps },
        { lacks: 'does not require more than one factor', test: asksForMfa },
      ],
      pass: policy => `“${policy}” requires more than one factor of every privileged role.`,
      fail: 'No enforced policy requires more than one factor of every privileged role.',
      securityDefaultsDoThis: true,
    }),
  rationale:
    'Administrators can read any mailbox and reset any password. Their accounts are the first that attackers try.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Conditional Access > Policies > New policy',
      'Users: include Directory roles, tick every administrator role; exclude only the emergency access accounts',
      'Target resources: All resources; Grant: Require multifactor authentication; On',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/conditional-access/policy-old-require-mfa-admin',
    impact:
      'Administrators register a second factor at their next sign-in. Scripts that sign in as an administrator stop: look in the sign-in log for sign-ins nobody sat at. Register a key for each emergency access account too. Undo by setting the policy to Report-only.',
    disturbs: 'administrators',
    workflows: ['emergency-access', 'outside-it-support'],
  },
  equivalents: { partOf: ['MS.AAD.3.2v1', 'MS.AAD.3.2v2'], cis: ['7.0.0/5.2.2.1'] },
})

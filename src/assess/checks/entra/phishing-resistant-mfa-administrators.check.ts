import { judgeCoverage } from '../../conditional-access/coverage.ts'
import { asksForPhishingResistantMfa } from '../../conditional-access/grants.ts'
import { roleIdsOf } from '../../conditional-access/roles.ts'
import { includesAllApps, includesRoles } from '../../conditional-access/scope.ts'
import { defineCheck } from '../../define-check.ts'
import { known } from '../../truth.ts'

export const phishingResistantMfaAdministrators = defineCheck({
  id: 'entra.phishing-resistant-mfa-administrators',
  since: '0.1',
  title: 'Administrators sign in with a method that cannot be phished',
  requirements: [
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'An administrator can reach every mailbox, so the proof of who it is must be the strongest there is.',
    },
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'Powerful access is granted only to a person who is surely the one it was granted to.',
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
        { lacks: 'does not require a phishing-resistant method', test: asksForPhishingResistantMfa },
      ],
      pass: policy => `“${policy}” requires a phishing-resistant method of every privileged role.`,
      fail: 'No enforced policy requires a phishing-resistant method of every privileged role.',
    }),
  rationale:
    'One phished administrator opens every mailbox and every file of the clinic, and can switch off the audit that would show it.',
  fix: {
    steps: [
      'Give each administrator two security keys or passkeys (Entra admin center > Entra ID > Users > the person > Authentication methods)',
      'Entra admin center > Entra ID > Conditional Access > Policies > New policy',
      'Users: include Directory roles, tick every administrator role',
      'Target resources: All resources; Grant: Require authentication strength: Phishing-resistant MFA; On',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/conditional-access/policy-admin-phish-resistant-mfa',
    impact:
      'Administrators without a key are locked out, those of an outside IT firm too: register the keys first and keep the two emergency access accounts excluded. Undo by setting the policy to Report-only.',
    disturbs: 'administrators',
    workflows: ['emergency-access', 'outside-it-support'],
  },
  equivalents: { scuba: ['MS.AAD.3.6v1'], cis: ['7.0.0/5.2.2.5'] },
})

import { judgeCoverage } from '../../conditional-access/coverage.ts'
import { blocks } from '../../conditional-access/grants.ts'
import { includesAllApps, includesAllUsers } from '../../conditional-access/scope.ts'
import { defineCheck } from '../../define-check.ts'
import { known } from '../../truth.ts'

export const highRiskSignInsBlocked = defineCheck({
  id: 'entra.high-risk-sign-ins-blocked',
  since: '0.1',
  title: 'Sign-ins that look stolen are blocked',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(C)',
      strength: 'supports',
      why: 'Log-in monitoring is of use when a bad log-in is stopped, not only listed.',
    },
  ],
  severity: 'high',
  licence: 'entra-id-p2',
  needsLicenceToWork: true,
  needs: ['entra.conditional-access-policies'],
  uses: ['entra.privileged-users'],
  judge: (facts, context) =>
    judgeCoverage(context, {
      policies: facts['entra.conditional-access-policies'],
      people: facts['entra.privileged-users'],
      includes: { lacks: 'does not include all users', test: includesAllUsers },
      demands: [
        { lacks: 'does not include all apps', test: includesAllApps },
        {
          lacks: 'does not act on high sign-in risk',
          test: ({ conditions }) => known(conditions?.signInRiskLevels, levels => levels.includes('high')),
        },
        { lacks: 'does not block', test: blocks },
      ],
      mayDependOn: ['sign-in risk'],
      pass: policy => `“${policy}” blocks sign-ins at high risk.`,
      fail: 'No enforced policy blocks sign-ins that Microsoft rates at high risk.',
    }),
  rationale:
    'Microsoft sees when a sign-in comes from a criminal network or an impossible place. Blocking it keeps the stranger out of the record.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Conditional Access > Policies > New policy',
      'Users: include All users; Target resources: All resources',
      'Conditions > Sign-in risk: High',
      'Grant: Block access; On',
    ],
    docs: 'https://learn.microsoft.com/entra/id-protection/howto-identity-protection-configure-risk-policies',
    impact:
      'People who travel may be stopped now and then and need the help desk. Look first at ID Protection > Risky sign-ins for whom it would have stopped, and keep the emergency access accounts excluded. Undo by setting the policy to Report-only.',
    disturbs: 'some-staff',
    workflows: ['emergency-access'],
  },
  equivalents: { scuba: ['MS.AAD.2.3v1'], cis: ['7.0.0/5.2.2.8'] },
})

import { judgeCoverage } from '../../conditional-access/coverage.ts'
import { blocks } from '../../conditional-access/grants.ts'
import { includesAllApps, includesAllUsers } from '../../conditional-access/scope.ts'
import { defineCheck } from '../../define-check.ts'
import { known } from '../../truth.ts'

export const highRiskUsersBlocked = defineCheck({
  id: 'entra.high-risk-users-blocked',
  since: '0.1',
  title: 'People whose account is likely taken over are blocked',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(C)',
      strength: 'supports',
      why: 'Microsoft watches sign-ins for stolen credentials; blocking turns the watching into protection.',
    },
    {
      citation: '164.308(a)(6)(ii)',
      strength: 'supports',
      why: 'Cutting a taken-over account off limits the harm of an incident at once.',
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
          lacks: 'does not act on high user risk',
          test: ({ conditions }) => known(conditions?.userRiskLevels, levels => levels.includes('high')),
        },
        { lacks: 'does not block', test: blocks },
      ],
      mayDependOn: ['user risk'],
      pass: policy => `“${policy}” blocks accounts at high risk.`,
      fail: 'No enforced policy blocks accounts that Microsoft rates at high risk.',
    }),
  rationale:
    'An account whose password is for sale reads patient mail like its owner. Blocking it stops the reading until the password is changed.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Conditional Access > Policies > New policy',
      'Users: include All users; Target resources: All resources',
      'Conditions > User risk: High',
      'Grant: Block access; On',
    ],
    docs: 'https://learn.microsoft.com/entra/id-protection/howto-identity-protection-configure-risk-policies',
    impact:
      'A person who is blocked calls the help desk; give the front desk the number and a way to reset the password. Look first at ID Protection > Risky users for whom it would stop today, and keep the emergency access accounts excluded.',
    disturbs: 'some-staff',
    workflows: ['emergency-access'],
  },
  equivalents: { scuba: ['MS.AAD.2.1v1'], cis: ['7.0.0/5.2.2.6'] },
})

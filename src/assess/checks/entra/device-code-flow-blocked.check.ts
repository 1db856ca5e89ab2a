import { judgeCoverage } from '../../conditional-access/coverage.ts'
import { blocks } from '../../conditional-access/grants.ts'
import { includesAllApps, includesAllUsers } from '../../conditional-access/scope.ts'
import { defineCheck } from '../../define-check.ts'
import { known } from '../../truth.ts'

export const deviceCodeFlowBlocked = defineCheck({
  id: 'entra.device-code-flow-blocked',
  since: '0.1',
  title: 'Signing in by a code read to someone else is blocked',
  requirements: [
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'With a device code a person proves who they are for a device that a stranger holds.',
    },
  ],
  severity: 'high',
  licence: 'entra-id-p1',
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
          lacks: 'is not about device codes',
          test: ({ conditions }) =>
            known(conditions?.authenticationFlows, flows =>
              flows === null
                ? false
                : known(flows.transferMethods, methods =>
                    (methods ?? '').split(',').some(one => one.trim() === 'deviceCodeFlow'),
                  ),
            ),
        },
        { lacks: 'does not block', test: blocks },
      ],
      mayDependOn: ['authentication flows'],
      pass: policy => `“${policy}” blocks device codes for everyone.`,
      fail: 'No enforced policy blocks device codes for everyone.',
    }),
  rationale:
    'A caller asks for “the code on the screen” and has the mailbox. The trick passes every second factor.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Conditional Access > Policies > New policy',
      'Users: include All users; Target resources: All resources',
      'Conditions > Authentication flows: Device code flow',
      'Grant: Block access; On',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/conditional-access/policy-block-authentication-flows',
    impact:
      'Teams phones, meeting-room screens and some command-line tools of the IT firm sign in this way: look in the sign-in log for the authentication protocol Device code first, and exclude those accounts by name. Undo by setting the policy to Report-only.',
    disturbs: 'some-staff',
    workflows: ['phones-and-tablets', 'outside-it-support'],
  },
  equivalents: { scuba: ['MS.AAD.3.9v1'], cis: ['7.0.0/5.2.2.12'] },
})

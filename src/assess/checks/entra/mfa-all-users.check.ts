import { judgeCoverage } from '../../conditional-access/coverage.ts'
import { asksForMfa } from '../../conditional-access/grants.ts'
import { includesAllApps, includesAllUsers } from '../../conditional-access/scope.ts'
import { defineCheck } from '../../define-check.ts'

export const mfaAllUsers = defineCheck({
  id: 'entra.mfa-all-users',
  since: '0.1',
  title: 'Everyone signs in with more than a password',
  requirements: [
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'A second factor is how Microsoft 365 verifies that a person is the one they claim to be.',
    },
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Access limited to the right people cannot rest on a password that anyone may have phished.',
    },
  ],
  severity: 'critical',
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
        { lacks: 'does not require more than one factor', test: asksForMfa },
      ],
      pass: policy => `“${policy}” requires more than one factor of everyone, everywhere.`,
      fail: 'No enforced policy requires more than one factor of everyone.',
      securityDefaultsDoThis: true,
    }),
  rationale:
    'Most break-ins to clinic mailboxes start with a stolen password. With a second factor the password alone opens nothing.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Conditional Access > Policies > New policy',
      'Users: include All users; exclude only your two emergency access accounts',
      'Target resources: All resources',
      'Grant: Require multifactor authentication',
      'Turn on Report-only for a week, read the sign-in log for who would be stopped, then set Enable policy to On',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/conditional-access/policy-all-users-mfa-strength',
    impact:
      'People register a second factor at their next sign-in, guests too. Shared front-desk sign-ins, scanners, fax gateways, EHR mail and old mail programs that know only a password stop working: give them their own accounts or another way first. Undo by setting the policy to Report-only.',
    disturbs: 'all-staff',
    workflows: [
      'scan-to-mail',
      'fax-to-mail',
      'ehr-mail-relay',
      'appointment-reminders',
      'shared-workstations',
      'phones-and-tablets',
      'sharing-with-outside-practices',
      'outside-it-support',
      'emergency-access',
    ],
  },
  equivalents: { scuba: ['MS.AAD.3.2v1', 'MS.AAD.3.2v2'], cis: ['7.0.0/5.2.2.2'] },
})

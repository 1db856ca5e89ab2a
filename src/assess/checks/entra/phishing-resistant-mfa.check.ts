import { judgeCoverage } from '../../conditional-access/coverage.ts'
import { asksForPhishingResistantMfa } from '../../conditional-access/grants.ts'
import { includesAllApps, includesAllUsers } from '../../conditional-access/scope.ts'
import { defineCheck } from '../../define-check.ts'

export const phishingResistantMfa = defineCheck({
  id: 'entra.phishing-resistant-mfa',
  since: '0.1',
  title: 'Everyone signs in with a method that cannot be phished',
  requirements: [
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'A passkey or certificate proves the person and cannot be typed into a false page.',
    },
  ],
  severity: 'medium',
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
        { lacks: 'does not require a phishing-resistant method', test: asksForPhishingResistantMfa },
      ],
      pass: policy => `“${policy}” requires a phishing-resistant method of everyone.`,
      fail: 'No enforced policy requires a phishing-resistant method of everyone.',
    }),
  rationale:
    'Codes and push messages can be tricked out of people by a false sign-in page. Passkeys, Windows Hello and certificates cannot.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Authentication methods > Policies: enable Passkey (FIDO2)',
      'Entra admin center > Entra ID > Conditional Access > Policies > New policy',
      'Users: include All users; Target resources: All resources',
      'Grant: Require authentication strength: Phishing-resistant MFA; Report-only first, then On',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/authentication/concept-authentication-strengths',
    impact:
      'Everyone needs a passkey, a security key or Windows Hello first: on shared computers a security key. Guests can meet it only in their own organisation, which you have to trust. Begin with administrators and the people who see most records; undo by setting the policy to Report-only.',
    disturbs: 'all-staff',
    workflows: [
      'shared-workstations',
      'phones-and-tablets',
      'sharing-with-outside-practices',
      'outside-it-support',
      'emergency-access',
    ],
  },
  equivalents: { scuba: ['MS.AAD.3.1v1'], cis: [] },
})

import { judgeCoverage } from '../../conditional-access/coverage.ts'
import { asksForMfa } from '../../conditional-access/grants.ts'
import { includesAllApps, includesAllGuests, includesAllUsers } from '../../conditional-access/scope.ts'
import { defineCheck } from '../../define-check.ts'
import { either } from '../../truth.ts'

export const mfaGuests = defineCheck({
  id: 'entra.mfa-guests',
  since: '0.1',
  title: 'Guests sign in with more than a password',
  requirements: [
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'A guest’s home organisation may not ask for a second factor; the clinic still has to know who it is.',
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
      includes: {
        lacks: 'does not include every kind of guest',
        test: policy => either(includesAllUsers(policy), includesAllGuests(policy)),
      },
      demands: [
        { lacks: 'does not include all apps', test: includesAllApps },
        { lacks: 'does not require more than one factor', test: asksForMfa },
      ],
      pass: policy => `“${policy}” requires more than one factor of guests.`,
      fail: 'No enforced policy requires more than one factor of guests.',
      securityDefaultsDoThis: true,
    }),
  rationale:
    'Labs, billing firms and locum doctors often come in as guests. Their own passwords are outside your control.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Conditional Access > Policies > New policy',
      'Users: include Guest or external users, all types',
      'Target resources: All resources; Grant: Require multifactor authentication; On',
    ],
    docs: 'https://learn.microsoft.com/entra/external-id/authentication-conditional-access',
    impact:
      'Guests from other practices and vendors register a second factor with you unless you trust their organisation’s (Cross-tenant access settings > Inbound trust). Patients who join a visit by its link do not sign in: nothing changes for them. Undo by setting the policy to Report-only.',
    disturbs: 'some-staff',
    workflows: ['sharing-with-outside-practices', 'outside-it-support'],
  },
  equivalents: { partOf: ['MS.AAD.3.2v1', 'MS.AAD.3.2v2'], cis: [] },
})

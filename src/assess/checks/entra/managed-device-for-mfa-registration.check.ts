import { judgeCoverage } from '../../conditional-access/coverage.ts'
import { asksForManagedDevice } from '../../conditional-access/grants.ts'
import { includesAllUsers, includesUserAction } from '../../conditional-access/scope.ts'
import { defineCheck } from '../../define-check.ts'

export const managedDeviceForMfaRegistration = defineCheck({
  id: 'entra.managed-device-for-mfa-registration',
  since: '0.1',
  title: 'A second factor can be registered only from a managed device',
  requirements: [
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'Whoever registers the factor owns the account; a managed device shows it is the right person.',
    },
    {
      citation: '164.308(a)(4)(ii)(C)',
      strength: 'supports',
      why: 'The moment access is established is itself controlled.',
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
        {
          lacks: 'is not about registering security information',
          test: policy => includesUserAction(policy, 'urn:user:registersecurityinfo'),
        },
        { lacks: 'does not require a managed device', test: asksForManagedDevice },
      ],
      pass: policy => `“${policy}” requires a managed device to register a second factor.`,
      fail: 'No enforced policy requires a managed device to register a second factor.',
    }),
  rationale:
    'A thief with a fresh password otherwise registers his own phone as the second factor and is in for good.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Conditional Access > Policies > New policy',
      'Users: include All users; Target resources > User actions: Register security information',
      'Grant: Require device to be marked as compliant or Microsoft Entra hybrid joined; On',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/conditional-access/policy-all-users-security-info-registration',
    impact:
      'New staff and people with a new telephone register on a clinic computer or with a Temporary Access Pass. Guests from other practices and your IT firm have no computer of yours: plan with them how they register. Undo by setting the policy to Report-only.',
    disturbs: 'some-staff',
    workflows: ['phones-and-tablets', 'sharing-with-outside-practices', 'outside-it-support'],
  },
  equivalents: { scuba: ['MS.AAD.3.8v1'], cis: ['7.0.0/5.2.2.10'] },
})

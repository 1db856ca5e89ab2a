import { judgeCoverage } from '../../conditional-access/coverage.ts'
import { asksForManagedDevice } from '../../conditional-access/grants.ts'
import { includesAllApps, includesAllUsers } from '../../conditional-access/scope.ts'
import { defineCheck } from '../../define-check.ts'

export const managedDeviceRequired = defineCheck({
  id: 'entra.managed-device-required',
  since: '0.1',
  title: 'Only devices the clinic manages can sign in',
  requirements: [
    {
      citation: '164.310(c)',
      strength: 'supports',
      why: 'A device rule keeps access on workstations whose safeguards the clinic knows.',
    },
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Access is limited to people on devices that were granted it.',
    },
    {
      citation: '164.310(b)',
      strength: 'supports',
      why: 'It says on which machines patient data may be worked with.',
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
        { lacks: 'does not require a managed device', test: asksForManagedDevice },
      ],
      pass: policy => `“${policy}” requires a managed device of everyone.`,
      fail: 'No enforced policy requires a managed device of everyone.',
    }),
  rationale: 'A private laptop without encryption or a lock turns a lost bag into a reportable breach.',
  fix: {
    steps: [
      'Intune admin center > Devices > Compliance: create a policy for each platform',
      'Entra admin center > Entra ID > Conditional Access > Policies > New policy',
      'Users: include All users; Target resources: All resources',
      'Grant: Require device to be marked as compliant, Require Microsoft Entra hybrid joined device, Require one of the selected controls; Report-only first, then On',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/conditional-access/policy-all-users-device-compliance',
    impact:
      'Private phones and computers lose access, and so do guests and an IT firm whose devices you do not trust (Cross-tenant access settings). Read Report-only in the sign-in log first, the shared computers of the front desk among it. Offer app protection or a virtual desktop; undo by setting the policy to Report-only.',
    disturbs: 'all-staff',
    workflows: [
      'phones-and-tablets',
      'shared-workstations',
      'sharing-with-outside-practices',
      'outside-it-support',
      'emergency-access',
    ],
  },
  equivalents: { scuba: ['MS.AAD.3.7v1'], cis: ['7.0.0/5.2.2.9'] },
})

import { judgeTypes, PERSONAL_IDENTIFIERS } from '../../data-loss-prevention/rules.ts'
import { defineCheck } from '../../define-check.ts'

export const dlpPersonalIdentifiers = defineCheck({
  id: 'purview.dlp-personal-identifiers',
  since: '0.1',
  title: 'Data loss prevention looks for social security, taxpayer and card numbers',
  requirements: [
    {
      citation: '164.312(e)(1)',
      strength: 'supports',
      why: 'A rule that notices these numbers on their way out guards what is sent over a network.',
    },
    {
      citation: '164.308(a)(1)(ii)(B)',
      strength: 'supports',
      why: 'It lowers the risk that a file with identifiers goes to the wrong person unnoticed.',
    },
  ],
  severity: 'high',
  licence: 'data-loss-prevention',
  needs: ['purview.dlp-policies', 'purview.dlp-rules'],
  judge: (facts, context) =>
    judgeTypes(facts, context, {
      types: PERSONAL_IDENTIFIERS,
      pass: 'Enforced rules look for social security, taxpayer and card numbers.',
      fail: types => `No enforced rule looks for ${types}.`,
      lacks: 'No enforced rule names it. Rules that are off, and policies in test, do not count.',
    }),
  rationale:
    'Billing sheets and intake forms carry these numbers. In the wrong hands they open accounts in a patient’s name.',
  fix: {
    steps: [
      'Purview portal (purview.microsoft.com) > Solutions > Data Loss Prevention > Policies > Create policy',
      'Custom > Custom policy; choose all locations your plan offers',
      'Create rule > Add condition > Content contains > Sensitive info types: U.S. Social Security Number (SSN), U.S. Individual Taxpayer Identification Number (ITIN), Credit Card Number',
      'Run the policy in simulation mode for two weeks, look through what it would have stopped, then turn it on',
    ],
    command:
      'New-DlpCompliancePolicy -Name "Personal identifiers" -ExchangeLocation All -SharePointLocation All -OneDriveLocation All -Mode TestWithNotifications',
    docs: 'https://learn.microsoft.com/purview/dlp-create-deploy-policy',
    impact:
      'Billing and front desk send such numbers daily to insurers, and patients get letters with them: agree on how (encrypted mail, a portal) before the policy blocks anything. Undo by setting the policy back to simulation mode.',
    disturbs: 'some-staff',
    workflows: ['sharing-with-outside-practices', 'mail-with-patients'],
  },
  equivalents: {
    scuba: ['MS.DEFENDER.4.1v1', 'MS.DEFENDER.4.1v2', 'MS.SECURITYSUITE.3.1v1'],
    cis: ['7.0.0/3.2.1'],
  },
})

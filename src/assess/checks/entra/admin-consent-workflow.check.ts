import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'

export const adminConsentWorkflow = defineCheck({
  id: 'entra.admin-consent-workflow',
  since: '0.1',
  title: 'People can ask an administrator for an app',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'A request with a named reviewer is how access of an app is authorised and recorded.',
    },
    {
      citation: '164.308(b)(1)',
      strength: 'supports',
      why: 'The reviewer can ask for the vendor’s agreement before the app sees patient data.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['entra.admin-consent-request-policy'],
  judge: ({ 'entra.admin-consent-request-policy': { isEnabled } }) =>
    judgeSetting({
      meets: isEnabled,
      properties: { isEnabled },
      pass: 'People can ask an administrator to consent to an app.',
      fail: 'People who need an app have no way to ask an administrator for it.',
    }),
  rationale:
    'Where there is no way to ask, people find their own: private mail, a personal account, patient files outside the clinic.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Enterprise apps > Consent and permissions > Admin consent settings',
      'Users can request admin consent to apps they are unable to consent to: Yes',
      'Who can review admin consent requests: name two people; Save',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/enterprise-apps/configure-admin-consent-workflow',
    impact: 'The reviewers get mail for each request and should answer within a few days.',
    disturbs: 'administrators',
  },
  equivalents: { scuba: ['MS.AAD.5.3v1'], cis: ['7.0.0/5.1.5.2'] },
})

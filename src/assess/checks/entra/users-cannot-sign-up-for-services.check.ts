import { defineCheck } from '../../define-check.ts'
import { judgeAuthorizationPolicy } from '../../entra/authorization-policy.ts'
import { not } from '../../truth.ts'

export const usersCannotSignUpForServices = defineCheck({
  id: 'entra.users-cannot-sign-up-for-services',
  since: '0.1',
  title: 'Staff cannot sign up for services of their own with the clinic’s address',
  requirements: [
    {
      citation: '164.308(b)(1)',
      strength: 'supports',
      why: 'A service that staff pick up for themselves may not stand under the agreement with Microsoft.',
    },
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'Somebody decides which services may hold the clinic’s data.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['entra.authorization-policy'],
  judge: facts =>
    judgeAuthorizationPolicy(facts['entra.authorization-policy'], {
      meets: policy => not(policy.allowedToSignUpEmailBasedSubscriptions),
      properties: policy => ({
        allowedToSignUpEmailBasedSubscriptions: policy.allowedToSignUpEmailBasedSubscriptions,
      }),
      pass: 'Staff cannot sign up for services with the clinic’s address.',
      fail: 'Staff can sign up for free and trial services with the clinic’s address.',
    }),
  rationale:
    'A free trial of a reporting service, taken on a Friday, now holds the list of patients who are overdue.',
  fix: {
    steps: [
      'Run the command below, after Connect-MgGraph -Scopes Policy.ReadWrite.Authorization',
      'Microsoft 365 admin center > Settings > Org settings > Services > Self-service trials and purchases: turn each product off',
    ],
    command: 'Update-MgPolicyAuthorizationPolicy -AllowedToSignUpEmailBasedSubscriptions:$false',
    docs: 'https://learn.microsoft.com/entra/identity/users/directory-self-service-signup',
    impact: 'Staff ask for a service instead of taking it. What they signed up for goes on.',
    disturbs: 'some-staff',
    workflows: ['reports-and-dashboards', 'low-code-apps'],
  },
  equivalents: {},
})

import { defineCheck } from '../../define-check.ts'
import { judgeAuthorizationPolicy } from '../../entra/authorization-policy.ts'
import { not } from '../../truth.ts'

export const riskyAppConsentBlocked = defineCheck({
  id: 'entra.risky-app-consent-blocked',
  since: '0.1',
  title: 'Nobody but an administrator consents to an app that Microsoft finds risky',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'An app that Microsoft flags is likely made to steal; stopping its consent guards against malicious software.',
    },
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'Consent grants access; for a doubtful app an administrator decides.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['entra.authorization-policy'],
  judge: facts =>
    judgeAuthorizationPolicy(facts['entra.authorization-policy'], {
      meets: policy => not(policy.allowUserConsentForRiskyApps),
      properties: policy => ({ allowUserConsentForRiskyApps: policy.allowUserConsentForRiskyApps }),
      pass: 'A request of a risky app goes to an administrator.',
      fail: 'Users can consent to an app even when Microsoft finds it risky.',
    }),
  rationale:
    'Fake apps with a familiar name are made to read clinic mailboxes. Microsoft’s warning only helps where it stops the consent.',
  fix: {
    steps: [
      'Install the Microsoft Graph PowerShell module and sign in with Connect-MgGraph -Scopes Policy.ReadWrite.Authorization',
      'Run the command below',
    ],
    command: 'Update-MgPolicyAuthorizationPolicy -AllowUserConsentForRiskyApps:$false',
    docs: 'https://learn.microsoft.com/entra/identity/enterprise-apps/configure-risk-based-step-up-consent',
    impact:
      'Rarely, a new app of a small vendor waits for an administrator’s look. Apps that have consent keep working. Undo with $true.',
    disturbs: 'administrators',
    workflows: ['third-party-apps'],
  },
  equivalents: {},
})

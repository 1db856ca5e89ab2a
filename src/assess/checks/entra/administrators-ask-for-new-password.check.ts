import { defineCheck } from '../../define-check.ts'
import { judgeAuthorizationPolicy } from '../../entra/authorization-policy.ts'
import { not } from '../../truth.ts'

export const administratorsAskForNewPassword = defineCheck({
  id: 'entra.administrators-ask-for-new-password',
  since: '0.1',
  title: 'An administrator who forgot the password asks another one',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(D)',
      strength: 'supports',
      why: 'How the password of a powerful account is changed is decided by a person who knows the one who asks.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['entra.authorization-policy'],
  judge: facts =>
    judgeAuthorizationPolicy(facts['entra.authorization-policy'], {
      meets: policy => not(policy.allowedToUseSSPR),
      properties: policy => ({ allowedToUseSSPR: policy.allowedToUseSSPR }),
      pass: 'Administrators cannot reset their own password.',
      fail: 'Administrators can reset their own password with two proofs, such as a phone and a private mailbox.',
    }),
  rationale:
    'Whoever takes over an administrator’s phone number and private mailbox gets a new password for the whole tenant.',
  fix: {
    steps: [
      'Make sure there are two Global Administrators or more who can help each other, and emergency accounts',
      'Run the command below, after Connect-MgGraph -Scopes Policy.ReadWrite.Authorization',
    ],
    command: 'Update-MgPolicyAuthorizationPolicy -AllowedToUseSspr:$false',
    docs: 'https://learn.microsoft.com/entra/identity/authentication/concept-sspr-policy',
    impact:
      'An administrator without the password waits for a second one. Staff still reset their own, where that is on.',
    disturbs: 'administrators',
    workflows: ['emergency-access', 'outside-it-support'],
  },
  equivalents: {},
})

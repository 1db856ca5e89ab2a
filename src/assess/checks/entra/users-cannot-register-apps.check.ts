import { defineCheck } from '../../define-check.ts'
import { judgeAuthorizationPolicy } from '../../entra/authorization-policy.ts'
import { not } from '../../truth.ts'

export const usersCannotRegisterApps = defineCheck({
  id: 'entra.users-cannot-register-apps',
  since: '0.1',
  title: 'Only administrators register apps',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'An app registration is a way to grant access; granting it is left to people who were given that task.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['entra.authorization-policy'],
  judge: facts =>
    judgeAuthorizationPolicy(facts['entra.authorization-policy'], {
      meets: policy => not(policy.defaultUserRolePermissions?.allowedToCreateApps),
      properties: policy => ({ allowedToCreateApps: policy.defaultUserRolePermissions?.allowedToCreateApps }),
      pass: 'Only administrators can register apps.',
      fail: 'Every user can register an app in the directory.',
    }),
  rationale:
    'An app that anyone made may ask colleagues for their mail and files, and nobody knows it exists or has a vendor agreement for it.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Users > User settings',
      'Users can register applications: No; Save',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/role-based-access-control/delegate-app-roles',
    impact: 'Somebody who builds apps needs the Application Developer role. Apps that exist keep working.',
    disturbs: 'administrators',
  },
  equivalents: { scuba: ['MS.AAD.5.1v1'], cis: ['7.0.0/5.1.2.2'] },
})

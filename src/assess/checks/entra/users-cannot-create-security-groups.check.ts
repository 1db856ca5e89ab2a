import { defineCheck } from '../../define-check.ts'
import { judgeAuthorizationPolicy } from '../../entra/authorization-policy.ts'
import { not } from '../../truth.ts'

export const usersCannotCreateSecurityGroups = defineCheck({
  id: 'entra.users-cannot-create-security-groups',
  since: '0.1',
  title: 'Only administrators create security groups',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(C)',
      strength: 'supports',
      why: 'Groups decide who reaches what; who makes them, and who is in them, is kept to people who answer for it.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['entra.authorization-policy'],
  judge: facts =>
    judgeAuthorizationPolicy(facts['entra.authorization-policy'], {
      meets: policy => not(policy.defaultUserRolePermissions?.allowedToCreateSecurityGroups),
      properties: policy => ({
        allowedToCreateSecurityGroups: policy.defaultUserRolePermissions?.allowedToCreateSecurityGroups,
      }),
      pass: 'Only administrators can create security groups.',
      fail: 'Every user can create security groups.',
    }),
  rationale:
    'A group made by a trainee was later used to open the referral folder. The trainee still decides who is in it.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Groups > All groups > General',
      'Users can create security groups in Azure portals, API or PowerShell: No; Save',
    ],
    docs: 'https://learn.microsoft.com/entra/fundamentals/users-default-permissions',
    impact: 'Staff ask an administrator for a group. Teams are another switch.',
    disturbs: 'nobody',
    workflows: [],
  },
  equivalents: {},
})

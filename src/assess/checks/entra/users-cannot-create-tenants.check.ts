import { defineCheck } from '../../define-check.ts'
import { judgeAuthorizationPolicy } from '../../entra/authorization-policy.ts'
import { not } from '../../truth.ts'

export const usersCannotCreateTenants = defineCheck({
  id: 'entra.users-cannot-create-tenants',
  since: '0.1',
  title: 'Only administrators create new tenants',
  requirements: [
    {
      citation: '164.308(a)(3)(i)',
      strength: 'supports',
      why: 'A tenant of its own is a place outside every control of the clinic; who may make one is limited.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['entra.authorization-policy'],
  judge: facts =>
    judgeAuthorizationPolicy(facts['entra.authorization-policy'], {
      meets: policy => not(policy.defaultUserRolePermissions?.allowedToCreateTenants),
      properties: policy => ({
        allowedToCreateTenants: policy.defaultUserRolePermissions?.allowedToCreateTenants,
      }),
      pass: 'Only administrators can create a new tenant.',
      fail: 'Every user can create a new tenant and is its Global Administrator.',
    }),
  rationale:
    'Patient files put into a tenant somebody made for a quick project have no agreement, no audit and no owner when that person leaves.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Users > User settings',
      'Restrict non-admin users from creating tenants: Yes; Save',
    ],
    docs: 'https://learn.microsoft.com/entra/fundamentals/users-default-permissions',
    impact: 'Nobody in daily work notices. A developer who needs a test tenant gets the Tenant Creator role.',
    disturbs: 'nobody',
  },
  equivalents: { cis: ['7.0.0/5.1.2.3'] },
})

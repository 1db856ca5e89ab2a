import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { usersCannotCreateSecurityGroups } from './users-cannot-create-security-groups.check.ts'

const having =
  (changes: NonNullable<Facts['entra.authorization-policy'][number]['defaultUserRolePermissions']>) =>
  (facts: Facts) => {
    facts['entra.authorization-policy'] = facts['entra.authorization-policy'].map(policy => ({
      ...policy,
      defaultUserRolePermissions: { ...policy.defaultUserRolePermissions, ...changes },
    }))
  }

checkTable(usersCannotCreateSecurityGroups, [
  { because: 'the switch is off', verdict: 'pass' },
  { because: 'the switch is on', verdict: 'fail', patch: having({ allowedToCreateSecurityGroups: true }) },
  {
    because: 'registering apps is another question',
    verdict: 'pass',
    patch: having({ allowedToCreateApps: true }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: having({ allowedToCreateSecurityGroups: undefined }),
    says: /allowedToCreateSecurityGroups/,
  },
  {
    because: 'a tenant always has the policy, so an empty list was not read',
    verdict: 'unknown',
    patch: facts => {
      facts['entra.authorization-policy'] = []
    },
  },
  { because: 'the policy was not read', verdict: 'unknown', unread: ['entra.authorization-policy'] },
])

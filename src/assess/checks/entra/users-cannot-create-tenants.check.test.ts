import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { usersCannotCreateTenants } from './users-cannot-create-tenants.check.ts'

const having = (changes: Partial<Facts['entra.authorization-policy'][number]>) => (facts: Facts) => {
  facts['entra.authorization-policy'] = facts['entra.authorization-policy'].map(policy => ({
    ...policy,
    ...changes,
  }))
}
const allowing = (
  permissions: NonNullable<Facts['entra.authorization-policy'][number]['defaultUserRolePermissions']>,
) => having({ defaultUserRolePermissions: permissions })
const none = (facts: Facts) => {
  facts['entra.authorization-policy'] = []
}

checkTable(usersCannotCreateTenants, [
  { because: 'the switch is off', verdict: 'pass' },
  {
    because: 'every user may create one',
    verdict: 'fail',
    patch: allowing({ allowedToCreateTenants: true }),
  },
  {
    because: 'registering apps is another question',
    verdict: 'pass',
    patch: allowing({ allowedToCreateTenants: false, allowedToCreateApps: true }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: allowing({}),
    says: /allowedToCreateTenants/,
  },
  {
    because: 'a tenant always has the policy, so an empty list was not read',
    verdict: 'unknown',
    patch: none,
  },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['entra.authorization-policy'] },
])

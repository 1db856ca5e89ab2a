import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { usersCannotRegisterApps } from './users-cannot-register-apps.check.ts'

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

checkTable(usersCannotRegisterApps, [
  { because: 'the switch is off', verdict: 'pass' },
  {
    because: 'every user may register',
    verdict: 'fail',
    patch: allowing({ allowedToCreateApps: true }),
    says: /Every user/,
  },
  {
    because: 'another switch decides nothing here',
    verdict: 'pass',
    patch: allowing({ allowedToCreateApps: false, allowedToCreateTenants: true }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: allowing({}),
    says: /allowedToCreateApps/,
  },
  {
    because: 'a tenant always has the policy, so an empty list was not read',
    verdict: 'unknown',
    patch: none,
  },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['entra.authorization-policy'] },
])

import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { appsHoldNoAdministratorRole } from './apps-hold-no-administrator-role.check.ts'

const holding = (roles: string[] | undefined) => (facts: Facts) => {
  facts['entra.privileged-service-principals'] = [
    { id: 'sp-1', displayName: 'Backup', appId: 'app-1', roles },
  ]
}

checkTable(appsHoldNoAdministratorRole, [
  { because: 'no app holds one', verdict: 'pass' },
  {
    because: 'one app does',
    verdict: 'fail',
    patch: holding(['Exchange Administrator']),
    bad: ['Backup'],
  },
  {
    because: 'people who hold such a role are another question',
    verdict: 'pass',
    patch: facts => {
      for (const person of facts['entra.privileged-users']) person.roles = ['Global Administrator']
    },
  },
  {
    because: 'which role it holds was not read',
    verdict: 'unknown',
    patch: holding(undefined),
    unreadEntities: ['Backup'],
  },
  {
    because: 'older exports do not hold the list',
    verdict: 'unknown',
    unread: ['entra.privileged-service-principals'],
  },
])

import { checkTable } from '../../../../test/check-table.ts'
import { person } from '../../../../test/good-tenant/entra.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { leastPrivilegedRoles } from './least-privileged-roles.check.ts'

const only =
  (...people: Facts['entra.privileged-users']) =>
  (facts: Facts) => {
    facts['entra.privileged-users'] = people
  }
const globals = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    person(`user-${index}`, `Person ${index}`, ['Global Administrator']),
  )
const narrower = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    person(`other-${index}`, `Other ${index}`, ['User Administrator']),
  )
const unreadRoles = { ...person('user-x', 'Person X', []), roles: undefined }

checkTable(leastPrivilegedRoles, [
  { because: 'as many narrower as wide', verdict: 'pass' },
  {
    because: 'one more wide than narrower',
    verdict: 'fail',
    patch: only(...globals(3), ...narrower(2)),
    says: /only 2/,
  },
  {
    because: 'everyone is Global Administrator',
    verdict: 'fail',
    patch: only(...globals(2)),
    says: /^2 people are Global Administrators, and nobody works/,
  },
  {
    because: 'the only administrator is one',
    verdict: 'fail',
    patch: only(...globals(1)),
    says: /^1 person is a Global Administrator, and nobody works/,
  },
  {
    because: 'a wide role beside a narrow one is wide',
    verdict: 'fail',
    patch: only(
      ...globals(1),
      person('b', 'Ben', ['User Administrator', 'Global Administrator']),
      ...narrower(1),
    ),
  },
  {
    because: 'the number itself comes first',
    verdict: 'fail',
    patch: only(...globals(1), ...narrower(4)),
    says: /two to eight/,
  },
  {
    because: 'the last one decides and was not read',
    verdict: 'unknown',
    patch: only(...globals(2), ...narrower(1), unreadRoles),
  },
  { because: 'every tenant has an administrator', verdict: 'unknown', patch: only() },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['entra.privileged-users'] },
])

import { checkTable } from '../../../../test/check-table.ts'
import { person } from '../../../../test/good-tenant/entra.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { globalAdministratorCount } from './global-administrator-count.check.ts'

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

checkTable(globalAdministratorCount, [
  { because: 'two are enough', verdict: 'pass', says: /^2 people/ },
  { because: 'eight can still be watched', verdict: 'pass', patch: only(...globals(8)) },
  { because: 'nine are too many', verdict: 'fail', patch: only(...globals(9)), says: /9 people/ },
  { because: 'one can be ill', verdict: 'fail', patch: only(...globals(1)), says: /^1 person is/ },
  {
    because: 'Entra keeps the last one, so a list without any was not read whole',
    verdict: 'unknown',
    patch: only(...narrower(3)),
    says: /^Could not read globalAdministrators/,
  },
  {
    because: 'two of one name are two',
    verdict: 'pass',
    patch: only(person('a', 'Ada', ['Global Administrator']), person('b', 'Ada', ['Global Administrator'])),
  },
  { because: 'the ninth may be one', verdict: 'unknown', patch: only(...globals(8), unreadRoles) },
  { because: 'the second may be one', verdict: 'unknown', patch: only(...globals(1), unreadRoles) },
  {
    because: 'nine are too many whatever the tenth is',
    verdict: 'fail',
    patch: only(...globals(9), unreadRoles),
  },
  {
    because: 'whoever is listed holds a role, so an empty list was not read',
    verdict: 'unknown',
    patch: only(...globals(8), person('user-y', 'Person Y', [])),
  },
  { because: 'every tenant has an administrator', verdict: 'unknown', patch: only() },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['entra.privileged-users'] },
])

import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { safeListOff } from './safe-list-off.check.ts'

const policies =
  (...list: Facts['exchange.connection-filter-policies']) =>
  (facts: Facts) => {
    facts['exchange.connection-filter-policies'] = list
  }

checkTable(safeListOff, [
  { because: 'the default policy has neither list', verdict: 'pass' },
  {
    because: 'the list is on',
    verdict: 'fail',
    patch: policies({ Name: 'Default', IPAllowList: [], EnableSafeList: true }),
    bad: ['Default'],
  },
  {
    because: 'the other list is another question',
    verdict: 'pass',
    patch: policies({ Name: 'Default', IPAllowList: ['192.0.2.7'], EnableSafeList: false }),
  },
  { because: 'the property was not read', verdict: 'unknown', patch: policies({ Name: 'Default' }) },
  { because: 'an empty list cannot be: the default always exists', verdict: 'unknown', patch: policies() },
])

import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { ipAllowListEmpty } from './ip-allow-list-empty.check.ts'

const policies =
  (...list: Facts['exchange.connection-filter-policies']) =>
  (facts: Facts) => {
    facts['exchange.connection-filter-policies'] = list
  }

checkTable(ipAllowListEmpty, [
  { because: 'the default policy has neither list', verdict: 'pass' },
  {
    because: 'one address is enough',
    verdict: 'fail',
    patch: policies({ Name: 'Default', IPAllowList: ['192.0.2.7'], EnableSafeList: false }),
    bad: ['Default'],
  },
  {
    because: 'the other list is another question',
    verdict: 'pass',
    patch: policies({ Name: 'Default', IPAllowList: [], EnableSafeList: true }),
  },
  { because: 'the property was not read', verdict: 'unknown', patch: policies({ Name: 'Default' }) },
  { because: 'an empty list cannot be: the default always exists', verdict: 'unknown', patch: policies() },
])

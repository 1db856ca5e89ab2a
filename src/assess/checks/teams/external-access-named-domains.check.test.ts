import { checkTable } from '../../../../test/check-table.ts'
import { externalAccessNamedDomains } from './external-access-named-domains.check.ts'
import { federation, noFederation } from './federation-with.fixture.ts'

checkTable(externalAccessNamedDomains, [
  { because: 'contact is on with a named domain', verdict: 'pass' },
  {
    because: 'contact is off, so no list is needed',
    verdict: 'pass',
    patch: federation({ AllowFederatedUsers: false, AllowedDomains: [] }),
  },
  {
    because: 'contact is off, so it does not matter that the list was not read',
    verdict: 'pass',
    patch: federation({ AllowFederatedUsers: false, AllowedDomains: undefined }),
  },
  { because: 'contact is on without a list', verdict: 'fail', patch: federation({ AllowedDomains: [] }) },
  {
    because: 'contact is on and the list was not read',
    verdict: 'unknown',
    patch: federation({ AllowedDomains: undefined }),
  },
  {
    because: 'whether contact is on was not read, and there is no list',
    verdict: 'unknown',
    patch: federation({ AllowFederatedUsers: undefined, AllowedDomains: [] }),
  },
  { because: 'every tenant has a configuration', verdict: 'unknown', patch: noFederation },
])

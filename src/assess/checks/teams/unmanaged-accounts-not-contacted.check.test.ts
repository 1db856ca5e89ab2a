import { checkTable } from '../../../../test/check-table.ts'
import { federation, noFederation } from './federation-with.fixture.ts'
import { unmanagedAccountsNotContacted } from './unmanaged-accounts-not-contacted.check.ts'

checkTable(unmanagedAccountsNotContacted, [
  { because: 'contact is off', verdict: 'pass' },
  {
    because: 'that they cannot start a chat does not keep staff from doing so',
    verdict: 'fail',
    patch: federation({ AllowTeamsConsumer: true, AllowTeamsConsumerInbound: false }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: federation({ AllowTeamsConsumer: undefined }),
  },
  { because: 'every tenant has a configuration', verdict: 'unknown', patch: noFederation },
  {
    because: 'GCC High has no contact with private accounts',
    verdict: 'not-applicable',
    cloud: 'gcc-high',
    patch: federation({ AllowTeamsConsumer: true }),
  },
])

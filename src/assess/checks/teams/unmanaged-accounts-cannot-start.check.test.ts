import { checkTable } from '../../../../test/check-table.ts'
import { federation, noFederation } from './federation-with.fixture.ts'
import { unmanagedAccountsCannotStart } from './unmanaged-accounts-cannot-start.check.ts'

checkTable(unmanagedAccountsCannotStart, [
  { because: 'contact is off, whatever the hidden second switch says', verdict: 'pass' },
  {
    because: 'staff may write to them, they not to staff',
    verdict: 'pass',
    patch: federation({ AllowTeamsConsumer: true, AllowTeamsConsumerInbound: false }),
  },
  {
    because: 'both switches are on',
    verdict: 'fail',
    patch: federation({ AllowTeamsConsumer: true, AllowTeamsConsumerInbound: true }),
  },
  {
    because: 'one switch is on, the other was not read',
    verdict: 'unknown',
    patch: federation({ AllowTeamsConsumer: undefined, AllowTeamsConsumerInbound: true }),
  },
  { because: 'every tenant has a configuration', verdict: 'unknown', patch: noFederation },
  {
    because: 'the GCC cloud has no contact with private accounts',
    verdict: 'not-applicable',
    cloud: 'gcc',
    patch: federation({ AllowTeamsConsumer: true, AllowTeamsConsumerInbound: true }),
  },
  {
    because: 'an unknown cloud excuses nothing',
    verdict: 'fail',
    cloud: null,
    patch: federation({ AllowTeamsConsumer: true, AllowTeamsConsumerInbound: true }),
  },
])

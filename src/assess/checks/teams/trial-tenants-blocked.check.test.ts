import { checkTable } from '../../../../test/check-table.ts'
import { federation, noFederation } from './federation-with.fixture.ts'
import { trialTenantsBlocked } from './trial-tenants-blocked.check.ts'

checkTable(trialTenantsBlocked, [
  { because: 'they are blocked', verdict: 'pass' },
  {
    because: 'they are allowed',
    verdict: 'fail',
    patch: federation({ ExternalAccessWithTrialTenants: 'Allowed' }),
  },
  {
    because: 'without any access from outside they are out too',
    verdict: 'pass',
    patch: federation({ AllowFederatedUsers: false, ExternalAccessWithTrialTenants: 'Allowed' }),
  },
  {
    because: 'ScubaGear 1.0 did not write the setting',
    verdict: 'unknown',
    patch: federation({ ExternalAccessWithTrialTenants: undefined }),
  },
  {
    because: 'every tenant has a configuration, so an empty list was not read',
    verdict: 'unknown',
    patch: noFederation,
  },
  {
    because: 'the configuration was not read',
    verdict: 'unknown',
    unread: ['teams.federation-configuration'],
  },
])

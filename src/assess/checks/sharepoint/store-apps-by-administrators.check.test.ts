import { checkTable } from '../../../../test/check-table.ts'
import { storeAppsByAdministrators } from './store-apps-by-administrators.check.ts'
import { tenantWith } from './tenant-with.fixture.ts'

checkTable(storeAppsByAdministrators, [
  { because: 'the store is closed to staff', verdict: 'pass' },
  { because: 'it is open', verdict: 'fail', patch: tenantWith({ DisableSharePointStoreAccess: false }) },
  {
    because: 'sharing with everyone is another question',
    verdict: 'pass',
    patch: tenantWith({ ShowEveryoneClaim: true }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: tenantWith({ DisableSharePointStoreAccess: undefined }),
    says: /DisableSharePointStoreAccess/,
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['sharepoint.tenant'] },
])

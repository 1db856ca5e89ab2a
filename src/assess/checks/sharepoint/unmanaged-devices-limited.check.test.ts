import { checkTable } from '../../../../test/check-table.ts'
import { unmanagedDevicesLimited } from './unmanaged-devices-limited.check.ts'
import { tenantWith } from './tenant-with.fixture.ts'

checkTable(unmanagedDevicesLimited, [
  { because: 'limited', verdict: 'pass' },
  {
    because: 'blocked',
    verdict: 'pass',
    patch: tenantWith({ ConditionalAccessPolicy: 2 }),
    says: /no access/,
  },
  { because: 'full access', verdict: 'fail', patch: tenantWith({ ConditionalAccessPolicy: 0 }) },
  {
    because: 'an authentication context decides',
    verdict: 'unknown',
    patch: tenantWith({ ConditionalAccessPolicy: 3 }),
  },
  {
    because: 'the level was not read',
    verdict: 'unknown',
    patch: tenantWith({ ConditionalAccessPolicy: undefined }),
    says: /ConditionalAccessPolicy/,
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['sharepoint.tenant'] },
])

import { checkTable } from '../../../../test/check-table.ts'
import { syncOnManagedComputers } from './sync-on-managed-computers.check.ts'
import { tenantWith } from './tenant-with.fixture.ts'

checkTable(syncOnManagedComputers, [
  { because: 'sync is limited, and so are devices that nobody manages', verdict: 'pass' },
  {
    because: 'the list of domains alone is enough',
    verdict: 'pass',
    patch: tenantWith({ ConditionalAccessPolicy: 0 }),
    says: /domains you name/,
  },
  {
    because: 'web-only access for devices that nobody manages stops sync as well',
    verdict: 'pass',
    patch: tenantWith({ IsUnmanagedSyncClientForTenantRestricted: false }),
    says: /cannot sync/,
  },
  {
    because: 'neither of both',
    verdict: 'fail',
    patch: tenantWith({ IsUnmanagedSyncClientForTenantRestricted: false, ConditionalAccessPolicy: 0 }),
  },
  {
    because: 'what an authentication context asks for was not read',
    verdict: 'unknown',
    patch: tenantWith({ IsUnmanagedSyncClientForTenantRestricted: false, ConditionalAccessPolicy: 3 }),
  },
  {
    because: 'older exports do not hold the list',
    verdict: 'unknown',
    patch: tenantWith({ IsUnmanagedSyncClientForTenantRestricted: undefined, ConditionalAccessPolicy: 0 }),
    says: /IsUnmanagedSync/,
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['sharepoint.tenant'] },
])

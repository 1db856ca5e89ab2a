import { checkTable } from '../../../../test/check-table.ts'
import { tenantWith } from './tenant-with.fixture.ts'
import { onedriveSharingLimited } from './onedrive-sharing-limited.check.ts'

checkTable(onedriveSharingLimited, [
  { because: 'nobody outside', verdict: 'pass' },
  { because: 'existing guests', verdict: 'pass', patch: tenantWith({ ODBSharingCapability: 3 }) },
  {
    because: 'new guests, whatever the level of sites is',
    verdict: 'fail',
    patch: tenantWith({ ODBSharingCapability: 1, SharingCapability: 0 }),
  },
  { because: 'anyone with the link', verdict: 'fail', patch: tenantWith({ ODBSharingCapability: 2 }) },
  {
    because: 'the level of sites says nothing about OneDrive',
    verdict: 'unknown',
    patch: tenantWith({ ODBSharingCapability: undefined, SharingCapability: 0 }),
  },
])

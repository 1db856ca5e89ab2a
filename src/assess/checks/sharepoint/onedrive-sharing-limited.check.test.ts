import { checkTable } from '../../../../test/check-table.ts'
import { tenantWith } from './tenant-with.fixture.ts'
import { onedriveSharingLimited } from './onedrive-sharing-limited.check.ts'

checkTable(onedriveSharingLimited, [
  { because: 'nobody outside', verdict: 'pass' },
  { because: 'existing guests', verdict: 'pass', patch: tenantWith({ ODBSharingCapability: 3 }) },
  {
    because: 'new guests, where sites allow them too',
    verdict: 'fail',
    patch: tenantWith({ ODBSharingCapability: 1, SharingCapability: 2 }),
    says: /with new and existing guests\.$/,
  },
  {
    because: 'anyone with the link',
    verdict: 'fail',
    patch: tenantWith({ ODBSharingCapability: 2, SharingCapability: 2 }),
  },
  {
    because: 'SharePoint’s level caps OneDrive’s: what it says fully does not hold',
    verdict: 'fail',
    patch: tenantWith({ ODBSharingCapability: 2, SharingCapability: 1 }),
    says: /with new and existing guests\.$/,
  },
  {
    because: 'with sharing off for the organisation, OneDrive’s own level has no effect',
    verdict: 'pass',
    patch: tenantWith({ ODBSharingCapability: 2, SharingCapability: 0 }),
    says: /with nobody outside\.$/,
  },
  {
    because: 'OneDrive’s level was not read, and SharePoint’s is wide',
    verdict: 'unknown',
    patch: tenantWith({ ODBSharingCapability: undefined, SharingCapability: 2 }),
  },
  {
    because: 'SharePoint’s level was not read, and may be the narrower one',
    verdict: 'unknown',
    patch: tenantWith({ ODBSharingCapability: 2, SharingCapability: undefined }),
  },
])

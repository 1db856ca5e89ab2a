import { checkTable } from '../../../../test/check-table.ts'
import { tenantWith } from './tenant-with.fixture.ts'
import { siteSharingLimited } from './site-sharing-limited.check.ts'

checkTable(siteSharingLimited, [
  { because: 'existing guests are known people', verdict: 'pass' },
  { because: 'nobody outside at all', verdict: 'pass', patch: tenantWith({ SharingCapability: 0 }) },
  {
    because: 'new guests are invited by whoever shares: near, but not limited',
    verdict: 'fail',
    patch: tenantWith({ SharingCapability: 1 }),
    says: /new and existing guests/,
  },
  { because: 'anyone with the link', verdict: 'fail', patch: tenantWith({ SharingCapability: 2 }) },
  {
    because: 'the level was not read',
    verdict: 'unknown',
    patch: tenantWith({ SharingCapability: undefined }),
    says: /SharingCapability/,
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['sharepoint.tenant'] },
])

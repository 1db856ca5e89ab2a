import { checkTable } from '../../../../test/check-table.ts'
import { leaversFilesKept } from './leavers-files-kept.check.ts'
import { tenantWith } from './tenant-with.fixture.ts'

checkTable(leaversFilesKept, [
  { because: 'a year', verdict: 'pass' },
  { because: 'longer', verdict: 'pass', patch: tenantWith({ OrphanedPersonalSitesRetentionPeriod: 3650 }) },
  {
    because: 'Microsoft’s default of 30 days',
    verdict: 'fail',
    patch: tenantWith({ OrphanedPersonalSitesRetentionPeriod: 30 }),
    says: /after 30 days/,
  },
  {
    because: 'a day less than a year',
    verdict: 'fail',
    patch: tenantWith({ OrphanedPersonalSitesRetentionPeriod: 364 }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: tenantWith({ OrphanedPersonalSitesRetentionPeriod: undefined }),
    says: /OrphanedPersonalSitesRetentionPeriod/,
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['sharepoint.tenant'] },
])

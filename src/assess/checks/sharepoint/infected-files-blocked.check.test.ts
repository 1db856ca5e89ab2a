import { checkTable } from '../../../../test/check-table.ts'
import { infectedFilesBlocked } from './infected-files-blocked.check.ts'
import { tenantWith } from './tenant-with.fixture.ts'

checkTable(infectedFilesBlocked, [
  { because: 'blocked', verdict: 'pass' },
  { because: 'a warning only', verdict: 'fail', patch: tenantWith({ DisallowInfectedFileDownload: false }) },
  {
    because: 'who may share is another question',
    verdict: 'pass',
    patch: tenantWith({ SharingCapability: 2 }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: tenantWith({ DisallowInfectedFileDownload: undefined }),
    says: /Disallow/,
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['sharepoint.tenant'] },
])

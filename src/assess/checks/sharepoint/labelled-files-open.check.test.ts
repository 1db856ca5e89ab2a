import { checkTable } from '../../../../test/check-table.ts'
import { labelledFilesOpen } from './labelled-files-open.check.ts'
import { tenantWith } from './tenant-with.fixture.ts'

checkTable(labelledFilesOpen, [
  { because: 'on', verdict: 'pass' },
  { because: 'off', verdict: 'fail', patch: tenantWith({ EnableAIPIntegration: false }) },
  {
    because: 'PDF files are one step further',
    verdict: 'pass',
    patch: tenantWith({ EnableSensitivityLabelForPDF: false }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: tenantWith({ EnableAIPIntegration: undefined }),
    says: /EnableAIPIntegration/,
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['sharepoint.tenant'] },
])

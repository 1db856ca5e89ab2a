import { checkTable } from '../../../../test/check-table.ts'
import { tenantWith } from './tenant-with.fixture.ts'
import { defaultLinkViewOnly } from './default-link-view-only.check.ts'

checkTable(defaultLinkViewOnly, [
  { because: 'viewing', verdict: 'pass' },
  {
    because: 'editing',
    verdict: 'fail',
    patch: tenantWith({ DefaultLinkPermission: 2 }),
    says: /editing/,
  },
  {
    because: 'nothing chosen is not the same as viewing',
    verdict: 'fail',
    patch: tenantWith({ DefaultLinkPermission: 0 }),
    says: /No permission is chosen/,
  },
  {
    because: 'the permission was not read',
    verdict: 'unknown',
    patch: tenantWith({ DefaultLinkPermission: undefined }),
  },
])

import { checkTable } from '../../../../test/check-table.ts'
import { tenantWith } from './tenant-with.fixture.ts'
import { anyoneLinksViewOnly } from './anyone-links-view-only.check.ts'

checkTable(anyoneLinksViewOnly, [
  { because: 'files and folders for viewing', verdict: 'pass', patch: tenantWith({ SharingCapability: 2 }) },
  {
    because: 'folders for viewing and upload',
    verdict: 'fail',
    patch: tenantWith({ SharingCapability: 2, FolderAnonymousLinkType: 3 }),
    says: /of folders\.$/,
  },
  {
    because: 'both for editing',
    verdict: 'fail',
    patch: tenantWith({ SharingCapability: 2, FileAnonymousLinkType: 2, FolderAnonymousLinkType: 2 }),
    says: /files and folders/,
  },
  {
    because: 'guests sign in, so these links do not exist',
    verdict: 'not-applicable',
    patch: tenantWith({ SharingCapability: 1, FolderAnonymousLinkType: 2 }),
  },
  {
    because: 'files are fine and folders were not read',
    verdict: 'unknown',
    patch: tenantWith({ SharingCapability: 2, FolderAnonymousLinkType: undefined }),
  },
  {
    because: 'the level was not read',
    verdict: 'unknown',
    patch: tenantWith({ SharingCapability: undefined }),
  },
])

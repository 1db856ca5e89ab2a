import { checkTable } from '../../../../test/check-table.ts'
import { tenantWith } from './tenant-with.fixture.ts'
import { defaultLinkSpecificPeople } from './default-link-specific-people.check.ts'

checkTable(defaultLinkSpecificPeople, [
  { because: 'a link for specific people', verdict: 'pass' },
  {
    because: 'a link for the organisation opens for every colleague: near, but not specific',
    verdict: 'fail',
    patch: tenantWith({ DefaultSharingLinkType: 2 }),
    says: /everyone in the organisation/,
  },
  {
    because: 'a link for anyone',
    verdict: 'fail',
    patch: tenantWith({ DefaultSharingLinkType: 3 }),
    says: /anyone/,
  },
  {
    because: 'nothing is chosen, and Microsoft’s default is wider',
    verdict: 'fail',
    patch: tenantWith({ DefaultSharingLinkType: 0 }),
    says: /not set/,
  },
  {
    because: 'the type was not read',
    verdict: 'unknown',
    patch: tenantWith({ DefaultSharingLinkType: undefined }),
  },
])

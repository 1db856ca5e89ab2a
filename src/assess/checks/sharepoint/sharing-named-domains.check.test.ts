import { checkTable } from '../../../../test/check-table.ts'
import { tenantWith } from './tenant-with.fixture.ts'
import { sharingNamedDomains } from './sharing-named-domains.check.ts'

checkTable(sharingNamedDomains, [
  { because: 'only the named domains', verdict: 'pass' },
  { because: 'any domain', verdict: 'fail', patch: tenantWith({ SharingDomainRestrictionMode: 0 }) },
  {
    because: 'blocking some domains leaves all others: near, but no list of partners',
    verdict: 'fail',
    patch: tenantWith({ SharingDomainRestrictionMode: 2 }),
    says: /except the blocked/,
  },
  {
    because: 'with sharing off there is nothing to limit',
    verdict: 'not-applicable',
    patch: tenantWith({ SharingCapability: 0, SharingDomainRestrictionMode: 0 }),
  },
  {
    because: 'sharing is off, but the limit was not read: the source is torn',
    verdict: 'unknown',
    patch: tenantWith({ SharingCapability: 0, SharingDomainRestrictionMode: undefined }),
  },
  {
    because: 'whether sharing is on was not read',
    verdict: 'unknown',
    patch: tenantWith({ SharingCapability: undefined }),
  },
])

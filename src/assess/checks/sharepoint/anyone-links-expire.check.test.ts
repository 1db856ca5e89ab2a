import { checkTable } from '../../../../test/check-table.ts'
import { tenantWith } from './tenant-with.fixture.ts'
import { anyoneLinksExpire } from './anyone-links-expire.check.ts'

checkTable(anyoneLinksExpire, [
  { because: 'thirty days are the most', verdict: 'pass', patch: tenantWith({ SharingCapability: 2 }) },
  {
    because: 'thirty-one days are one too many',
    verdict: 'fail',
    patch: tenantWith({ SharingCapability: 2, RequireAnonymousLinksExpireInDays: 31 }),
    says: /31 days/,
  },
  {
    because: 'minus one means that links never expire, though it is less than thirty',
    verdict: 'fail',
    patch: tenantWith({ SharingCapability: 2, RequireAnonymousLinksExpireInDays: -1 }),
    says: /never/,
  },
  {
    because: 'so does zero',
    verdict: 'fail',
    patch: tenantWith({ SharingCapability: 2, RequireAnonymousLinksExpireInDays: 0 }),
  },
  {
    because: 'without links for anyone there is nothing to expire',
    verdict: 'not-applicable',
    patch: tenantWith({ RequireAnonymousLinksExpireInDays: -1 }),
  },
  {
    because: 'the days were not read, so the source is torn',
    verdict: 'unknown',
    patch: tenantWith({ RequireAnonymousLinksExpireInDays: undefined }),
  },
  {
    because: 'the level was not read',
    verdict: 'unknown',
    patch: tenantWith({ SharingCapability: undefined }),
  },
])

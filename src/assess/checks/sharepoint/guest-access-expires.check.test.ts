import { checkTable } from '../../../../test/check-table.ts'
import { guestAccessExpires } from './guest-access-expires.check.ts'
import { tenantWith } from './tenant-with.fixture.ts'

checkTable(guestAccessExpires, [
  { because: '30 days', verdict: 'pass' },
  {
    because: 'no end',
    verdict: 'fail',
    patch: tenantWith({ ExternalUserExpirationRequired: false }),
    says: /until somebody/,
  },
  {
    because: '31 days',
    verdict: 'fail',
    patch: tenantWith({ ExternalUserExpireInDays: 31 }),
    says: /31 days/,
  },
  { because: 'an end that never comes', verdict: 'fail', patch: tenantWith({ ExternalUserExpireInDays: 0 }) },
  {
    because: 'there are no guests',
    verdict: 'not-applicable',
    patch: tenantWith({ SharingCapability: 0, ExternalUserExpirationRequired: false }),
  },
  {
    because: 'there are no guests, but the setting was torn',
    verdict: 'unknown',
    patch: tenantWith({ SharingCapability: 0, ExternalUserExpirationRequired: undefined }),
  },
  {
    because: 'whether there are guests was not read',
    verdict: 'unknown',
    patch: tenantWith({ SharingCapability: undefined }),
  },
  {
    because: 'the days were not read',
    verdict: 'unknown',
    patch: tenantWith({ ExternalUserExpireInDays: undefined }),
    says: /ExternalUserExpireInDays/,
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['sharepoint.tenant'] },
])

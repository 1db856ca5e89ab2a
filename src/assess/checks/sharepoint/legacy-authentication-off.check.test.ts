import { checkTable } from '../../../../test/check-table.ts'
import { legacyAuthenticationOff } from './legacy-authentication-off.check.ts'
import { tenantWith } from './tenant-with.fixture.ts'

checkTable(legacyAuthenticationOff, [
  { because: 'refused', verdict: 'pass' },
  { because: 'accepted', verdict: 'fail', patch: tenantWith({ LegacyAuthProtocolsEnabled: true }) },
  { because: 'guests are another question', verdict: 'pass', patch: tenantWith({ SharingCapability: 2 }) },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: tenantWith({ LegacyAuthProtocolsEnabled: undefined }),
    says: /LegacyAuth/,
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['sharepoint.tenant'] },
])

import { checkTable } from '../../../../test/check-table.ts'
import { guestsCannotReshare } from './guests-cannot-reshare.check.ts'
import { tenantWith } from './tenant-with.fixture.ts'

checkTable(guestsCannotReshare, [
  { because: 'guests cannot', verdict: 'pass' },
  { because: 'guests can', verdict: 'fail', patch: tenantWith({ PreventExternalUsersFromResharing: false }) },
  {
    because: 'there are no guests',
    verdict: 'not-applicable',
    patch: tenantWith({ SharingCapability: 0, PreventExternalUsersFromResharing: false }),
  },
  {
    because: 'whether there are guests was not read',
    verdict: 'unknown',
    patch: tenantWith({ SharingCapability: undefined }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: tenantWith({ PreventExternalUsersFromResharing: undefined }),
    says: /PreventExternal/,
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['sharepoint.tenant'] },
])

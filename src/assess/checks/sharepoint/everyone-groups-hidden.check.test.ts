import { checkTable } from '../../../../test/check-table.ts'
import { everyoneGroupsHidden } from './everyone-groups-hidden.check.ts'
import { tenantWith } from './tenant-with.fixture.ts'

checkTable(everyoneGroupsHidden, [
  { because: 'none is offered', verdict: 'pass' },
  {
    because: 'all staff is offered',
    verdict: 'fail',
    patch: tenantWith({ ShowEveryoneExceptExternalUsersClaim: true }),
    says: /except external/,
  },
  {
    because: 'everyone is offered, the rest was not read',
    verdict: 'fail',
    patch: tenantWith({ ShowEveryoneClaim: true, ShowAllUsersClaim: undefined }),
    says: /“Everyone”/,
  },
  {
    because: 'one was not read',
    verdict: 'unknown',
    patch: tenantWith({ ShowAllUsersClaim: undefined }),
    says: /ShowAllUsersClaim/,
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['sharepoint.tenant'] },
])

import { checkTable } from '../../../../test/check-table.ts'
import { privateSitesStayPrivate } from './private-sites-stay-private.check.ts'
import { tenantWith } from './tenant-with.fixture.ts'

checkTable(privateSitesStayPrivate, [
  { because: 'the group cannot be added', verdict: 'pass' },
  {
    because: 'it can, as in every tenant that never changed it',
    verdict: 'fail',
    patch: tenantWith({ AllowEveryoneExceptExternalUsersClaimInPrivateSite: true }),
  },
  {
    because: 'what the people picker shows elsewhere is another question',
    verdict: 'pass',
    patch: tenantWith({ ShowEveryoneExceptExternalUsersClaim: true }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: tenantWith({ AllowEveryoneExceptExternalUsersClaimInPrivateSite: undefined }),
    says: /AllowEveryoneExceptExternalUsersClaimInPrivateSite/,
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['sharepoint.tenant'] },
])

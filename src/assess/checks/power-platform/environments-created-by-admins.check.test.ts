import { checkTable } from '../../../../test/check-table.ts'
import { environmentsCreatedByAdmins } from './environments-created-by-admins.check.ts'
import { settingsWith } from './power-platform-with.fixture.ts'

checkTable(environmentsCreatedByAdmins, [
  { because: 'it is left to administrators', verdict: 'pass' },
  {
    because: 'anybody may',
    verdict: 'fail',
    patch: settingsWith({ disableEnvironmentCreationByNonAdminUsers: false }),
    says: /^Everybody/,
  },
  {
    because: 'the settings beside it ask something else',
    verdict: 'pass',
    patch: settingsWith({
      disableTrialEnvironmentCreationByNonAdminUsers: false,
      disablePortalsCreationByNonAdminUsers: false,
    }),
  },
  {
    because: 'that the others are left to administrators does not make up for it',
    verdict: 'unknown',
    patch: settingsWith({ disableEnvironmentCreationByNonAdminUsers: undefined }),
    says: /disableEnvironmentCreationByNonAdminUsers/,
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['power-platform.tenant-settings'] },
])

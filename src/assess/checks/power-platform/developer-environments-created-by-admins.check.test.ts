import { checkTable } from '../../../../test/check-table.ts'
import { developerEnvironmentsCreatedByAdmins } from './developer-environments-created-by-admins.check.ts'
import { settingsWith } from './power-platform-with.fixture.ts'

checkTable(developerEnvironmentsCreatedByAdmins, [
  { because: 'only administrators', verdict: 'pass' },
  {
    because: 'everybody may',
    verdict: 'fail',
    patch: settingsWith({
      powerPlatform: { governance: { disableDeveloperEnvironmentCreationByNonAdminUsers: false } },
    }),
  },
  {
    because: 'environments of other kinds are another question',
    verdict: 'pass',
    patch: settingsWith({ disableEnvironmentCreationByNonAdminUsers: false }),
  },
  {
    because: 'the setting was not read',
    verdict: 'unknown',
    patch: settingsWith({ powerPlatform: { governance: {} } }),
    says: /disableDeveloperEnvironmentCreationByNonAdminUsers/,
  },
  {
    because: 'older exports write a text where the settings should be',
    verdict: 'unknown',
    patch: settingsWith({ powerPlatform: undefined }),
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['power-platform.tenant-settings'] },
])

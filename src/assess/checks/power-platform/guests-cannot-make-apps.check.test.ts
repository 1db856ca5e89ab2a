import { checkTable } from '../../../../test/check-table.ts'
import { guestsCannotMakeApps } from './guests-cannot-make-apps.check.ts'
import { settingsWith } from './power-platform-with.fixture.ts'

checkTable(guestsCannotMakeApps, [
  { because: 'guests only use', verdict: 'pass' },
  {
    because: 'guests can make',
    verdict: 'fail',
    patch: settingsWith({ powerPlatform: { powerApps: { enableGuestsToMake: true } } }),
  },
  {
    because: 'who makes web sites is another question',
    verdict: 'pass',
    patch: settingsWith({ disablePortalsCreationByNonAdminUsers: false }),
  },
  {
    because: 'the setting was not read',
    verdict: 'unknown',
    patch: settingsWith({ powerPlatform: { powerApps: {} } }),
    says: /enableGuestsToMake/,
  },
  {
    because: 'older exports write a text where the settings should be',
    verdict: 'unknown',
    patch: settingsWith({ powerPlatform: undefined }),
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['power-platform.tenant-settings'] },
])

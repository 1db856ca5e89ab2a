import { checkTable } from '../../../../test/check-table.ts'
import { settingsWith } from './power-platform-with.fixture.ts'
import { sharingWithEveryoneOff } from './sharing-with-everyone-off.check.ts'

checkTable(sharingWithEveryoneOff, [
  { because: 'sharing with everybody is off', verdict: 'pass' },
  {
    because: 'makers may share with everybody',
    verdict: 'fail',
    patch: settingsWith({ powerPlatform: { powerApps: { disableShareWithEveryone: false } } }),
    says: /guests included/,
  },
  {
    because: 'the setting was not read',
    verdict: 'unknown',
    patch: settingsWith({ powerPlatform: { powerApps: {} } }),
    says: /disableShareWithEveryone/,
  },
  {
    because: 'older exports write a text where the settings of apps should be',
    verdict: 'unknown',
    patch: settingsWith({ powerPlatform: {} }),
  },
  {
    because: 'nothing of the kind was read',
    verdict: 'unknown',
    patch: settingsWith({ powerPlatform: undefined }),
  },
])

import { checkTable } from '../../../../test/check-table.ts'
import { copilotInputsNotShared } from './copilot-inputs-not-shared.check.ts'
import { settingsWith } from './power-platform-with.fixture.ts'

checkTable(copilotInputsNotShared, [
  { because: 'nothing is shared', verdict: 'pass' },
  {
    because: 'inputs and outputs are shared',
    verdict: 'fail',
    patch: settingsWith({ powerPlatform: { modelExperimentation: { enableModelDataSharing: true } } }),
  },
  {
    because: 'who makes web sites is another question',
    verdict: 'pass',
    patch: settingsWith({ disablePortalsCreationByNonAdminUsers: false }),
  },
  {
    because: 'the setting was not read',
    verdict: 'unknown',
    patch: settingsWith({ powerPlatform: { modelExperimentation: {} } }),
    says: /enableModelDataSharing/,
  },
  {
    because: 'older exports write a text where the settings should be',
    verdict: 'unknown',
    patch: settingsWith({ powerPlatform: undefined }),
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['power-platform.tenant-settings'] },
])

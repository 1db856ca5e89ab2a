import { checkTable } from '../../../../test/check-table.ts'
import { generativeAgentsNotPublished } from './generative-agents-not-published.check.ts'
import { settingsWith } from './power-platform-with.fixture.ts'

checkTable(generativeAgentsNotPublished, [
  { because: 'they cannot be published', verdict: 'pass' },
  {
    because: 'every maker may publish',
    verdict: 'fail',
    patch: settingsWith({ powerPlatform: { intelligence: { enableOpenAiBotPublishing: true } } }),
  },
  {
    because: 'who makes web sites is another question',
    verdict: 'pass',
    patch: settingsWith({ disablePortalsCreationByNonAdminUsers: false }),
  },
  {
    because: 'the setting was not read',
    verdict: 'unknown',
    patch: settingsWith({ powerPlatform: { intelligence: {} } }),
    says: /enableOpenAiBotPublishing/,
  },
  {
    because: 'older exports write a text where the settings should be',
    verdict: 'unknown',
    patch: settingsWith({ powerPlatform: undefined }),
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['power-platform.tenant-settings'] },
])

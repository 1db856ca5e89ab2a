import { checkTable } from '../../../../test/check-table.ts'
import { appPolicies, appSettings } from './app-settings-with.fixture.ts'
import { customAppsLimited } from './custom-apps-limited.check.ts'

checkTable(customAppsLimited, [
  { because: 'by default nobody has such apps', verdict: 'pass' },
  {
    because: 'the settings of other kinds of apps say nothing',
    verdict: 'pass',
    patch: appSettings({ PrivateApp: 'None', GlobalApp: 'All' }),
  },
  {
    because: 'org-wide settings hold; the policies beside them have no effect',
    verdict: 'fail',
    patch: appSettings({ PrivateApp: 'All' }),
    says: /everyone/,
  },
  {
    because: 'some people is not nobody',
    verdict: 'fail',
    patch: appSettings({ PrivateApp: 'AllowedApps' }),
    says: /some people/,
  },
  {
    because: 'without org-wide settings, policies that name the allowed apps do',
    verdict: 'pass',
    patch: appPolicies(),
  },
  {
    because: 'one policy that allows all but the blocked apps is enough',
    verdict: 'fail',
    patch: appPolicies({ PrivateCatalogAppsType: 'BlockedAppList' }),
    bad: ['Dictation'],
  },
  {
    because: 'what one policy allows was not read',
    verdict: 'unknown',
    patch: appPolicies({ PrivateCatalogAppsType: undefined }),
    unreadEntities: ['Dictation'],
  },
  {
    because: 'the setting was not read',
    verdict: 'unknown',
    patch: appSettings({ PrivateApp: undefined }),
  },
  {
    because: 'the setting is not among those that were read',
    verdict: 'unknown',
    patch: appSettings({ GlobalApp: 'None' }),
  },
  {
    because: 'a setting without a name may be a second one of this kind',
    verdict: 'unknown',
    patch: facts => {
      facts['teams.org-wide-app-settings'].push({ SettingValue: 'All' })
    },
  },
  {
    because: 'whether there are org-wide settings was not read, and they would hold',
    verdict: 'unknown',
    unread: ['teams.org-wide-app-settings'],
  },
  {
    because: 'without org-wide settings the policies decide, and they were not read',
    verdict: 'unknown',
    patch: appPolicies(),
    unread: ['teams.app-permission-policies'],
  },
])

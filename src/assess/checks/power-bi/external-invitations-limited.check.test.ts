import { checkTable } from '../../../../test/check-table.ts'
import { externalInvitationsLimited } from './external-invitations-limited.check.ts'
import { licenceUnread, noPowerBi, settingTwice, settingWith } from './tenant-settings-with.fixture.ts'

const SETTING = 'ExternalSharingV2'

checkTable(externalInvitationsLimited, [
  { because: 'it is off', verdict: 'pass', patch: settingWith(SETTING, { enabled: false }) },
  {
    because: 'it is on for everybody',
    verdict: 'fail',
    patch: settingWith(SETTING, { enabled: true, enabledSecurityGroups: [] }),
  },
  {
    because: 'it is on, but only for a named group',
    verdict: 'pass',
    patch: settingWith(SETTING, { enabled: true, enabledSecurityGroups: [{ name: 'Reporting' }] }),
    says: /is on for named groups only/,
  },
  {
    because: 'it is on and its groups were not read',
    verdict: 'unknown',
    patch: settingWith(SETTING, { enabled: true, enabledSecurityGroups: undefined }),
  },
  {
    because: 'whether it is on was not read, but off or on for a group are both good',
    verdict: 'pass',
    patch: settingWith(SETTING, { enabled: undefined, enabledSecurityGroups: [{ name: 'Reporting' }] }),
  },
  {
    because: 'whether it is on was not read',
    verdict: 'unknown',
    patch: settingWith(SETTING, { enabled: undefined, enabledSecurityGroups: [] }),
  },
  {
    because: 'every tenant has the setting, so a list without it was not read whole',
    verdict: 'unknown',
    patch: settingWith(SETTING, { settingName: undefined }),
  },
  { because: 'it stands there twice', verdict: 'unknown', patch: settingTwice(SETTING) },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['power-bi.tenant-settings'] },
  { because: 'there is no plan with Power BI', verdict: 'not-licensed', patch: noPowerBi },
  { because: 'whether there is a plan was not read', verdict: 'unknown', patch: licenceUnread },
])

import { checkTable } from '../../../../test/check-table.ts'
import { sensitivityLabelsOn } from './sensitivity-labels-on.check.ts'
import { licenceUnread, noPowerBi, settingTwice, settingWith } from './tenant-settings-with.fixture.ts'

const SETTING = 'EimInformationProtectionEdit'

checkTable(sensitivityLabelsOn, [
  { because: 'it is on', verdict: 'pass', patch: settingWith(SETTING, { enabled: true }) },
  { because: 'it is off', verdict: 'fail', patch: settingWith(SETTING, { enabled: false }) },
  {
    because: 'whether it is on was not read',
    verdict: 'unknown',
    patch: settingWith(SETTING, { enabled: undefined }),
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

import { checkTable } from '../../../../test/check-table.ts'
import { PASSWORD_SETTINGS } from '../../../../test/good-tenant/entra.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { accountsLockAfterWrongPasswords } from './accounts-lock-after-wrong-passwords.check.ts'

const settings = (values: Readonly<Record<string, string>>) => (facts: Facts) => {
  const changed = Object.entries(values).map(([name, value]) => ({ name, value }))
  facts['entra.directory-settings'] = [{ templateId: PASSWORD_SETTINGS, values: changed }]
}
const only =
  (...all: Facts['entra.directory-settings']) =>
  (facts: Facts) => {
    facts['entra.directory-settings'] = all
  }

checkTable(accountsLockAfterWrongPasswords, [
  { because: 'ten tries and a minute', verdict: 'pass' },
  { because: 'nobody ever changed Microsoft’s defaults, which are these', verdict: 'pass', patch: only() },
  {
    because: 'the clouds of the US government lock after three where nobody chose',
    verdict: 'pass',
    cloud: 'gcc-high',
    patch: only(),
    says: /after 3 wrong/,
  },
  {
    because: 'GCC has the directory of everybody, with its ten',
    verdict: 'pass',
    cloud: 'gcc',
    patch: only(),
    says: /after 10 wrong/,
  },
  {
    because: 'zero is no number of tries',
    verdict: 'fail',
    patch: settings({ LockoutThreshold: '0', LockoutDurationInSeconds: '60' }),
  },
  {
    because: 'eleven tries are one too many',
    verdict: 'fail',
    patch: settings({ LockoutThreshold: '11', LockoutDurationInSeconds: '60' }),
    says: /after 11/,
  },
  {
    because: 'the lock ends after half a minute',
    verdict: 'fail',
    patch: settings({ LockoutThreshold: '10', LockoutDurationInSeconds: '30' }),
  },
  {
    because: 'a text is no number',
    verdict: 'unknown',
    patch: settings({ LockoutThreshold: 'ten', LockoutDurationInSeconds: '60' }),
  },
  {
    because: 'banned words are another question',
    verdict: 'pass',
    patch: settings({ LockoutThreshold: '5', LockoutDurationInSeconds: '120', BannedPasswordList: '' }),
  },
  {
    because: 'a setting whose template was not read may be the one',
    verdict: 'unknown',
    patch: only({ values: [] }),
  },
  {
    because: 'the values were not read',
    verdict: 'unknown',
    patch: only({ templateId: PASSWORD_SETTINGS }),
    says: /Lockout/,
  },
  {
    because: 'a value without a name may be the one',
    verdict: 'unknown',
    patch: only({ templateId: PASSWORD_SETTINGS, values: [{ value: 'False' }] }),
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['entra.directory-settings'] },
])

import { checkTable } from '../../../../test/check-table.ts'
import { PASSWORD_SETTINGS } from '../../../../test/good-tenant/entra.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { ownWordsBannedInPasswords } from './own-words-banned-in-passwords.check.ts'

const settings = (values: Readonly<Record<string, string>>) => (facts: Facts) => {
  const changed = Object.entries(values).map(([name, value]) => ({ name, value }))
  facts['entra.directory-settings'] = [{ templateId: PASSWORD_SETTINGS, values: changed }]
}
const only =
  (...all: Facts['entra.directory-settings']) =>
  (facts: Facts) => {
    facts['entra.directory-settings'] = all
  }

checkTable(ownWordsBannedInPasswords, [
  { because: 'a list is enforced', verdict: 'pass' },
  {
    because: 'the list is empty',
    verdict: 'fail',
    patch: settings({ EnableBannedPasswordCheck: 'True', BannedPasswordList: '' }),
  },
  {
    because: 'the list is not enforced',
    verdict: 'fail',
    patch: settings({ EnableBannedPasswordCheck: 'False', BannedPasswordList: '(kept back)' }),
  },
  { because: 'nobody ever made a list', verdict: 'fail', patch: only() },
  {
    because: 'when accounts are locked is another question',
    verdict: 'pass',
    patch: settings({
      EnableBannedPasswordCheck: 'true',
      BannedPasswordList: '(kept back)',
      LockoutThreshold: '50',
    }),
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
    says: /EnableBannedPasswordCheck/,
  },
  {
    because: 'a value without a name may be the one',
    verdict: 'unknown',
    patch: only({ templateId: PASSWORD_SETTINGS, values: [{ value: 'False' }] }),
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['entra.directory-settings'] },
])

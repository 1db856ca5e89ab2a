import { checkTable } from '../../../../test/check-table.ts'
import { GROUP_SETTINGS } from '../../../../test/good-tenant/entra.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { groupCreationLimited } from './group-creation-limited.check.ts'

const settings = (values: Readonly<Record<string, string>>) => (facts: Facts) => {
  const changed = Object.entries(values).map(([name, value]) => ({ name, value }))
  facts['entra.directory-settings'] = [{ templateId: GROUP_SETTINGS, values: changed }]
}
const only =
  (...all: Facts['entra.directory-settings']) =>
  (facts: Facts) => {
    facts['entra.directory-settings'] = all
  }

checkTable(groupCreationLimited, [
  { because: 'it is limited', verdict: 'pass' },
  { because: 'everybody may', verdict: 'fail', patch: settings({ EnableGroupCreation: 'True' }) },
  {
    because: 'nobody ever changed anything, and everybody may by default',
    verdict: 'fail',
    patch: only(),
  },
  {
    because: 'whether guests are let into groups is another question',
    verdict: 'pass',
    patch: settings({ EnableGroupCreation: 'false', AllowToAddGuests: 'True' }),
  },
  {
    because: 'a setting whose template was not read may be the one',
    verdict: 'unknown',
    patch: only({ values: [] }),
  },
  {
    because: 'the values were not read',
    verdict: 'unknown',
    patch: only({ templateId: GROUP_SETTINGS }),
    says: /EnableGroupCreation/,
  },
  {
    because: 'a value without a name may be the one',
    verdict: 'unknown',
    patch: only({ templateId: GROUP_SETTINGS, values: [{ value: 'False' }] }),
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['entra.directory-settings'] },
])

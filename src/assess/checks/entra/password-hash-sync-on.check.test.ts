import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { passwordHashSyncOn } from './password-hash-sync-on.check.ts'

const organizationWith = (changes: Partial<Facts['entra.organization']>) => (facts: Facts) => {
  Object.assign(facts['entra.organization'], changes)
}

checkTable(passwordHashSyncOn, [
  { because: 'they are copied', verdict: 'pass' },
  {
    because: 'some hours ago is recent',
    verdict: 'pass',
    patch: organizationWith({ lastPasswordSync: 'within-a-day' }),
  },
  {
    because: 'the service reports each half hour though no password changes, so one of last week has stopped',
    verdict: 'fail',
    patch: organizationWith({ lastPasswordSync: 'longer-ago' }),
    says: /more than a day ago/,
  },
  {
    because: 'they were never copied',
    verdict: 'fail',
    patch: organizationWith({ lastPasswordSync: 'never' }),
  },
  {
    because: 'there is no local directory',
    verdict: 'not-applicable',
    patch: organizationWith({ onPremisesSyncEnabled: null, lastPasswordSync: 'never' }),
  },
  {
    because: 'when they were copied was not read',
    verdict: 'unknown',
    patch: organizationWith({ lastPasswordSync: undefined }),
  },
  {
    because: 'whether there is a local directory was not read',
    verdict: 'unknown',
    patch: organizationWith({ onPremisesSyncEnabled: undefined }),
  },
  { because: 'the organisation was not read', verdict: 'unknown', unread: ['entra.organization'] },
])

import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { directorySyncCurrent } from './directory-sync-current.check.ts'

const organizationWith = (changes: Partial<Facts['entra.organization']>) => (facts: Facts) => {
  Object.assign(facts['entra.organization'], changes)
}

checkTable(directorySyncCurrent, [
  { because: 'they were copied just before', verdict: 'pass' },
  {
    because: 'half a day is too long for an account that was ended',
    verdict: 'fail',
    patch: organizationWith({ lastDirectorySync: 'within-a-day' }),
    says: /some hours ago/,
  },
  {
    because: 'the copying has stopped',
    verdict: 'fail',
    patch: organizationWith({ lastDirectorySync: 'longer-ago' }),
    says: /more than a day ago/,
  },
  {
    because: 'it is on and never happened',
    verdict: 'fail',
    patch: organizationWith({ lastDirectorySync: 'never' }),
    says: /is on, and it never happened/,
  },
  {
    because: 'there never was a local directory',
    verdict: 'not-applicable',
    patch: organizationWith({ onPremisesSyncEnabled: null, lastDirectorySync: 'never' }),
  },
  {
    because: 'there is none any more',
    verdict: 'not-applicable',
    patch: organizationWith({ onPremisesSyncEnabled: false, lastDirectorySync: 'longer-ago' }),
  },
  {
    because: 'when the source was read is not known',
    verdict: 'unknown',
    patch: organizationWith({ lastDirectorySync: undefined }),
    says: /lastDirectorySync/,
  },
  {
    because: 'whether there is a local directory was not read',
    verdict: 'unknown',
    patch: organizationWith({ onPremisesSyncEnabled: undefined }),
  },
  { because: 'the organisation was not read', verdict: 'unknown', unread: ['entra.organization'] },
])

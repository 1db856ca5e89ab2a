import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { outsideStorageOff } from './outside-storage-off.check.ts'

const clientWith = (changes: Partial<Facts['teams.client-configuration'][number]>) => (facts: Facts) => {
  Object.assign(facts['teams.client-configuration'][0] ?? {}, changes)
}

checkTable(outsideStorageOff, [
  { because: 'all of them are off', verdict: 'pass' },
  {
    because: 'one of them is enough',
    verdict: 'fail',
    patch: clientWith({ AllowDropBox: true }),
    says: /with Dropbox\./,
  },
  {
    because: 'one that is on decides, whatever was not read',
    verdict: 'fail',
    patch: clientWith({ AllowDropBox: true, AllowBox: undefined }),
  },
  {
    because: 'mail into channels is another question',
    verdict: 'pass',
    patch: clientWith({ AllowEmailIntoChannel: true }),
  },
  {
    because: 'one of them was not read',
    verdict: 'unknown',
    patch: clientWith({ AllowEgnyte: undefined }),
    unreadEntities: ['Global'],
  },
  {
    because: 'every tenant has a configuration, so an empty list was not read',
    verdict: 'unknown',
    patch: facts => {
      facts['teams.client-configuration'] = []
    },
  },
  { because: 'the configuration was not read', verdict: 'unknown', unread: ['teams.client-configuration'] },
])

import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { guestAccessOff } from './guest-access-off.check.ts'

const clientWith = (changes: Partial<Facts['teams.client-configuration'][number]>) => (facts: Facts) => {
  Object.assign(facts['teams.client-configuration'][0] ?? {}, changes)
}

checkTable(guestAccessOff, [
  { because: 'guest access is off', verdict: 'pass' },
  { because: 'guests can be added', verdict: 'fail', patch: clientWith({ AllowGuestUser: true }) },
  {
    because: 'a store of another company is another question',
    verdict: 'pass',
    patch: clientWith({ AllowBox: true }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: clientWith({ AllowGuestUser: undefined }),
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

import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { guestDirectoryAccessLimited } from './guest-directory-access-limited.check.ts'

const having = (changes: Partial<Facts['entra.authorization-policy'][number]>) => (facts: Facts) => {
  facts['entra.authorization-policy'] = facts['entra.authorization-policy'].map(policy => ({
    ...policy,
    ...changes,
  }))
}
const none = (facts: Facts) => {
  facts['entra.authorization-policy'] = []
}
const second = (facts: Facts) => {
  const [policy] = facts['entra.authorization-policy']
  if (policy)
    facts['entra.authorization-policy'].push({
      ...policy,
      guestUserRoleId: 'a0b1b346-4d3e-4e8b-98f8-753987be4970',
    })
}

checkTable(guestDirectoryAccessLimited, [
  { because: 'restricted access is the least', verdict: 'pass' },
  {
    because: 'limited access is enough',
    verdict: 'pass',
    patch: having({ guestUserRoleId: '10DAE51F-B6AF-4016-8D66-8C2A99B929B3' }),
  },
  {
    because: 'guests are like staff',
    verdict: 'fail',
    patch: having({ guestUserRoleId: 'a0b1b346-4d3e-4e8b-98f8-753987be4970' }),
  },
  {
    because: 'what an id allows that Microsoft does not list is not known',
    verdict: 'unknown',
    patch: having({ guestUserRoleId: 'Hello' }),
  },
  { because: 'one bad policy of two decides', verdict: 'fail', patch: second },
  { because: 'the role was not read', verdict: 'unknown', patch: having({ guestUserRoleId: undefined }) },
  {
    because: 'a tenant always has the policy, so an empty list was not read',
    verdict: 'unknown',
    patch: none,
  },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['entra.authorization-policy'] },
])

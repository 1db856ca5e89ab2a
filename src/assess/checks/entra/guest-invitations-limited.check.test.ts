import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { guestInvitationsLimited } from './guest-invitations-limited.check.ts'

const having = (changes: Partial<Facts['entra.authorization-policy'][number]>) => (facts: Facts) => {
  facts['entra.authorization-policy'] = facts['entra.authorization-policy'].map(policy => ({
    ...policy,
    ...changes,
  }))
}
const none = (facts: Facts) => {
  facts['entra.authorization-policy'] = []
}

checkTable(guestInvitationsLimited, [
  { because: 'guest inviters and administrators may', verdict: 'pass' },
  { because: 'nobody may is stricter', verdict: 'pass', patch: having({ allowInvitesFrom: 'none' }) },
  { because: 'everyone may', verdict: 'fail', patch: having({ allowInvitesFrom: 'everyone' }) },
  {
    because: 'all members is more than the inviters',
    verdict: 'fail',
    patch: having({ allowInvitesFrom: 'adminsGuestInvitersAndAllMembers' }),
  },
  { because: 'the setting was not read', verdict: 'unknown', patch: having({ allowInvitesFrom: undefined }) },
  {
    because: 'a tenant always has the policy, so an empty list was not read',
    verdict: 'unknown',
    patch: none,
  },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['entra.authorization-policy'] },
])

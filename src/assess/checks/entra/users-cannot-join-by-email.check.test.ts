import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { usersCannotJoinByEmail } from './users-cannot-join-by-email.check.ts'

const having = (changes: Partial<Facts['entra.authorization-policy'][number]>) => (facts: Facts) => {
  facts['entra.authorization-policy'] = facts['entra.authorization-policy'].map(policy => ({
    ...policy,
    ...changes,
  }))
}
const none = (facts: Facts) => {
  facts['entra.authorization-policy'] = []
}

checkTable(usersCannotJoinByEmail, [
  { because: 'the switch is off', verdict: 'pass' },
  {
    because: 'a verified address is enough',
    verdict: 'fail',
    patch: having({ allowEmailVerifiedUsersToJoinOrganization: true }),
  },
  {
    because: 'who may invite is another question',
    verdict: 'pass',
    patch: having({ allowInvitesFrom: 'everyone' }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: having({ allowEmailVerifiedUsersToJoinOrganization: undefined }),
  },
  {
    because: 'a tenant always has the policy, so an empty list was not read',
    verdict: 'unknown',
    patch: none,
  },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['entra.authorization-policy'] },
])

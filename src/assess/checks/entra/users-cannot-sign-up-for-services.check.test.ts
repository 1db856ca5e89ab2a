import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { usersCannotSignUpForServices } from './users-cannot-sign-up-for-services.check.ts'

const having = (changes: Partial<Facts['entra.authorization-policy'][number]>) => (facts: Facts) => {
  facts['entra.authorization-policy'] = facts['entra.authorization-policy'].map(policy => ({
    ...policy,
    ...changes,
  }))
}

checkTable(usersCannotSignUpForServices, [
  { because: 'the switch is off', verdict: 'pass' },
  {
    because: 'the switch is on',
    verdict: 'fail',
    patch: having({ allowedToSignUpEmailBasedSubscriptions: true }),
  },
  {
    because: 'joining by e-mail is another question',
    verdict: 'pass',
    patch: having({ allowEmailVerifiedUsersToJoinOrganization: true }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: having({ allowedToSignUpEmailBasedSubscriptions: undefined }),
    says: /allowedToSignUpEmailBasedSubscriptions/,
  },
  {
    because: 'a tenant always has the policy, so an empty list was not read',
    verdict: 'unknown',
    patch: facts => {
      facts['entra.authorization-policy'] = []
    },
  },
  { because: 'the policy was not read', verdict: 'unknown', unread: ['entra.authorization-policy'] },
])

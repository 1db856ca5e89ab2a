import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { administratorsAskForNewPassword } from './administrators-ask-for-new-password.check.ts'

const having = (changes: Partial<Facts['entra.authorization-policy'][number]>) => (facts: Facts) => {
  facts['entra.authorization-policy'] = facts['entra.authorization-policy'].map(policy => ({
    ...policy,
    ...changes,
  }))
}

checkTable(administratorsAskForNewPassword, [
  { because: 'the switch is off', verdict: 'pass' },
  { because: 'the switch is on', verdict: 'fail', patch: having({ allowedToUseSSPR: true }) },
  {
    because: 'who invites guests is another question',
    verdict: 'pass',
    patch: having({ allowInvitesFrom: 'everyone' }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: having({ allowedToUseSSPR: undefined }),
    says: /allowedToUseSSPR/,
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

import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { riskyAppConsentBlocked } from './risky-app-consent-blocked.check.ts'

const having = (changes: Partial<Facts['entra.authorization-policy'][number]>) => (facts: Facts) => {
  facts['entra.authorization-policy'] = facts['entra.authorization-policy'].map(policy => ({
    ...policy,
    ...changes,
  }))
}
const none = (facts: Facts) => {
  facts['entra.authorization-policy'] = []
}

checkTable(riskyAppConsentBlocked, [
  { because: 'the switch is off', verdict: 'pass' },
  {
    because: 'users may consent all the same',
    verdict: 'fail',
    patch: having({ allowUserConsentForRiskyApps: true }),
  },
  {
    because: 'the consent policy is another question',
    verdict: 'pass',
    patch: having({ defaultUserRolePermissions: {} }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: having({ allowUserConsentForRiskyApps: undefined }),
  },
  {
    because: 'a tenant always has the policy, so an empty list was not read',
    verdict: 'unknown',
    patch: none,
  },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['entra.authorization-policy'] },
])

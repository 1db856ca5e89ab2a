import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { adminConsentWorkflow } from './admin-consent-workflow.check.ts'

const enabled = (isEnabled: boolean | undefined) => (facts: Facts) => {
  facts['entra.admin-consent-request-policy'] = { isEnabled }
}

checkTable(adminConsentWorkflow, [
  { because: 'it is on', verdict: 'pass' },
  { because: 'it is off', verdict: 'fail', patch: enabled(false) },
  {
    because: 'the user consent policy is another question',
    verdict: 'pass',
    unread: ['entra.authorization-policy'],
  },
  { because: 'the switch was not read', verdict: 'unknown', patch: enabled(undefined) },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['entra.admin-consent-request-policy'] },
])

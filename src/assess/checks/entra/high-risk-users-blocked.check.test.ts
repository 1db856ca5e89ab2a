import { checkTable } from '../../../../test/check-table.ts'
import { grant, policy } from '../../../../test/good-tenant/conditional-access.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { highRiskUsersBlocked } from './high-risk-users-blocked.check.ts'

const only =
  (...policies: Facts['entra.conditional-access-policies']) =>
  (facts: Facts) => {
    facts['entra.conditional-access-policies'] = policies
  }

checkTable(highRiskUsersBlocked, [
  { because: 'high risk is blocked for everyone', verdict: 'pass' },
  {
    because: 'medium and high holds high',
    verdict: 'pass',
    patch: only(policy('Both', { conditions: { userRiskLevels: ['medium', 'high'] } })),
  },
  {
    because: 'medium alone lets high through',
    verdict: 'fail',
    patch: only(policy('Medium', { conditions: { userRiskLevels: ['medium'] } })),
  },
  {
    because: 'asking for a new password or MFA is not blocking',
    verdict: 'fail',
    patch: only(policy('MFA', { conditions: { userRiskLevels: ['high'] }, grantControls: grant(['mfa']) })),
  },
  {
    because: 'both kinds of risk at once is rarer than either',
    verdict: 'fail',
    patch: only(policy('And', { conditions: { userRiskLevels: ['high'], signInRiskLevels: ['high'] } })),
  },
  {
    because: 'the risk levels were not read',
    verdict: 'unknown',
    patch: only(policy('Unclear', { conditions: { userRiskLevels: undefined } })),
  },
  {
    because: 'without the P2 plan there is no risk to act on',
    verdict: 'not-licensed',
    patch: facts => {
      facts['entra.conditional-access-policies'] = []
      facts['licensing.service-plans'] = [
        {
          servicePlanId: '41781fb2-bc02-4b7c-bd55-b576c07bb09d',
          servicePlanName: 'AAD_PREMIUM',
          provisioningStatus: 'Success',
        },
      ]
    },
  },
  {
    because: 'a policy left from a trial blocks nobody, because no risk is measured',
    verdict: 'not-licensed',
    patch: facts => {
      facts['licensing.service-plans'] = [
        { servicePlanName: 'AAD_PREMIUM', provisioningStatus: 'Success' },
        { servicePlanName: 'AAD_PREMIUM_P2', provisioningStatus: 'Suspended' },
      ]
    },
    says: /does nothing/,
  },
  {
    because: 'whether the plan is there was not read',
    verdict: 'pass',
    patch: facts => {
      facts['licensing.service-plans'] = [{ servicePlanName: 'AAD_PREMIUM_P2' }]
    },
  },
  {
    because: 'the policies were not read',
    verdict: 'unknown',
    unread: ['entra.conditional-access-policies'],
  },
])

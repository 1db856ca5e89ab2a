import { checkTable } from '../../../../test/check-table.ts'
import { grant, policy } from '../../../../test/good-tenant/conditional-access.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { deviceCodeFlowBlocked } from './device-code-flow-blocked.check.ts'

const only =
  (...policies: Facts['entra.conditional-access-policies']) =>
  (facts: Facts) => {
    facts['entra.conditional-access-policies'] = policies
  }

checkTable(deviceCodeFlowBlocked, [
  { because: 'device codes are blocked for everyone, beside another flow', verdict: 'pass' },
  {
    because: 'the other flow alone is not device codes',
    verdict: 'fail',
    patch: only(
      policy('Transfer', {
        conditions: { authenticationFlows: { transferMethods: 'authenticationTransfer' } },
      }),
    ),
  },
  {
    because: 'no policy speaks of flows',
    verdict: 'fail',
    patch: only(policy('MFA', { grantControls: grant(['mfa']) })),
  },
  {
    because: 'the meeting-room account is left out and named',
    verdict: 'fail',
    patch: facts => {
      const made = policy('Flows', {
        conditions: { authenticationFlows: { transferMethods: 'deviceCodeFlow' } },
      })
      Object.assign(made.conditions?.users ?? {}, { excludeUsers: ['room'] })
      only(made)(facts)
    },
    bad: ['user room'],
  },
  {
    because: 'which flows was not read',
    verdict: 'unknown',
    patch: only(policy('Unclear', { conditions: { authenticationFlows: { transferMethods: undefined } } })),
  },
  {
    because: 'the policies were not read',
    verdict: 'unknown',
    unread: ['entra.conditional-access-policies'],
  },
])

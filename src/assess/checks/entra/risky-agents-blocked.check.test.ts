import { checkTable } from '../../../../test/check-table.ts'
import { grant, policy } from '../../../../test/good-tenant/conditional-access.ts'
import { everyAgent } from '../../../../test/good-tenant/entra.ts'
import type { ConditionalAccessPolicy } from '../../../collect/facts/entra/conditional-access-policies.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { riskyAgentsBlocked } from './risky-agents-blocked.check.ts'

type Conditions = NonNullable<ConditionalAccessPolicy['conditions']>

const only =
  (conditions: Partial<Conditions>, rest: Omit<Parameters<typeof policy>[1], 'conditions'> = {}) =>
  (facts: Facts) => {
    facts['entra.conditional-access-policies'] = [
      policy('Agents', {
        ...rest,
        conditions: { agentIdRiskLevels: 'high', clientApplications: everyAgent(), ...conditions },
      }),
    ]
  }

checkTable(riskyAgentsBlocked, [
  { because: 'high risk is blocked for every agent', verdict: 'pass' },
  {
    because: 'medium and high holds high',
    verdict: 'pass',
    patch: only({ agentIdRiskLevels: 'medium,high' }),
  },
  {
    because: 'medium alone lets high through',
    verdict: 'fail',
    patch: only({ agentIdRiskLevels: 'medium' }),
  },
  { because: 'it is about users', verdict: 'fail', patch: only({ clientApplications: null }) },
  {
    because: 'it names one agent',
    verdict: 'fail',
    patch: only({ clientApplications: { ...everyAgent(), includeAgentIdServicePrincipals: ['one'] } }),
  },
  {
    because: 'it leaves one out',
    verdict: 'fail',
    patch: only({ clientApplications: { ...everyAgent(), excludeAgentIdServicePrincipals: ['one'] } }),
  },
  { because: 'it holds in some places only', verdict: 'fail', patch: only({ signInRiskLevels: ['high'] }) },
  { because: 'it does not block', verdict: 'fail', patch: only({}, { grantControls: grant(['mfa']) }) },
  {
    because: 'it only reports',
    verdict: 'fail',
    patch: only({}, { state: 'enabledForReportingButNotEnforced' }),
  },
  {
    because: 'the cloud has no such condition',
    verdict: 'not-applicable',
    cloud: 'gcc-high',
    patch: only({ agentIdRiskLevels: null }),
  },
  { because: 'the level was not read', verdict: 'unknown', patch: only({ agentIdRiskLevels: undefined }) },
  {
    because: 'whom it leaves out was not read',
    verdict: 'unknown',
    patch: only({ clientApplications: { ...everyAgent(), excludeAgentIdServicePrincipals: undefined } }),
  },
])

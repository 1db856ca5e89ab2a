import type { ConditionalAccessPolicy } from '../../../collect/facts/entra/conditional-access-policies.schema.ts'
import { judgeCoverage } from '../../conditional-access/coverage.ts'
import { blocks } from '../../conditional-access/grants.ts'
import { includesAllApps } from '../../conditional-access/scope.ts'
import { defineCheck } from '../../define-check.ts'
import { notApplicable } from '../../judgement.ts'
import { both, known, type Truth } from '../../truth.ts'

export const riskyAgentsBlocked = defineCheck({
  id: 'entra.risky-agents-blocked',
  since: '0.1',
  title: 'AI agents at high risk cannot sign in',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'An agent that somebody has taken over is malicious software with an account.',
    },
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Access is for persons and programs that were granted it, and an agent in foreign hands was not.',
    },
  ],
  severity: 'low',
  licence: 'entra-id-p2',
  needsLicenceToWork: true,
  needs: ['entra.conditional-access-policies'],
  uses: ['entra.privileged-users'],
  judge: (facts, context) => {
    const judged = judgeCoverage(context, {
      policies: facts['entra.conditional-access-policies'],
      people: facts['entra.privileged-users'],
      includes: { lacks: 'does not include all agents', test: includesEveryAgent },
      demands: [
        { lacks: 'does not include all apps', test: includesAllApps },
        {
          lacks: 'is not about agents at high risk',
          test: ({ conditions }) =>
            known(conditions?.agentIdRiskLevels, levels =>
              (levels ?? '').split(',').some(level => level.trim() === 'high'),
            ),
        },
        { lacks: 'does not block', test: blocks },
      ],
      mayDependOn: ['agent risk', 'service principals'],
      pass: policy => `“${policy}” blocks agents at high risk.`,
      fail: 'No enforced policy blocks AI agents that Microsoft rates at high risk.',
    })
    // MS.AAD.9.1v1: the feature is not in these clouds yet (2026-04).
    return judged.verdict === 'fail' && (context.cloud === 'gcc-high' || context.cloud === 'dod')
      ? notApplicable('This cloud does not have Conditional Access for agents yet.')
      : judged
  },
  rationale:
    'An agent that answers mail for the front desk reads what patients write. When somebody steers it from outside, it must not get in any more.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Conditional Access > Policies > New policy',
      'Assignments > Users, agents or workload identities: choose Agents, include All agent identities',
      'Target resources: All resources; Conditions > Agent risk: High',
      'Grant: Block access; On',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/conditional-access/policy-agent-block-high-risk',
    impact: 'A blocked agent stops its work until somebody has looked at it and dismissed the risk.',
    disturbs: 'nobody',
  },
  equivalents: { scuba: ['MS.AAD.9.1v1'] },
})

/** All agents by name, none left out and no filter that picks some. A hand-made sample says only whom it includes. */
function includesEveryAgent({ conditions, handMade }: ConditionalAccessPolicy): Truth {
  return known(conditions?.clientApplications, programs => {
    if (programs === null) return false
    const {
      includeAgentIdServicePrincipals: included,
      excludeAgentIdServicePrincipals: excluded,
      agentIdServicePrincipalFilter: filter,
    } = programs
    const all = known(included, list => (list ?? []).includes('All'))
    if (handMade) return all
    return both(
      all,
      known(excluded, list => (list ?? []).length === 0),
      known(filter, one => one === null),
    )
  })
}

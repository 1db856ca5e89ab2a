import { defineCheck } from '../../define-check.ts'
import { judgeSetting, namesOf } from '../../judgement.ts'
import { leftUsable } from './connectors.ts'
import { coverage, DEFAULT_ENVIRONMENT } from './data-policies.ts'

export const defaultEnvironmentConnectors = defineCheck({
  id: 'power-platform.default-environment-connectors',
  since: '0.1',
  title: 'In the default environment only the connectors that cannot be blocked can be used',
  requirements: [
    {
      citation: '164.312(e)(1)',
      strength: 'supports',
      why: 'Patient data cannot be sent to a service whose connector is blocked.',
    },
    {
      citation: '164.308(b)(1)',
      strength: 'supports',
      why: 'What remains is Microsoft’s own, under your agreement with Microsoft.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['power-platform.data-policies'],
  judge: facts => {
    const policies = facts['power-platform.data-policies'].map(policy => ({
      policy,
      holds: coverage([policy])(DEFAULT_ENVIRONMENT),
    }))
    const holding = policies.filter(({ holds }) => holds === true).map(({ policy }) => policy)
    const { left, whole } = leftUsable(holding)
    const isWhole = whole && policies.every(({ holds }) => holds !== undefined)
    return judgeSetting({
      // What was not read may block more, never less.
      meets: left.length === 0 ? true : isWhole ? false : undefined,
      properties: {
        policies: holding.map(({ displayName }) => displayName ?? 'a policy without a readable name'),
      },
      pass: 'All connectors that can be blocked are blocked in the default environment.',
      fail:
        left === 'everything-else'
          ? holding.length === 0
            ? 'No data policy holds in the default environment, so every connector can be used there.'
            : 'Connectors that no data policy lists can be used in the default environment, also those added later.'
          : `In the default environment ${namesOf(left)} can be used.`,
    })
  },
  rationale:
    'There are more than a thousand connectors, for file sharing, translation and artificial intelligence among them. Hardly one of those companies has signed an agreement with the clinic.',
  fix: {
    steps: [
      'Power Platform admin center > Security > Data and privacy > Data policy > the policy of the default environment > Edit Policy',
      'Prebuilt connectors: select all in Non-business and Business that can be blocked > Block',
      'Set default group (top right): Blocked, so that connectors Microsoft adds later are blocked too',
      'Update policy',
    ],
    docs: 'https://learn.microsoft.com/power-platform/admin/dlp-connector-classification',
    impact:
      'Flows with other connectors stop. List first, under Manage > the environment > Resources, which flows there are, and build those that you need in an environment of their own, with a policy that allows what they use. Undo by moving the connector out of Blocked.',
    disturbs: 'some-staff',
    workflows: ['low-code-apps'],
  },
  equivalents: {
    related: [
      {
        scuba: 'MS.POWERPLATFORM.2.3v1',
        why: 'ScubaGear looks only at connectors that a policy lists which names the default environment. Ward also counts policies for all environments, and asks what happens to connectors in no list: with an open default group all of them can be used. ScubaGear has since dropped this policy.',
      },
    ],
  },
})

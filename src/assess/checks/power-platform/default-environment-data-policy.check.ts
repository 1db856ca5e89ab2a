import { defineCheck } from '../../define-check.ts'
import { counted, judgeSetting } from '../../judgement.ts'
import { coverage, DEFAULT_ENVIRONMENT } from './data-policies.ts'

export const defaultEnvironmentDataPolicy = defineCheck({
  id: 'power-platform.default-environment-data-policy',
  since: '0.1',
  title: 'A data policy sorts the connectors of the default environment',
  requirements: [
    {
      citation: '164.312(e)(1)',
      strength: 'supports',
      why: 'A data policy decides to which services apps and flows may send data at all.',
    },
    {
      citation: '164.308(b)(1)',
      strength: 'supports',
      why: 'Services that receive patient data need an agreement; the policy keeps the others apart.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['power-platform.data-policies'],
  judge: facts => {
    const policies = facts['power-platform.data-policies']
    return judgeSetting({
      meets: coverage(policies)(DEFAULT_ENVIRONMENT),
      properties: {
        policies: policies.map(({ displayName }) => displayName ?? 'a policy without a readable name'),
      },
      pass: 'A data policy holds in the default environment.',
      fail:
        policies.length === 0
          ? 'There is no data policy, so every connector can be used with every other.'
          : `None of ${counted(policies.length, 'data policy', 'data policies')} holds in the default environment.`,
    })
  },
  rationale:
    'Everybody in the organisation may build flows in the default environment. Without a policy, one that copies referrals to a private Dropbox takes five minutes.',
  fix: {
    steps: [
      'Power Platform admin center > Security > Data and privacy > Data policy > New Policy',
      'Prebuilt connectors: move those that carry patient data to Business, and those you do not use to Blocked',
      'Scope: Add multiple environments > the default environment > Add to policy',
      'Create policy',
    ],
    docs: 'https://learn.microsoft.com/power-platform/admin/create-dlp-policy',
    impact:
      'Apps and flows that mix connectors of two groups, or use a blocked one, stop running. Look at what is in use first, under Manage > the environment > Resources, and ask its owners. Undo by moving the connector to the other group.',
    disturbs: 'some-staff',
    workflows: ['low-code-apps'],
  },
  equivalents: {
    scuba: ['MS.POWERPLATFORM.2.1v1'],
    differs: [
      {
        scuba: 'MS.POWERPLATFORM.2.1v1',
        why: 'A policy for all environments except the default one lists the default environment; ScubaGear counts it as covered, Ward does not. A policy for all except others covers it.',
      },
    ],
  },
})

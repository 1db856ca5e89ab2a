import { defineCheck } from '../../define-check.ts'
import { judgeEach, namesOf, notApplicable, unread } from '../../judgement.ts'
import { both, not } from '../../truth.ts'
import { coverage } from './data-policies.ts'

export const otherEnvironmentsDataPolicy = defineCheck({
  id: 'power-platform.other-environments-data-policy',
  since: '0.1',
  title: 'A data policy holds in every environment beside the default one',
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
  severity: 'medium',
  licence: null,
  needs: ['power-platform.data-policies', 'power-platform.environments'],
  judge: (facts, context) => {
    const all = facts['power-platform.environments']
    const covered = coverage(facts['power-platform.data-policies'])
    return judgeEach(context, {
      entities: all
        .filter(({ IsDefault }) => IsDefault !== true)
        .map(({ EnvironmentName, DisplayName, IsDefault }, index) => ({
          kind: 'environment',
          id: EnvironmentName ?? `environment ${index + 1}`,
          name: DisplayName ?? EnvironmentName ?? 'an environment without a readable name',
          // One that may be the default environment is not asked.
          meets: not(both(not(covered(EnvironmentName)), IsDefault === undefined ? undefined : true)),
          properties: { IsDefault },
        })),
      pass: () => 'A data policy holds in every environment beside the default one.',
      fail: bad => `No data policy holds in ${namesOf(bad.map(({ name }) => ({ name: `“${name}”` })))}.`,
      none:
        all.length === 0
          ? unread('No environment was read, though every organisation has the default one.')
          : notApplicable('There is no environment beside the default one.'),
    })
  },
  rationale:
    'The app with the patients is usually in an environment of its own. A policy for the default environment alone does not reach it.',
  fix: {
    steps: [
      'Power Platform admin center > Security > Data and privacy > Data policy',
      'New Policy, or Edit Policy of one that fits',
      'Scope: Add all environments, so that those made later are included',
      'Create policy',
    ],
    docs: 'https://learn.microsoft.com/power-platform/admin/create-dlp-policy',
    impact:
      'Apps and flows that mix connectors of two groups, or use a blocked one, stop running. Look at what is in use first, under Manage > the environment > Resources, and ask its owners. Undo by moving the connector to the other group.',
    disturbs: 'some-staff',
    workflows: ['low-code-apps'],
  },
  equivalents: {
    scuba: ['MS.POWERPLATFORM.2.2v1'],
    differs: [
      {
        scuba: 'MS.POWERPLATFORM.2.2v1',
        why: 'ScubaGear counts an environment as covered when any policy lists it, also one that excepts it, and not covered when a policy excepts only others. Ward asks whether a policy holds there. Where only the default environment exists there is nothing to judge, even without any policy.',
      },
    ],
  },
})

import { defineCheck } from '../../define-check.ts'
import { counted, manual, namesOf, unread } from '../../judgement.ts'

export const contentSecurityPolicy = defineCheck({
  id: 'power-platform.content-security-policy',
  since: '0.1',
  title: 'The content security policy is enforced for apps in every environment',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Code that was smuggled into an app acts with the rights of whoever opened it; the policy keeps it out.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['power-platform.environments'],
  judge: facts => {
    const environments = facts['power-platform.environments']
    if (environments.length === 0)
      return unread('No environment was read, though every organisation has the default one.')
    const names = environments.map(({ DisplayName, EnvironmentName }) => ({
      name: `“${DisplayName ?? EnvironmentName ?? 'an environment without a readable name'}”`,
    }))
    return manual(
      `Ward cannot read this setting: look at ${counted(names.length, 'environment')}, ${namesOf(names)}.`,
    )
  },
  rationale:
    'An app with patient data runs in the browser. Foreign code in it reads what the person in front of it may read.',
  fix: {
    steps: [
      'Power Platform admin center > Manage > Environments > each environment > Settings',
      'Product > Privacy + Security > Content security policy',
      'Enforce content security policy: On, for Model-driven and for Canvas',
      'Save',
    ],
    docs: 'https://learn.microsoft.com/power-platform/admin/content-security-policy',
    impact:
      'Apps with parts from elsewhere may show empty places. Switch on Enable reporting first, and look at what it would block. Undo with Off.',
    disturbs: 'some-staff',
    workflows: ['low-code-apps'],
  },
  equivalents: { scuba: ['MS.POWERPLATFORM.4.1v1'] },
})

import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { not } from '../../truth.ts'

export const generativeAgentsNotPublished = defineCheck({
  id: 'power-platform.generative-agents-not-published',
  since: '0.1',
  title: 'Agents that answer in their own words cannot be published by every maker',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'An agent answers whoever reaches it; whom it may answer, and from what, is decided before it is published.',
    },
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'Opening the clinic’s data to an agent is granted by somebody, not taken.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['power-platform.tenant-settings'],
  judge: facts => {
    const enableOpenAiBotPublishing =
      facts['power-platform.tenant-settings'].powerPlatform?.intelligence?.enableOpenAiBotPublishing
    return judgeSetting({
      meets: not(enableOpenAiBotPublishing),
      properties: { enableOpenAiBotPublishing },
      pass: 'Agents with generative answers cannot be published.',
      fail: 'Every maker can publish agents with generative answers, on the clinic’s files too.',
    })
  },
  rationale:
    'An agent made to answer questions about opening hours was given the whole SharePoint site to read. It answers questions about patients as well.',
  fix: {
    steps: [
      'Power Platform admin center > Manage > Tenant settings',
      'Publish agents with AI features: Off; Save',
      'Where the clinic wants such agents, accept this here and say who looks at each before it is published',
    ],
    docs: 'https://learn.microsoft.com/microsoft-copilot-studio/security-and-governance',
    impact:
      'Published agents with generative answers cannot be published again after a change until it is turned on.',
    disturbs: 'some-staff',
    workflows: ['low-code-apps'],
  },
  equivalents: {},
})

import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { not } from '../../truth.ts'

export const copilotInputsNotShared = defineCheck({
  id: 'power-platform.copilot-inputs-not-shared',
  since: '0.1',
  title: 'What staff ask Copilot in Power Platform is not shared with Microsoft to improve its products',
  requirements: [
    {
      citation: '164.308(b)(1)',
      strength: 'supports',
      why: 'Microsoft may use patient data to serve the clinic, as the agreement says; improving its products is another use.',
    },
    {
      citation: '164.308(a)(1)(ii)(B)',
      strength: 'supports',
      why: 'Questions to Copilot hold what people work on, names of patients included; sharing them is a risk without a use.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['power-platform.tenant-settings'],
  judge: facts => {
    const enableModelDataSharing =
      facts['power-platform.tenant-settings'].powerPlatform?.modelExperimentation?.enableModelDataSharing
    return judgeSetting({
      meets: not(enableModelDataSharing),
      properties: { enableModelDataSharing },
      pass: 'What staff ask Copilot in Power Platform is not shared for improvement.',
      fail: 'What staff ask Copilot in Power Platform, and what it answers, is shared with Microsoft to improve its products.',
    })
  },
  rationale:
    'A clerk pastes a denied claim into Copilot and asks for a letter. With sharing on, people at Microsoft can read it outside the clinic’s tenant.',
  fix: {
    steps: [
      'Power Platform admin center > Manage > Tenant settings',
      'Data sharing for Dynamics 365 Copilot and Power Platform Copilot AI Features: Off; Save',
    ],
    docs: 'https://learn.microsoft.com/power-platform/faqs-copilot-data-sharing',
    impact: 'Copilot works as before.',
    disturbs: 'nobody',
    workflows: [],
  },
  equivalents: {},
})

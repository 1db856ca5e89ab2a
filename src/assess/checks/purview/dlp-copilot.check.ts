import type { DlpPolicy } from '../../../collect/facts/purview/dlp-policies.schema.ts'
import { isEnforced } from '../../data-loss-prevention/rules.ts'
import { defineCheck } from '../../define-check.ts'
import { judgeSetting, namesOf, notApplicable } from '../../judgement.ts'
import { both, either, known, type Truth } from '../../truth.ts'

/** Service plans of Microsoft 365 Copilot. Microsoft’s “Product names and service plan identifiers”, 2026-07-29. */
const COPILOT_PLAN = /^M365_COPILOT/i

export const dlpCopilot = defineCheck({
  id: 'purview.dlp-copilot',
  since: '0.1',
  title: 'Data loss prevention holds for Copilot',
  requirements: [
    {
      citation: '164.308(a)(1)(ii)(B)',
      strength: 'supports',
      why: 'Copilot reads whatever the person may open; a rule keeps what is marked as confidential out of its answers.',
    },
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'A program that works with patient data reaches only what was granted to it.',
    },
  ],
  severity: 'medium',
  licence: 'data-loss-prevention',
  needs: ['purview.dlp-policies', 'licensing.service-plans'],
  judge: facts => {
    const hasCopilot = either(
      ...facts['licensing.service-plans'].map(({ servicePlanName }) =>
        known(servicePlanName, name => COPILOT_PLAN.test(name)),
      ),
    )
    if (hasCopilot === false)
      return notApplicable('The organisation has no licence for Microsoft 365 Copilot.')
    const policies = facts['purview.dlp-policies']
    const covering = policies.filter(policy => both(isEnforced(policy), isForCopilot(policy)) === true)
    return judgeSetting({
      meets: both(
        hasCopilot,
        either(...policies.map(policy => both(isEnforced(policy), isForCopilot(policy)))),
      ),
      properties: { hasCopilot, policies: policies.length },
      pass: `Data loss prevention holds for Copilot: ${namesOf(covering.map(({ Name }) => ({ name: `“${Name ?? 'a policy without a name'}”` })))}.`,
      fail: 'No enforced policy of data loss prevention holds for Copilot.',
    })
  },
  rationale:
    'Somebody asks Copilot for “everything on Mr. Ortiz”. It finds the psychotherapy notes that were shared too widely years ago, and puts them into a summary.',
  fix: {
    steps: [
      'Purview portal (purview.microsoft.com) > Solutions > Data Loss Prevention > Policies > Create policy > Custom',
      'Location: Microsoft 365 Copilot and Copilot Chat, all users',
      'Rule: content contains your label for patient data that is not for everyone; action: prevent Copilot from processing content',
      'Run it in simulation mode for two weeks, then turn it on',
    ],
    docs: 'https://learn.microsoft.com/purview/dlp-microsoft365-copilot-location-learn-about',
    impact:
      'Copilot leaves labelled files and messages out of its answers, also for people who may open them.',
    disturbs: 'some-staff',
    workflows: [],
  },
  equivalents: { cis: ['7.0.0/3.2.3'] },
})

/** https://learn.microsoft.com/powershell/module/exchangepowershell/new-dlpcompliancepolicy (2026-11-22) */
function isForCopilot({ EnforcementPlanes }: DlpPolicy): Truth {
  return known(EnforcementPlanes, planes =>
    (typeof planes === 'string' ? [planes] : (planes ?? [])).includes('CopilotExperiences'),
  )
}

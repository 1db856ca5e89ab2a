import type { DlpPolicy } from '../../../collect/facts/purview/dlp-policies.schema.ts'
import { isInForce } from '../../data-loss-prevention/rules.ts'
import { defineCheck } from '../../define-check.ts'
import { judgeSetting, namesOf, notApplicable, unread } from '../../judgement.ts'
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
  needs: ['licensing.service-plans'],
  uses: ['purview.dlp-policies', 'purview.dlp-rules'],
  judge: facts => {
    const hasCopilot = either(
      ...facts['licensing.service-plans'].map(({ servicePlanName }) =>
        known(servicePlanName, name => COPILOT_PLAN.test(name)),
      ),
    )
    if (hasCopilot === false)
      return notApplicable('The organisation has no licence for Microsoft 365 Copilot.')
    const { 'purview.dlp-policies': policies, 'purview.dlp-rules': rules } = facts
    if (policies === undefined || rules === undefined)
      return unread('The policies or the rules of data loss prevention were not read.')
    // A policy does nothing without a rule that is on.
    const holds = rules.map(rule => isInForce(rule, policies, isForCopilot))
    const covering = [
      ...new Set(
        rules
          .filter((_, index) => holds[index] === true)
          .map(({ ParentPolicyName }) => ParentPolicyName ?? 'a policy without a name'),
      ),
    ]
    return judgeSetting({
      meets: both(hasCopilot, either(...holds)),
      properties: { hasCopilot, policies: policies.length },
      pass: `Data loss prevention holds for Copilot: ${namesOf(covering.map(name => ({ name: `“${name}”` })))}.`,
      fail: 'No enforced policy of data loss prevention with a rule that is on holds for Copilot.',
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

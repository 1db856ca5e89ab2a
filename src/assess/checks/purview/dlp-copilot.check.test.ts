import { checkTable } from '../../../../test/check-table.ts'
import { dlpRule } from '../../../../test/good-tenant/purview.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { dlpCopilot } from './dlp-copilot.check.ts'

/** A tenant with Copilot and one policy of data loss prevention. */
const copilot =
  (
    changes: Partial<Facts['purview.dlp-policies'][number]>,
    rule: Partial<Facts['purview.dlp-rules'][number]> = {},
  ) =>
  (facts: Facts) => {
    facts['purview.dlp-rules'] = [dlpRule('Keep out of answers', 'Notes', [], rule)]
    facts['licensing.service-plans'].push({ servicePlanId: 'plan', servicePlanName: 'M365_COPILOT_APPS' })
    facts['purview.dlp-policies'] = [
      {
        Name: 'Notes',
        Enabled: true,
        Mode: 'Enable',
        EnforcementPlanes: ['CopilotExperiences'],
        ...changes,
      },
    ]
  }

checkTable(dlpCopilot, [
  { because: 'there is no Copilot', verdict: 'not-applicable' },
  { because: 'an enforced policy holds for Copilot', verdict: 'pass', patch: copilot({}), says: /“Notes”/ },
  {
    because: 'one plane may stand as a text',
    verdict: 'pass',
    patch: copilot({ EnforcementPlanes: 'CopilotExperiences' }),
  },
  {
    because: 'policies for mail and files have no plane',
    verdict: 'fail',
    patch: copilot({ EnforcementPlanes: null }),
  },
  {
    because: 'it is only simulated',
    verdict: 'fail',
    patch: copilot({ Mode: 'TestWithoutNotifications' }),
  },
  {
    because: 'its only rule is switched off, so it keeps nothing out',
    verdict: 'fail',
    patch: copilot({}, { Disabled: true }),
  },
  {
    because: 'the rule belongs to another policy',
    verdict: 'fail',
    patch: copilot({}, { ParentPolicyName: 'Mail' }),
  },
  {
    because: 'whether the rule is on was not read',
    verdict: 'unknown',
    patch: copilot({}, { Disabled: undefined }),
  },
  {
    because: 'the rules were not read',
    verdict: 'unknown',
    patch: copilot({}),
    unread: ['purview.dlp-rules'],
  },
  {
    because: 'for what it holds was not read',
    verdict: 'unknown',
    patch: copilot({ EnforcementPlanes: undefined }),
  },
  {
    because: 'one plan whose name was not read may be Copilot',
    verdict: 'unknown',
    patch: facts => {
      facts['licensing.service-plans'].push({ servicePlanId: 'plan' })
    },
  },
  {
    because: 'whether there is Copilot was not read',
    verdict: 'unknown',
    unread: ['licensing.service-plans'],
  },
  {
    because: 'the policies were not read',
    verdict: 'unknown',
    patch: copilot({}),
    unread: ['purview.dlp-policies'],
  },
  {
    because: 'without Copilot no policy is needed, read or not',
    verdict: 'not-applicable',
    unread: ['purview.dlp-policies', 'purview.dlp-rules'],
  },
])

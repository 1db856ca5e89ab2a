import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { dlpCopilot } from './dlp-copilot.check.ts'

/** A tenant with Copilot and one policy of data loss prevention. */
const copilot = (changes: Partial<Facts['purview.dlp-policies'][number]>) => (facts: Facts) => {
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
  { because: 'the policies were not read', verdict: 'unknown', unread: ['purview.dlp-policies'] },
])

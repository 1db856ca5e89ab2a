import { judgeFullRules } from '../../data-loss-prevention/rules.ts'
import { defineCheck } from '../../define-check.ts'
import { both, known } from '../../truth.ts'

export const dlpBlocks = defineCheck({
  id: 'purview.dlp-blocks',
  since: '0.1',
  title: 'Data loss prevention stops what it finds, for everyone',
  requirements: [
    {
      citation: '164.312(e)(1)',
      strength: 'supports',
      why: 'Only an action keeps the data from leaving; a report tells of it afterwards.',
    },
    {
      citation: '164.308(a)(6)(ii)',
      strength: 'supports',
      why: 'Stopping the message limits the harm at the moment it would happen.',
    },
  ],
  severity: 'medium',
  licence: 'data-loss-prevention',
  needs: ['purview.dlp-policies', 'purview.dlp-rules'],
  judge: (facts, context) =>
    judgeFullRules(facts, context, {
      does: rule =>
        both(
          rule.BlockAccess,
          known(rule.BlockAccessScope, scope => scope === 'All'),
        ),
      properties: ({ BlockAccess, BlockAccessScope }) => ({ BlockAccess, BlockAccessScope }),
      pass: 'Every enforced rule for personal identifiers blocks access for everyone.',
      fail: rules => `These rules find personal identifiers but do not block them for everyone: ${rules}.`,
      lacks: 'It does not block, or blocks only some people.',
    }),
  rationale:
    'A patient list that was only reported has still been sent. Once it has left, it cannot be called back.',
  fix: {
    steps: [
      'Purview portal (purview.microsoft.com) > Solutions > Data Loss Prevention > Policies > the policy > Edit policy > Customize advanced DLP rules',
      'Edit the rule > Actions > Add an action > Restrict access or encrypt the content in Microsoft 365 locations',
      'Choose Block everyone; allow override with a justification where work needs it',
    ],
    command: 'Set-DlpComplianceRule -Identity "the rule" -BlockAccess $true -BlockAccessScope All',
    docs: 'https://learn.microsoft.com/purview/dlp-policy-reference',
    impact:
      'Also colleagues lose access to a blocked file until its owner cleans it, and a letter to another practice may wait: agree with billing on a site that is exempt and closely held. Look at Activity explorer for what the rule finds today first. Undo by taking the action out of the rule.',
    disturbs: 'all-staff',
    workflows: ['sharing-with-outside-practices', 'mail-with-patients'],
  },
  equivalents: { scuba: ['MS.DEFENDER.4.3v1', 'MS.SECURITYSUITE.3.3v1'] },
})

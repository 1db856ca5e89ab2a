import { judgeFullRules } from '../../data-loss-prevention/rules.ts'
import { defineCheck } from '../../define-check.ts'
import { known } from '../../truth.ts'

export const dlpNotifies = defineCheck({
  id: 'purview.dlp-notifies',
  since: '0.1',
  title: 'Data loss prevention tells the person what went wrong',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(A)',
      strength: 'supports',
      why: 'A tip at the moment of the mistake is the reminder that people remember.',
    },
    {
      citation: '164.308(a)(6)(ii)',
      strength: 'supports',
      why: 'The person who is told can report and correct the slip at once.',
    },
  ],
  severity: 'low',
  licence: 'data-loss-prevention',
  needs: ['purview.dlp-policies', 'purview.dlp-rules'],
  judge: (facts, context) =>
    judgeFullRules(facts, context, {
      does: rule => known(rule.NotifyUser, people => people.some(person => person.trim() !== '')),
      properties: ({ NotifyUser }) => ({ NotifyUser }),
      pass: 'Every enforced rule for personal identifiers notifies somebody.',
      fail: rules => `These rules find personal identifiers but notify nobody: ${rules}.`,
      lacks: 'It notifies nobody.',
    }),
  rationale:
    'Somebody whose message vanished without a word tries another way, often a private account. A short tip explains the right one.',
  fix: {
    steps: [
      'Purview portal (purview.microsoft.com) > Solutions > Data Loss Prevention > Policies > the policy > Edit policy > Customize advanced DLP rules',
      'Edit the rule > User notifications: On; notify the user who sent, shared or last modified the content',
      'Write the policy tip in your own words: what was found, and how to send it properly',
    ],
    command: 'Set-DlpComplianceRule -Identity "the rule" -NotifyUser LastModifier',
    docs: 'https://learn.microsoft.com/purview/use-notifications-and-policy-tips',
    impact: 'People see a yellow bar or get a message when a rule finds something. Nothing else changes.',
    disturbs: 'some-staff',
  },
  equivalents: { scuba: ['MS.DEFENDER.4.4v1', 'MS.SECURITYSUITE.3.4v1'] },
})

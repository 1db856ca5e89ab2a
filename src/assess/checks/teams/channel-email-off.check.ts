import { defineCheck } from '../../define-check.ts'
import { not } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

export const channelEmailOff = defineCheck({
  id: 'teams.channel-email-off',
  since: '0.1',
  title: 'Nobody can send e-mail into a Teams channel',
  requirements: [
    {
      citation: '164.312(e)(1)',
      strength: 'supports',
      why: 'Such mail goes to an address outside the clinic’s own mail system, past its filters and rules.',
    },
  ],
  severity: 'medium',
  licence: null,
  absentIn: ['gcc', 'gcc-high', 'dod'],
  needs: ['teams.client-configuration'],
  judge: (facts, context) =>
    judgePolicies(facts['teams.client-configuration'], context, {
      what: 'configuration',
      meets: ({ AllowEmailIntoChannel }) => not(AllowEmailIntoChannel),
      properties: ({ AllowEmailIntoChannel }) => ({ AllowEmailIntoChannel }),
      pass: 'E-mail into channels is switched off.',
      fail: () => 'Every channel can be given an e-mail address that takes mail past your filters.',
    }),
  rationale:
    'A forwarded referral lands in a channel where the whole team reads it, and a phishing mail arrives there unfiltered.',
  fix: {
    steps: [
      'Teams admin center > Teams > Teams settings > Email integration',
      'Users can send emails to a channel email address: Off',
      'Save',
    ],
    command: 'Set-CsTeamsClientConfiguration -Identity Global -AllowEmailIntoChannel $false',
    docs: 'https://learn.microsoft.com/microsoftteams/settings-policies-reference',
    impact:
      'Scanners, fax services and ticket systems that post into a channel by e-mail stop: give them a shared mailbox. Ask the owners of teams first whether a channel’s address is entered in a device. Undo with On.',
    disturbs: 'some-staff',
    workflows: ['scan-to-mail', 'fax-to-mail'],
  },
  equivalents: { scuba: ['MS.TEAMS.4.1v1'], cis: ['7.0.0/8.1.2'] },
})

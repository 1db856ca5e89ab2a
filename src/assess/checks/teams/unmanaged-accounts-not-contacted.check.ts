import { defineCheck } from '../../define-check.ts'
import { not } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

export const unmanagedAccountsNotContacted = defineCheck({
  id: 'teams.unmanaged-accounts-not-contacted',
  since: '0.1',
  title: 'Your staff cannot chat with private Teams accounts',
  requirements: [
    {
      citation: '164.312(e)(1)',
      strength: 'supports',
      why: 'Patient data does not go by chat to accounts whose owner nobody has checked.',
    },
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Contact is for people and organisations that were let in on purpose.',
    },
  ],
  severity: 'medium',
  licence: null,
  absentIn: ['gcc', 'gcc-high', 'dod'],
  needs: ['teams.federation-configuration'],
  judge: (facts, context) =>
    judgePolicies(facts['teams.federation-configuration'], context, {
      what: 'configuration',
      meets: ({ AllowTeamsConsumer }) => not(AllowTeamsConsumer),
      properties: ({ AllowTeamsConsumer }) => ({ AllowTeamsConsumer }),
      pass: 'Contact with private Teams accounts is off.',
      fail: () => 'Your staff can start chats with private Teams accounts.',
    }),
  rationale:
    'A picture of a wound sent to “the patient’s account” may go to somebody with the same name, and cannot be taken back.',
  fix: {
    steps: [
      'Teams admin center > Users > External access > Organization settings',
      'Teams accounts not managed by an organization: Off',
      'Save',
    ],
    command: 'Set-CsTenantFederationConfiguration -AllowTeamsConsumer $false',
    docs: 'https://learn.microsoft.com/microsoftteams/trusted-organizations-external-meetings-chat',
    impact:
      'Chats with patients over private Teams end: name the portal that replaces them. Visits by meeting link go on.',
    disturbs: 'patients',
    workflows: ['mail-with-patients'],
  },
  equivalents: { scuba: ['MS.TEAMS.2.3v1', 'MS.TEAMS.2.3v2'], cis: ['7.0.0/8.2.2'] },
})

import { defineCheck } from '../../define-check.ts'
import { either, not } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

export const unmanagedAccountsCannotStart = defineCheck({
  id: 'teams.unmanaged-accounts-cannot-start',
  since: '0.1',
  title: 'Private Teams accounts cannot start a chat with your staff',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'People without an organisation behind them do not reach staff through a system with patient data.',
    },
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'It closes a way by which links to malware are sent.',
    },
  ],
  severity: 'high',
  licence: null,
  absentIn: ['gcc', 'gcc-high', 'dod'],
  needs: ['teams.federation-configuration'],
  judge: (facts, context) =>
    judgePolicies(facts['teams.federation-configuration'], context, {
      what: 'configuration',
      // With contact off altogether, what the second switch says has no effect.
      meets: ({ AllowTeamsConsumer, AllowTeamsConsumerInbound }) =>
        either(not(AllowTeamsConsumer), not(AllowTeamsConsumerInbound)),
      properties: ({ AllowTeamsConsumer, AllowTeamsConsumerInbound }) => ({
        AllowTeamsConsumer,
        AllowTeamsConsumerInbound,
      }),
      pass: 'Private Teams accounts cannot start a chat with your staff.',
      fail: () => 'Anyone with a private Teams account can start a chat with your staff.',
    }),
  rationale:
    'A private account costs nothing and shows any name, a patient’s or the manager’s. Staff who answer may tell a stranger about a patient.',
  fix: {
    steps: [
      'Teams admin center > Users > External access > Organization settings',
      'Teams accounts not managed by an organization: untick External users with Teams accounts not managed by an organization can contact users in my organization',
      'Save',
    ],
    command: 'Set-CsTenantFederationConfiguration -AllowTeamsConsumerInbound $false',
    docs: 'https://learn.microsoft.com/microsoftteams/trusted-organizations-external-meetings-chat',
    impact:
      'Patients who wrote to the clinic from private Teams are turned away: tell them the portal or the telephone. Visits by meeting link go on.',
    disturbs: 'patients',
    workflows: ['mail-with-patients'],
  },
  equivalents: { scuba: ['MS.TEAMS.2.2v1', 'MS.TEAMS.2.2v2'], cis: ['7.0.0/8.2.3'] },
})

import { defineCheck } from '../../define-check.ts'
import { both, known, not } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

export const lobbyForStrangers = defineCheck({
  id: 'teams.lobby-for-strangers',
  since: '0.1',
  title: 'By default, people without an account and callers wait in the lobby',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Somebody looks at who is there before they hear about a patient.',
    },
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'A person who has not signed in is identified by the one who admits them.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['teams.meeting-policies'],
  judge: (facts, context) =>
    judgePolicies(facts['teams.meeting-policies'], context, {
      onlyGlobal: true,
      what: 'meeting policy',
      meets: ({ AutoAdmittedUsers, AllowPSTNUsersToBypassLobby }) =>
        both(
          known(AutoAdmittedUsers, who => who !== 'Everyone'),
          not(AllowPSTNUsersToBypassLobby),
        ),
      properties: ({ AutoAdmittedUsers, AllowPSTNUsersToBypassLobby }) => ({
        AutoAdmittedUsers,
        AllowPSTNUsersToBypassLobby,
      }),
      pass: 'By default, people without an account and callers wait until somebody admits them.',
      fail: () => 'By default, people without an account or callers enter meetings without being admitted.',
    }),
  rationale:
    'Video visits are often back to back on one link. Without a lobby the next patient walks in on the one before.',
  fix: {
    steps: [
      'Teams admin center > Meetings > Meeting policies > Global (Org-wide default)',
      'Meeting join & lobby > Who can bypass the lobby: People in my org',
      'People dialing in can bypass the lobby: Off',
      'Save',
    ],
    command:
      'Set-CsTeamsMeetingPolicy -Identity Global -AutoAdmittedUsers EveryoneInCompanyExcludingGuests -AllowPSTNUsersToBypassLobby $false',
    docs: 'https://learn.microsoft.com/microsoftteams/who-can-bypass-meeting-lobby',
    impact:
      'Somebody has to admit patients at each visit: agree who looks at the lobby, and try one visit from a private telephone. Joining without an account stays possible, as telehealth needs it. Undo with the choice that stood there before.',
    disturbs: 'patients',
    workflows: ['telehealth-visits'],
  },
  equivalents: { scuba: ['MS.TEAMS.1.3v1'] },
})

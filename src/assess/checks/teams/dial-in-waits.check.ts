import { defineCheck } from '../../define-check.ts'
import { not } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

export const dialInWaits = defineCheck({
  id: 'teams.dial-in-waits',
  since: '0.1',
  title: 'Callers wait in the lobby in every meeting policy',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'A telephone number says little about who is calling; a person decides.',
    },
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'The caller is asked who they are before they hear anything.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['teams.meeting-policies'],
  judge: (facts, context) =>
    judgePolicies(facts['teams.meeting-policies'], context, {
      what: 'meeting policy',
      meets: ({ AllowPSTNUsersToBypassLobby }) => not(AllowPSTNUsersToBypassLobby),
      properties: ({ AllowPSTNUsersToBypassLobby }) => ({ AllowPSTNUsersToBypassLobby }),
      pass: 'Under every meeting policy callers wait until somebody admits them.',
      fail: names => `Callers enter meetings without being admitted under ${names}.`,
    }),
  rationale:
    'A caller shows as a number only. Somebody who kept the dial-in code of last month’s case conference would simply listen.',
  fix: {
    steps: [
      'Teams admin center > Meetings > Meeting policies > each policy that is named here',
      'Meeting join & lobby > People dialing in can bypass the lobby: Off',
      'Save',
    ],
    command: 'Set-CsTeamsMeetingPolicy -Identity Global -AllowPSTNUsersToBypassLobby $false',
    docs: 'https://learn.microsoft.com/microsoftteams/who-can-bypass-meeting-lobby',
    impact:
      'Patients who join a visit by telephone, and colleagues on the road, wait until somebody admits them. Tell clinicians to look at the lobby; undo with On.',
    disturbs: 'patients',
    workflows: ['telehealth-visits'],
  },
  equivalents: { scuba: ['MS.TEAMS.1.5v1'], cis: ['7.0.0/8.5.4'] },
})

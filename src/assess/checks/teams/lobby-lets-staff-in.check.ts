import { defineCheck } from '../../define-check.ts'
import { known } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

const LET_IN: readonly string[] = [
  'EveryoneInCompany',
  'EveryoneInCompanyExcludingGuests',
  'EveryoneInSameAndFederatedCompany',
]

export const lobbyLetsStaffIn = defineCheck({
  id: 'teams.lobby-lets-staff-in',
  since: '0.1',
  title: 'By default, staff enter meetings without waiting and people without an account wait',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'good-practice',
      why: 'A lobby with few people in it is looked at; one full of colleagues is waved through.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['teams.meeting-policies'],
  judge: (facts, context) =>
    judgePolicies(facts['teams.meeting-policies'], context, {
      onlyGlobal: true,
      what: 'meeting policy',
      meets: ({ AutoAdmittedUsers }) => known(AutoAdmittedUsers, who => LET_IN.includes(who)),
      properties: ({ AutoAdmittedUsers }) => ({ AutoAdmittedUsers }),
      pass: 'By default, staff enter meetings at once and people without an account wait.',
      fail: () =>
        'By default, either everyone enters meetings at once, or staff wait in the lobby with the strangers.',
    }),
  rationale:
    'When the on-call colleague waits in the lobby, whoever hosts starts to admit everyone unread, and a stranger slips in.',
  fix: {
    steps: [
      'Teams admin center > Meetings > Meeting policies > Global (Org-wide default)',
      'Meeting join & lobby > Who can bypass the lobby: People in my org',
      'Save',
    ],
    command: 'Set-CsTeamsMeetingPolicy -Identity Global -AutoAdmittedUsers EveryoneInCompanyExcludingGuests',
    docs: 'https://learn.microsoft.com/microsoftteams/who-can-bypass-meeting-lobby',
    impact:
      'Patients and partners wait to be admitted; staff do not. Agree who looks at the lobby of a visit. Undo with the choice that stood there before.',
    disturbs: 'patients',
    workflows: ['telehealth-visits'],
  },
  // CIS asks more under a like name: there a trusted organisation waits too.
  equivalents: { scuba: ['MS.TEAMS.1.4v1'] },
})

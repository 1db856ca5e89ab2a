import { defineCheck } from '../../define-check.ts'
import { not } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

export const anonymousCannotStartMeetings = defineCheck({
  id: 'teams.anonymous-cannot-start-meetings',
  since: '0.1',
  title: 'A meeting starts only once somebody with an account is there',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'A meeting room of the clinic is opened by people of the clinic.',
    },
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'At least one person whose identity is known is there from the start.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['teams.meeting-policies'],
  judge: (facts, context) =>
    judgePolicies(facts['teams.meeting-policies'], context, {
      what: 'meeting policy',
      meets: ({ AllowAnonymousUsersToStartMeeting }) => not(AllowAnonymousUsersToStartMeeting),
      properties: ({ AllowAnonymousUsersToStartMeeting }) => ({ AllowAnonymousUsersToStartMeeting }),
      pass: 'No meeting policy lets people without an account start a meeting.',
      fail: names => `People without an account can start meetings under ${names}.`,
    }),
  rationale:
    'With an old link strangers could sit in the clinic’s meeting before the staff come, and greet the next patient.',
  fix: {
    steps: [
      'Teams admin center > Meetings > Meeting policies > each policy that is named here',
      'Meeting join & lobby > Anonymous users and dial-in callers can start a meeting: Off',
      'Save',
    ],
    command: 'Set-CsTeamsMeetingPolicy -Identity Global -AllowAnonymousUsersToStartMeeting $false',
    docs: 'https://learn.microsoft.com/microsoftteams/anonymous-users-in-meetings',
    impact:
      'Patients who come early to a video visit wait until the clinician is there. Joining by link stays possible. Say so in the invitation; undo with On.',
    disturbs: 'patients',
    workflows: ['telehealth-visits'],
  },
  equivalents: { scuba: ['MS.TEAMS.1.2v1', 'MS.TEAMS.1.2v2'], cis: ['7.0.0/8.5.2'] },
})

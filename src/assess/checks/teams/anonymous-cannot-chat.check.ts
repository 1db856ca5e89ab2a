import { defineCheck } from '../../define-check.ts'
import { known } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

/** https://learn.microsoft.com/powershell/module/microsoftteams/set-csteamsmeetingpolicy (2026-11-22) */
const WITHOUT_ANONYMOUS: ReadonlySet<string> = new Set([
  'Disabled',
  'EnabledExceptAnonymous',
  'EnabledInMeetingOnlyForAllExceptAnonymous',
])

export const anonymousCannotChat = defineCheck({
  id: 'teams.anonymous-cannot-chat',
  since: '0.1',
  title: 'By default, people without an account cannot read or write the chat of a meeting',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'The chat of a meeting can hold names and files; it is kept to people whom an account names.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['teams.meeting-policies'],
  judge: (facts, context) =>
    judgePolicies(facts['teams.meeting-policies'], context, {
      onlyGlobal: true,
      what: 'meeting policy',
      meets: ({ MeetingChatEnabledType }) =>
        known(MeetingChatEnabledType, kind => WITHOUT_ANONYMOUS.has(kind)),
      properties: ({ MeetingChatEnabledType }) => ({ MeetingChatEnabledType }),
      pass: 'By default, people without an account cannot take part in meeting chats.',
      fail: () => 'By default, people without an account can read and write meeting chats.',
    }),
  rationale: 'Staff paste a chart number into the chat while the previous caller is still in the room.',
  fix: {
    steps: [
      'Teams admin center > Meetings > Meeting policies > Global (Org-wide default)',
      'Meeting engagement > Meeting chat: On for everyone but anonymous participants; Save',
    ],
    command: 'Set-CsTeamsMeetingPolicy -Identity Global -MeetingChatEnabledType "EnabledExceptAnonymous"',
    docs: 'https://learn.microsoft.com/microsoftteams/manage-meeting-chat',
    impact:
      'Patients in a video visit cannot type when their sound fails, and interpreters without an account cannot read along. A policy for clinicians can allow it.',
    disturbs: 'patients',
    workflows: ['telehealth-visits'],
  },
  equivalents: { cis: ['7.0.0/8.5.5'] },
})

import { defineCheck } from '../../define-check.ts'
import { not } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

export const noChatInUntrustedMeetings = defineCheck({
  id: 'teams.no-chat-in-untrusted-meetings',
  since: '0.1',
  title: 'By default, staff cannot chat in meetings of organisations that nobody named',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'What is written in the chat of another organisation’s meeting is kept there, out of reach of the clinic’s controls.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['teams.meeting-policies'],
  judge: (facts, context) =>
    judgePolicies(facts['teams.meeting-policies'], context, {
      onlyGlobal: true,
      what: 'meeting policy',
      meets: ({ AllowExternalNonTrustedMeetingChat }) => not(AllowExternalNonTrustedMeetingChat),
      properties: ({ AllowExternalNonTrustedMeetingChat }) => ({ AllowExternalNonTrustedMeetingChat }),
      pass: 'By default, staff cannot chat in meetings of organisations that nobody named.',
      fail: () =>
        'By default, staff can chat in meetings of any organisation, and what they write is kept there.',
    }),
  rationale:
    'A nurse answers a vendor’s question in the vendor’s meeting. The message with the patient’s name now lies in the vendor’s tenant.',
  fix: {
    steps: [
      'Teams admin center > Meetings > Meeting policies > Global (Org-wide default)',
      'Meeting engagement > External meeting chat: Off; Save',
    ],
    command: 'Set-CsTeamsMeetingPolicy -Identity Global -AllowExternalNonTrustedMeetingChat $false',
    docs: 'https://learn.microsoft.com/microsoftteams/manage-meeting-chat',
    impact:
      'Staff in trainings and vendor meetings speak instead of typing. Meetings of organisations on your list of allowed domains are not touched.',
    disturbs: 'some-staff',
    workflows: ['sharing-with-outside-practices', 'third-party-apps'],
  },
  equivalents: { cis: ['7.0.0/8.5.8'] },
})

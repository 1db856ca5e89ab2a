import { defineCheck } from '../../define-check.ts'
import { not } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

export const meetingTranscriptionOff = defineCheck({
  id: 'teams.meeting-transcription-off',
  since: '0.1',
  title: 'Meetings are not transcribed unless a policy for some people allows it',
  requirements: [
    {
      citation: '164.308(a)(4)(i)',
      strength: 'supports',
      why: 'The transcript of a visit is patient data that somebody must have decided to make and to give access to.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['teams.meeting-policies'],
  judge: (facts, context) =>
    judgePolicies(facts['teams.meeting-policies'], context, {
      onlyGlobal: true,
      what: 'meeting policy',
      meets: ({ AllowTranscription }) => not(AllowTranscription),
      properties: ({ AllowTranscription }) => ({ AllowTranscription }),
      pass: 'By default, meetings cannot be transcribed.',
      fail: () => 'By default, everyone can have meetings transcribed, visits with patients included.',
    }),
  rationale:
    'A transcript writes down what the patient said word for word, outside the record, and keeps it with whoever organised the meeting.',
  fix: {
    steps: [
      'Teams admin center > Meetings > Meeting policies > Global (Org-wide default)',
      'Recording & transcription > Transcription: Off; Save',
      'For staff who need it, for example for deaf colleagues: Add a policy with it on, and assign it to them',
    ],
    command: 'Set-CsTeamsMeetingPolicy -Identity Global -AllowTranscription $false',
    docs: 'https://learn.microsoft.com/microsoftteams/meeting-transcription-captions',
    impact:
      'Copilot in meetings and meeting notes made from the transcript stop, unless a policy of their own allows them. Live captions go on: nothing of them is kept.',
    disturbs: 'some-staff',
    workflows: ['telehealth-visits'],
  },
  equivalents: {},
})

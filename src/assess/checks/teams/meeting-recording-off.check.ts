import { defineCheck } from '../../define-check.ts'
import { not } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

export const meetingRecordingOff = defineCheck({
  id: 'teams.meeting-recording-off',
  since: '0.1',
  title: 'Meetings are not recorded unless a policy for some people allows it',
  requirements: [
    {
      citation: '164.308(a)(4)(i)',
      strength: 'supports',
      why: 'A recorded visit is patient data that somebody must have decided to make and to give access to.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['teams.meeting-policies'],
  judge: (facts, context) =>
    judgePolicies(facts['teams.meeting-policies'], context, {
      onlyGlobal: true,
      what: 'meeting policy',
      meets: ({ AllowCloudRecording }) => not(AllowCloudRecording),
      properties: ({ AllowCloudRecording }) => ({ AllowCloudRecording }),
      pass: 'By default, meetings cannot be recorded.',
      fail: () => 'By default, everyone can record meetings, visits with patients included.',
    }),
  rationale:
    'A recording of a visit lies in the OneDrive of whoever pressed the button, outside the record, and is shared with everyone who was invited.',
  fix: {
    steps: [
      'Teams admin center > Meetings > Meeting policies > Global (Org-wide default)',
      'Recording & transcription > Meeting recording: Off; Save',
      'For staff who record trainings: Add a policy with recording on, and assign it to them',
    ],
    command: 'Set-CsTeamsMeetingPolicy -Identity Global -AllowCloudRecording $false',
    docs: 'https://learn.microsoft.com/microsoftteams/meeting-recording',
    impact: 'Trainings and case conferences are recorded only by those with a policy that allows it.',
    disturbs: 'some-staff',
  },
  equivalents: { scuba: ['MS.TEAMS.1.6v1'], cis: ['7.0.0/8.5.9'] },
})

import { defineCheck } from '../../define-check.ts'
import { notApplicable } from '../../judgement.ts'
import { known } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

export const recordingsExpire = defineCheck({
  id: 'teams.recordings-expire',
  since: '0.1',
  title: 'Recordings of meetings are deleted after a set time',
  requirements: [
    {
      citation: '164.310(d)(2)(i)',
      strength: 'supports',
      why: 'Patient data that was recorded is disposed of on a set day, and not when somebody remembers.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['teams.meeting-policies'],
  judge: (facts, context) => {
    const policies = facts['teams.meeting-policies']
    const recording = policies.filter(({ AllowCloudRecording }) => AllowCloudRecording !== false)
    if (policies.length > 0 && recording.length === 0)
      return notApplicable('No meeting policy allows recording, so there is nothing to delete.')
    return judgePolicies(recording, context, {
      what: 'meeting policy',
      meets: ({ NewMeetingRecordingExpirationDays: days }) => known(days, count => count >= 1),
      properties: ({ AllowCloudRecording, NewMeetingRecordingExpirationDays }) => ({
        AllowCloudRecording,
        NewMeetingRecordingExpirationDays,
      }),
      pass: 'Every meeting policy that allows recording sets a day on which recordings are deleted.',
      fail: names => `Recordings are kept for ever under ${names}.`,
    })
  },
  rationale:
    'A recorded visit from three years ago still lies in the OneDrive of a clinician, and nobody knows it is there until it leaks.',
  fix: {
    steps: [
      'Teams admin center > Meetings > Meeting policies > each policy that is named here',
      'Recording & transcription > Recordings automatically expire: On; Default expiration time: 60 days or as your retention schedule says; Save',
    ],
    command: 'Set-CsTeamsMeetingPolicy -Identity Global -NewMeetingRecordingExpirationDays 60',
    docs: 'https://learn.microsoft.com/microsoftteams/meeting-recording',
    impact:
      'Recordings that belong in a patient’s record have to be put there before the day. The day holds for new recordings; owners are told and can extend it.',
    disturbs: 'some-staff',
    workflows: ['telehealth-visits'],
  },
  equivalents: {},
})

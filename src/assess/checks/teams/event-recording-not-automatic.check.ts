import { defineCheck } from '../../define-check.ts'
import { known } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

export const eventRecordingNotAutomatic = defineCheck({
  id: 'teams.event-recording-not-automatic',
  since: '0.1',
  title: 'Live events are not recorded automatically',
  requirements: [
    {
      citation: '164.308(a)(4)(i)',
      strength: 'good-practice',
      why: 'Whether an event with patients in it is kept should be somebody’s decision.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['teams.event-policies'],
  judge: (facts, context) =>
    judgePolicies(facts['teams.event-policies'], context, {
      onlyGlobal: true,
      what: 'events policy',
      meets: ({ BroadcastRecordingMode }) => known(BroadcastRecordingMode, mode => mode !== 'AlwaysEnabled'),
      properties: ({ BroadcastRecordingMode }) => ({ BroadcastRecordingMode }),
      pass: 'By default, no live event is recorded unless its organizer may and does choose so.',
      fail: () => 'By default, every live event is recorded.',
    }),
  rationale:
    'A question from a patient in a webinar stays in the recording with voice and name, without anyone having meant to keep it.',
  fix: {
    steps: [
      'Teams admin center > Meetings > Live events policies > Global (Org-wide default)',
      'Record an event: Organizer can record (or Never record)',
      'Save',
    ],
    command: 'Set-CsTeamsMeetingBroadcastPolicy -Identity Global -BroadcastRecordingMode UserOverride',
    docs: 'https://learn.microsoft.com/powershell/module/microsoftteams/set-csteamsmeetingbroadcastpolicy',
    impact: 'Organizers decide at each event. Nothing else changes.',
    disturbs: 'some-staff',
  },
  equivalents: {
    scuba: ['MS.TEAMS.1.7v1', 'MS.TEAMS.1.7v2'],
    differs: [
      {
        scuba: 'MS.TEAMS.1.7v1',
        why: 'That version accepts only the organizer’s choice; never recording meets the question too, as the next version says.',
      },
    ],
  },
})

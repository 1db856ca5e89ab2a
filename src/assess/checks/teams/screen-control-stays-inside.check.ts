import { defineCheck } from '../../define-check.ts'
import { not } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

export const screenControlStaysInside = defineCheck({
  id: 'teams.screen-control-stays-inside',
  since: '0.1',
  title: 'Nobody outside can ask to control a shared screen',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Whoever controls the screen acts with the rights of the person who shared it.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['teams.meeting-policies'],
  judge: (facts, context) =>
    judgePolicies(facts['teams.meeting-policies'], context, {
      what: 'meeting policy',
      meets: ({ AllowExternalParticipantGiveRequestControl }) =>
        not(AllowExternalParticipantGiveRequestControl),
      properties: ({ AllowExternalParticipantGiveRequestControl }) => ({
        AllowExternalParticipantGiveRequestControl,
      }),
      pass: 'No meeting policy lets people outside control a shared screen.',
      fail: names => `People outside can ask to control a shared screen under ${names}.`,
    }),
  rationale:
    'One click of a hurried clinician, and “support” browses the open record under the clinician’s name.',
  fix: {
    steps: [
      'Teams admin center > Meetings > Meeting policies > each policy that is named here',
      'Content sharing > External participants can give or request control: Off',
      'Save',
    ],
    command: 'Set-CsTeamsMeetingPolicy -Identity Global -AllowExternalParticipantGiveRequestControl $false',
    docs: 'https://learn.microsoft.com/microsoftteams/meeting-who-present-request-control',
    impact:
      'Vendors who help by remote control need another tool, with an agreement: give the imaging or records vendor a policy of its own and record it as accepted.',
    disturbs: 'some-staff',
    workflows: ['outside-it-support'],
  },
  equivalents: { scuba: ['MS.TEAMS.1.1v1'], cis: ['7.0.0/8.5.7'] },
})

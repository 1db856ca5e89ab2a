import { defineCheck } from '../../define-check.ts'
import { known } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

export const organizersPresent = defineCheck({
  id: 'teams.organizers-present',
  since: '0.1',
  title: 'By default, only the organiser of a meeting presents',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Showing and changing what is on the screen is a right that the organiser gives out, one person at a time.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['teams.meeting-policies'],
  judge: (facts, context) =>
    judgePolicies(facts['teams.meeting-policies'], context, {
      onlyGlobal: true,
      what: 'meeting policy',
      meets: ({ DesignatedPresenterRoleMode }) =>
        known(DesignatedPresenterRoleMode, mode => mode === 'OrganizerOnlyUserOverride'),
      properties: ({ DesignatedPresenterRoleMode }) => ({ DesignatedPresenterRoleMode }),
      pass: 'By default, only the organiser of a meeting presents.',
      fail: () =>
        'By default, more people than the organiser can present, remove people and let in those who wait.',
    }),
  rationale:
    'A presenter also lets people in from the lobby. A relative who joined a visit should not decide who else hears it.',
  fix: {
    steps: [
      'Teams admin center > Meetings > Meeting policies > Global (Org-wide default)',
      'Content sharing > Who can present: Only organizers and co-organizers; Save',
    ],
    command:
      'Set-CsTeamsMeetingPolicy -Identity Global -DesignatedPresenterRoleMode "OrganizerOnlyUserOverride"',
    docs: 'https://learn.microsoft.com/microsoftteams/meeting-who-present-request-control',
    impact:
      'Whoever wants a colleague to present names them as a presenter in the meeting options, or makes them one during the meeting.',
    disturbs: 'all-staff',
    workflows: ['telehealth-visits'],
  },
  equivalents: { cis: ['7.0.0/8.5.6'] },
})

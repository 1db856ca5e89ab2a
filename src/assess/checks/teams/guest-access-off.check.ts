import { defineCheck } from '../../define-check.ts'
import { not } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

export const guestAccessOff = defineCheck({
  id: 'teams.guest-access-off',
  since: '0.1',
  title: 'Guests from outside are not members of teams',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'A member of a team sees all its files and chats from the first day on; the clinic decides whether people outside may be one.',
    },
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'Access for people outside is given file by file or team by team, on purpose.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['teams.client-configuration'],
  judge: (facts, context) =>
    judgePolicies(facts['teams.client-configuration'], context, {
      what: 'client configuration',
      meets: ({ AllowGuestUser }) => not(AllowGuestUser),
      properties: ({ AllowGuestUser }) => ({ AllowGuestUser }),
      pass: 'Guests cannot be members of teams.',
      fail: () => 'Owners of a team can add guests, who then see all its channels and files.',
    }),
  rationale:
    'The consultant who was added for one question reads every message of the team since it was made.',
  fix: {
    steps: [
      'Decide whether people outside work in your teams at all; if so, accept this here and name the review of guests as the other safeguard',
      'Teams admin center > Users > Guest access > Guest access: Off; Save',
    ],
    command: 'Set-CsTeamsClientConfiguration -Identity Global -AllowGuestUser $false',
    docs: 'https://learn.microsoft.com/microsoftteams/guest-access',
    impact:
      'Guests who are members today lose their teams within some hours: outside billers, locums and IT support among them. Meetings and chats with named organisations go on.',
    disturbs: 'some-staff',
    workflows: ['sharing-with-outside-practices', 'outside-it-support'],
  },
  equivalents: {},
})

import { defineCheck } from '../../define-check.ts'
import { judgeSharing } from '../../exchange/sharing-policies.ts'

export const calendarSharingWithEveryoneOff = defineCheck({
  id: 'exchange.calendar-sharing-with-everyone-off',
  since: '0.1',
  title: 'Calendars are not shared with everybody',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Appointments name patients and reasons; only people who were granted access should see them.',
    },
    {
      citation: '164.308(a)(4)(i)',
      strength: 'supports',
      why: 'Sharing with any domain gives access that nobody authorized.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['exchange.sharing-policies'],
  judge: (facts, context) =>
    judgeSharing(context, facts['exchange.sharing-policies'], { action: 'Calendar', called: 'calendars' }),
  rationale:
    'A clinic’s calendar says who is seen, when and often why. Shared with every domain or published to the internet, it tells strangers who your patients are.',
  fix: {
    steps: [
      'Microsoft 365 admin center > Settings > Org settings > Services > Calendar',
      'Clear Let your users share their calendars with people outside of your organization, then Save',
      'Exchange admin center > Organization > Sharing > Individual sharing: in each policy remove the rules for all domains and for anonymous, keep named partners; if nothing is left, turn the policy off',
    ],
    command:
      'Set-SharingPolicy -Identity "Default Sharing Policy" -Domains @{Remove="Anonymous:CalendarSharingFreeBusyReviewer","*:CalendarSharingFreeBusySimple"}',
    docs: 'https://learn.microsoft.com/exchange/sharing/sharing-policies/modify-a-sharing-policy',
    impact:
      'Calendars that people shared with referring practices, patients or their own phones by a public link no longer update there: ask who gave out such a link first. Name the domains of partners you work with instead of all; undo by adding the rule again.',
    disturbs: 'some-staff',
    workflows: ['sharing-with-outside-practices', 'phones-and-tablets'],
  },
  equivalents: {
    scuba: ['MS.EXO.6.2v1'],
    cis: ['7.0.0/1.3.3'],
    differs: [
      {
        scuba: 'MS.EXO.6.2v1',
        why: 'It counts a policy that is off as well; one that is off shares nothing.',
      },
    ],
  },
})

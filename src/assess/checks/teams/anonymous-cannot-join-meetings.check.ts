import { defineCheck } from '../../define-check.ts'
import { not } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

/**
 * Microsoft makes these in every tenant. They let people without an account join, nobody can change them, and their
 * description says not to assign them. https://learn.microsoft.com/powershell/module/microsoftteams/get-csteamsmeetingpolicy (2026-11-22)
 */
const MICROSOFTS: ReadonlySet<string> = new Set([
  'Tag:AllOn',
  'Tag:AllOff',
  'Tag:Default',
  'Tag:Kiosk',
  'Tag:RestrictedAnonymousAccess',
  'Tag:RestrictedAnonymousNoRecording',
])

export const anonymousCannotJoinMeetings = defineCheck({
  id: 'teams.anonymous-cannot-join-meetings',
  since: '0.1',
  title: 'Nobody joins a meeting without an account',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Somebody without an account cannot be told from a stranger, so only people whom an account names are let in.',
    },
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'Whoever joins has proved who they are before they hear anything.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['teams.meeting-policies'],
  judge: (facts, context) => {
    const policies = facts['teams.meeting-policies']
    const own = policies.filter(({ Identity }) => Identity === undefined || !MICROSOFTS.has(Identity))
    return judgePolicies(own, context, {
      what: 'meeting policy',
      meets: ({ AllowAnonymousUsersToJoinMeeting }) => not(AllowAnonymousUsersToJoinMeeting),
      properties: ({ AllowAnonymousUsersToJoinMeeting }) => ({ AllowAnonymousUsersToJoinMeeting }),
      pass:
        own.length === policies.length
          ? 'No meeting policy lets people without an account join.'
          : 'No meeting policy that you can change lets people without an account join. Microsoft’s own, such as “AllOn”, do and cannot be changed: see that nobody is assigned one.',
      fail: names =>
        `People without an account can join meetings under ${names}, unless the switch for the whole organisation under Meeting settings is off, which was not read.`,
    })
  },
  rationale:
    'A link to the case conference went to the wrong address. Whoever opens it types any name they like and listens.',
  fix: {
    steps: [
      'Teams admin center > Meetings > Meeting policies > each policy that is named here',
      'Meeting join & lobby > Anonymous users can join a meeting: Off; Save',
      'For staff who see patients by video: Add a policy with it on, assign it to them, and accept it here with the lobby as the other safeguard',
    ],
    command: 'Set-CsTeamsMeetingPolicy -Identity Global -AllowAnonymousUsersToJoinMeeting $false',
    docs: 'https://learn.microsoft.com/microsoftteams/anonymous-users-in-meetings',
    impact:
      'Patients have no account: with this off for everyone, video visits by Teams link end. Give clinicians who see patients a policy of their own, where everyone without an account waits in the lobby.',
    disturbs: 'patients',
    workflows: ['telehealth-visits', 'sharing-with-outside-practices'],
  },
  equivalents: { cis: ['7.0.0/8.5.1'] },
})

import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { meetingPolicy } from '../../../../test/good-tenant/teams.ts'
import { meetingPolicies, noMeetingPolicies } from './meeting-policies-with.fixture.ts'
import { anonymousCannotJoinMeetings } from './anonymous-cannot-join-meetings.check.ts'

/** As Microsoft makes them in every tenant. */
const withMicrosofts =
  (global: boolean, ...names: readonly string[]) =>
  (facts: Facts) => {
    facts['teams.meeting-policies'] = [
      meetingPolicy('Global', { AllowAnonymousUsersToJoinMeeting: global }),
      ...names.map(name => meetingPolicy(`Tag:${name}`, { AllowAnonymousUsersToJoinMeeting: true })),
    ]
  }

checkTable(anonymousCannotJoinMeetings, [
  { because: 'off in every policy', verdict: 'pass' },
  {
    because: 'anybody with a link can join',
    verdict: 'fail',
    patch: meetingPolicies({ AllowAnonymousUsersToJoinMeeting: true }),
    bad: ['Global'],
  },
  {
    because: 'a policy for some people is enough, and can be excused alone',
    verdict: 'fail',
    patch: meetingPolicies({}, { AllowAnonymousUsersToJoinMeeting: true }),
    bad: ['Visits'],
    says: /“Visits”/,
  },
  {
    because: 'Microsoft’s own policies cannot be changed, and are there in every tenant',
    verdict: 'pass',
    patch: withMicrosofts(
      false,
      'AllOn',
      'RestrictedAnonymousAccess',
      'AllOff',
      'RestrictedAnonymousNoRecording',
      'Default',
      'Kiosk',
    ),
    says: /nobody is assigned one/,
  },
  {
    because: 'the policy for everybody lets them join; Microsoft’s own are not named beside it',
    verdict: 'fail',
    patch: withMicrosofts(true, 'AllOn', 'Kiosk'),
    bad: ['Global'],
  },
  {
    because: 'a policy of the clinic whose name begins as one of Microsoft’s',
    verdict: 'fail',
    patch: withMicrosofts(false, 'AllOn Visits'),
    bad: ['AllOn Visits'],
  },
  {
    because: 'only Microsoft’s own were read, though every tenant has the policy Global',
    verdict: 'unknown',
    patch: facts => {
      facts['teams.meeting-policies'] = [meetingPolicy('Tag:AllOn')]
    },
  },
  {
    because: 'who may start a meeting is another question',
    verdict: 'pass',
    patch: meetingPolicies({ AllowAnonymousUsersToStartMeeting: true }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: meetingPolicies({ AllowAnonymousUsersToJoinMeeting: undefined }),
    unreadEntities: ['Global'],
  },
  {
    because: 'every tenant has a policy, so an empty list was not read',
    verdict: 'unknown',
    patch: noMeetingPolicies,
  },
  { because: 'the policies were not read', verdict: 'unknown', unread: ['teams.meeting-policies'] },
])

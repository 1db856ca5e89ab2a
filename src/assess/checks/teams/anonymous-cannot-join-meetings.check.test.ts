import { checkTable } from '../../../../test/check-table.ts'
import { meetingPolicies, noMeetingPolicies } from './meeting-policies-with.fixture.ts'
import { anonymousCannotJoinMeetings } from './anonymous-cannot-join-meetings.check.ts'

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

import { checkTable } from '../../../../test/check-table.ts'
import { meetingPolicies, noMeetingPolicies } from './meeting-policies-with.fixture.ts'
import { anonymousCannotStartMeetings } from './anonymous-cannot-start-meetings.check.ts'

checkTable(anonymousCannotStartMeetings, [
  { because: 'it is off in every policy', verdict: 'pass' },
  {
    because: 'it is on for everyone',
    verdict: 'fail',
    patch: meetingPolicies({ AllowAnonymousUsersToStartMeeting: true }),
    bad: ['Global'],
  },
  {
    because: 'a policy for some people is enough',
    verdict: 'fail',
    patch: meetingPolicies({}, { AllowAnonymousUsersToStartMeeting: true }),
    bad: ['Visits'],
    says: /“Visits”/,
  },
  {
    because: 'callers past the lobby are another question',
    verdict: 'pass',
    patch: meetingPolicies({ AllowPSTNUsersToBypassLobby: true }),
  },
  {
    because: 'one policy was not read whole',
    verdict: 'unknown',
    patch: meetingPolicies({}, { AllowAnonymousUsersToStartMeeting: undefined }),
    unreadEntities: ['Visits'],
  },
  {
    because: 'a policy that is on counts also where its name was not read',
    verdict: 'fail',
    patch: meetingPolicies({ AllowAnonymousUsersToStartMeeting: true, Identity: undefined }),
  },
  {
    because: 'every tenant has a policy, so an empty list was not read',
    verdict: 'unknown',
    patch: noMeetingPolicies,
  },
  { because: 'the policies were not read', verdict: 'unknown', unread: ['teams.meeting-policies'] },
])

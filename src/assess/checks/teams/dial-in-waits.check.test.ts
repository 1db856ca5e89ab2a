import { checkTable } from '../../../../test/check-table.ts'
import { meetingPolicies, noMeetingPolicies } from './meeting-policies-with.fixture.ts'
import { dialInWaits } from './dial-in-waits.check.ts'

checkTable(dialInWaits, [
  { because: 'it is off in every policy', verdict: 'pass' },
  {
    because: 'it is on for everyone',
    verdict: 'fail',
    patch: meetingPolicies({ AllowPSTNUsersToBypassLobby: true }),
    bad: ['Global'],
  },
  {
    because: 'a policy for some people is enough',
    verdict: 'fail',
    patch: meetingPolicies({}, { AllowPSTNUsersToBypassLobby: true }),
    bad: ['Visits'],
    says: /“Visits”/,
  },
  {
    because: 'who else passes the lobby is another question',
    verdict: 'pass',
    patch: meetingPolicies({ AutoAdmittedUsers: 'Everyone' }),
  },
  {
    because: 'one policy was not read whole',
    verdict: 'unknown',
    patch: meetingPolicies({}, { AllowPSTNUsersToBypassLobby: undefined }),
    unreadEntities: ['Visits'],
  },
  {
    because: 'a policy that is on counts also where its name was not read',
    verdict: 'fail',
    patch: meetingPolicies({ AllowPSTNUsersToBypassLobby: true, Identity: undefined }),
  },
  {
    because: 'every tenant has a policy, so an empty list was not read',
    verdict: 'unknown',
    patch: noMeetingPolicies,
  },
  { because: 'the policies were not read', verdict: 'unknown', unread: ['teams.meeting-policies'] },
])

import { checkTable } from '../../../../test/check-table.ts'
import { meetingPolicies, noMeetingPolicies } from './meeting-policies-with.fixture.ts'
import { lobbyForStrangers } from './lobby-for-strangers.check.ts'

checkTable(lobbyForStrangers, [
  { because: 'people of the organisation pass, others wait', verdict: 'pass' },
  { because: 'everyone passes', verdict: 'fail', patch: meetingPolicies({ AutoAdmittedUsers: 'Everyone' }) },
  {
    because: 'callers pass',
    verdict: 'fail',
    patch: meetingPolicies({ AllowPSTNUsersToBypassLobby: true }),
  },
  {
    because: 'a policy for some people may be otherwise: it is the default that is asked about',
    verdict: 'pass',
    patch: meetingPolicies({}, { AutoAdmittedUsers: 'Everyone' }),
  },
  {
    because: 'joining without an account stays possible, through the lobby',
    verdict: 'pass',
    patch: meetingPolicies({ AutoAdmittedUsers: 'OrganizerOnly' }),
  },
  {
    because: 'callers wait, but who passes was not read',
    verdict: 'unknown',
    patch: meetingPolicies({ AutoAdmittedUsers: undefined }),
  },
  {
    because: 'which policy is the default was not read',
    verdict: 'unknown',
    patch: meetingPolicies({ Identity: undefined, AutoAdmittedUsers: 'Everyone' }),
    says: /named Global/,
  },
  { because: 'an empty list was not read', verdict: 'unknown', patch: noMeetingPolicies },
])

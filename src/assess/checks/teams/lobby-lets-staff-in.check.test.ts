import { checkTable } from '../../../../test/check-table.ts'
import { meetingPolicies, noMeetingPolicies } from './meeting-policies-with.fixture.ts'
import { lobbyLetsStaffIn } from './lobby-lets-staff-in.check.ts'

checkTable(lobbyLetsStaffIn, [
  { because: 'people of the organisation without guests', verdict: 'pass' },
  {
    because: 'trusted organisations may pass as well',
    verdict: 'pass',
    patch: meetingPolicies({ AutoAdmittedUsers: 'EveryoneInSameAndFederatedCompany' }),
  },
  {
    because: 'everyone passes, strangers too',
    verdict: 'fail',
    patch: meetingPolicies({ AutoAdmittedUsers: 'Everyone' }),
  },
  {
    because: 'only those invited pass: near, but a colleague called in waits',
    verdict: 'fail',
    patch: meetingPolicies({ AutoAdmittedUsers: 'InvitedUsers' }),
  },
  {
    because: 'who passes was not read',
    verdict: 'unknown',
    patch: meetingPolicies({ AutoAdmittedUsers: undefined }),
  },
  { because: 'an empty list was not read', verdict: 'unknown', patch: noMeetingPolicies },
])

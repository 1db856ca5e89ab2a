import { checkTable } from '../../../../test/check-table.ts'
import { meetingPolicies, noMeetingPolicies } from './meeting-policies-with.fixture.ts'
import { organizersPresent } from './organizers-present.check.ts'

checkTable(organizersPresent, [
  { because: 'only the organiser', verdict: 'pass' },
  {
    because: 'everyone presents unless the organiser changes it',
    verdict: 'fail',
    patch: meetingPolicies({ DesignatedPresenterRoleMode: 'EveryoneUserOverride' }),
    bad: ['Global'],
  },
  {
    because: 'a policy for some people may differ',
    verdict: 'pass',
    patch: meetingPolicies({}, { DesignatedPresenterRoleMode: 'EveryoneUserOverride' }),
  },
  {
    because: 'who may take control of a screen is another question',
    verdict: 'pass',
    patch: meetingPolicies({ AllowExternalParticipantGiveRequestControl: true }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: meetingPolicies({ DesignatedPresenterRoleMode: undefined }),
    unreadEntities: ['Global'],
  },
  {
    because: 'every tenant has a policy, so an empty list was not read',
    verdict: 'unknown',
    patch: noMeetingPolicies,
  },
  { because: 'the policies were not read', verdict: 'unknown', unread: ['teams.meeting-policies'] },
])

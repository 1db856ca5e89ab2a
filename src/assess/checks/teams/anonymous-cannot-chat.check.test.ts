import { checkTable } from '../../../../test/check-table.ts'
import { meetingPolicies, noMeetingPolicies } from './meeting-policies-with.fixture.ts'
import { anonymousCannotChat } from './anonymous-cannot-chat.check.ts'

checkTable(anonymousCannotChat, [
  { because: 'on for everyone but people without an account', verdict: 'pass' },
  {
    because: 'everyone in the meeting can chat',
    verdict: 'fail',
    patch: meetingPolicies({ MeetingChatEnabledType: 'Enabled' }),
    bad: ['Global'],
  },
  {
    because: 'a policy for some people may differ',
    verdict: 'pass',
    patch: meetingPolicies({}, { MeetingChatEnabledType: 'Enabled' }),
  },
  {
    because: 'no chat at all keeps them out too',
    verdict: 'pass',
    patch: meetingPolicies({ MeetingChatEnabledType: 'Disabled' }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: meetingPolicies({ MeetingChatEnabledType: undefined }),
    unreadEntities: ['Global'],
  },
  {
    because: 'every tenant has a policy, so an empty list was not read',
    verdict: 'unknown',
    patch: noMeetingPolicies,
  },
  { because: 'the policies were not read', verdict: 'unknown', unread: ['teams.meeting-policies'] },
])

import { checkTable } from '../../../../test/check-table.ts'
import { meetingPolicies, noMeetingPolicies } from './meeting-policies-with.fixture.ts'
import { noChatInUntrustedMeetings } from './no-chat-in-untrusted-meetings.check.ts'

checkTable(noChatInUntrustedMeetings, [
  { because: 'off by default', verdict: 'pass' },
  {
    because: 'staff can chat anywhere',
    verdict: 'fail',
    patch: meetingPolicies({ AllowExternalNonTrustedMeetingChat: true }),
    bad: ['Global'],
  },
  {
    because: 'a policy for some people may differ',
    verdict: 'pass',
    patch: meetingPolicies({}, { AllowExternalNonTrustedMeetingChat: true }),
  },
  {
    because: 'the chat of your own meetings is another question',
    verdict: 'pass',
    patch: meetingPolicies({ MeetingChatEnabledType: 'Enabled' }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: meetingPolicies({ AllowExternalNonTrustedMeetingChat: undefined }),
    unreadEntities: ['Global'],
  },
  {
    because: 'every tenant has a policy, so an empty list was not read',
    verdict: 'unknown',
    patch: noMeetingPolicies,
  },
  { because: 'the policies were not read', verdict: 'unknown', unread: ['teams.meeting-policies'] },
])

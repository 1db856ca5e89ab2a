import { checkTable } from '../../../../test/check-table.ts'
import { meetingPolicies, noMeetingPolicies } from './meeting-policies-with.fixture.ts'
import { recordingsExpire } from './recordings-expire.check.ts'

checkTable(recordingsExpire, [
  { because: 'the one policy that allows recording sets a day', verdict: 'pass' },
  {
    because: '-1 is Microsoft’s way to say never',
    verdict: 'fail',
    patch: meetingPolicies({ AllowCloudRecording: true, NewMeetingRecordingExpirationDays: -1 }),
    bad: ['Global'],
  },
  {
    because: 'where nothing is recorded, the day has no effect',
    verdict: 'not-applicable',
    patch: meetingPolicies({ NewMeetingRecordingExpirationDays: -1 }),
  },
  {
    because: 'a policy that may allow recording is looked at',
    verdict: 'fail',
    patch: meetingPolicies({ AllowCloudRecording: undefined, NewMeetingRecordingExpirationDays: -1 }),
  },
  {
    because: 'the day was not read',
    verdict: 'unknown',
    patch: meetingPolicies({ AllowCloudRecording: true, NewMeetingRecordingExpirationDays: undefined }),
    unreadEntities: ['Global'],
  },
  {
    because: 'every tenant has a policy, so an empty list was not read',
    verdict: 'unknown',
    patch: noMeetingPolicies,
  },
  { because: 'the policies were not read', verdict: 'unknown', unread: ['teams.meeting-policies'] },
])

import { checkTable } from '../../../../test/check-table.ts'
import { meetingPolicies, noMeetingPolicies } from './meeting-policies-with.fixture.ts'
import { meetingRecordingOff } from './meeting-recording-off.check.ts'

checkTable(meetingRecordingOff, [
  { because: 'off by default, on for trainers', verdict: 'pass' },
  { because: 'on for everyone', verdict: 'fail', patch: meetingPolicies({ AllowCloudRecording: true }) },
  {
    because: 'off for some people does not help while the default is on',
    verdict: 'fail',
    patch: meetingPolicies({ AllowCloudRecording: true }, { AllowCloudRecording: false }),
  },
  {
    because: 'the switch of the default was not read',
    verdict: 'unknown',
    patch: meetingPolicies({ AllowCloudRecording: undefined }),
  },
  { because: 'an empty list was not read', verdict: 'unknown', patch: noMeetingPolicies },
])

import { checkTable } from '../../../../test/check-table.ts'
import { meetingPolicies, noMeetingPolicies } from './meeting-policies-with.fixture.ts'
import { meetingTranscriptionOff } from './meeting-transcription-off.check.ts'

checkTable(meetingTranscriptionOff, [
  { because: 'off by default', verdict: 'pass' },
  {
    because: 'everyone can transcribe',
    verdict: 'fail',
    patch: meetingPolicies({ AllowTranscription: true }),
    bad: ['Global'],
  },
  {
    because: 'a policy for some people may differ',
    verdict: 'pass',
    patch: meetingPolicies({}, { AllowTranscription: true }),
  },
  {
    because: 'recording is another question',
    verdict: 'pass',
    patch: meetingPolicies({ AllowCloudRecording: true }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: meetingPolicies({ AllowTranscription: undefined }),
    unreadEntities: ['Global'],
  },
  {
    because: 'every tenant has a policy, so an empty list was not read',
    verdict: 'unknown',
    patch: noMeetingPolicies,
  },
  { because: 'the policies were not read', verdict: 'unknown', unread: ['teams.meeting-policies'] },
])

import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { eventRecordingNotAutomatic } from './event-recording-not-automatic.check.ts'

const global =
  (BroadcastRecordingMode: Facts['teams.event-policies'][number]['BroadcastRecordingMode']) =>
  (facts: Facts) => {
    facts['teams.event-policies'] = [{ Identity: 'Global', BroadcastRecordingMode }]
  }

checkTable(eventRecordingNotAutomatic, [
  { because: 'the organizer decides; a policy for some people may be otherwise', verdict: 'pass' },
  { because: 'never is not always', verdict: 'pass', patch: global('AlwaysDisabled') },
  { because: 'always', verdict: 'fail', patch: global('AlwaysEnabled') },
  { because: 'the choice was not read', verdict: 'unknown', patch: global(undefined) },
  {
    because: 'the default policy is not among those that were read',
    verdict: 'unknown',
    patch: facts => {
      facts['teams.event-policies'] = [{ Identity: 'Tag:Town', BroadcastRecordingMode: 'UserOverride' }]
    },
  },
])

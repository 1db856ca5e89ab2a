import { checkTable } from '../../../../test/check-table.ts'
import { policy, session } from '../../../../test/good-tenant/conditional-access.ts'
import type { ConditionalAccessPolicy } from '../../../collect/facts/entra/conditional-access-policies.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { administratorSessionsEnd } from './administrator-sessions-end.check.ts'

const only =
  (...sessions: ConditionalAccessPolicy['sessionControls'][]) =>
  (facts: Facts) => {
    facts['entra.conditional-access-policies'] = sessions.map((sessionControls, index) =>
      policy(`Sessions ${index + 1}`, { sessionControls }),
    )
  }
const full = session(4)

checkTable(administratorSessionsEnd, [
  { because: 'four hours, and browsers forget', verdict: 'pass' },
  {
    because: 'every time is more often still',
    verdict: 'pass',
    patch: only({
      ...full,
      signInFrequency: { isEnabled: true, type: null, value: null, frequencyInterval: 'everyTime' },
    }),
  },
  {
    because: 'two policies share the work',
    verdict: 'pass',
    patch: only({ ...full, persistentBrowser: null }, { ...full, signInFrequency: null }),
  },
  { because: 'five hours', verdict: 'fail', patch: only(session(5)) },
  {
    because: 'days',
    verdict: 'fail',
    patch: only({
      ...full,
      signInFrequency: { isEnabled: true, type: 'days', value: 1, frequencyInterval: 'timeBased' },
    }),
  },
  {
    because: 'browsers may stay signed in',
    verdict: 'fail',
    patch: only({ ...full, persistentBrowser: null }),
  },
  { because: 'nothing on sessions', verdict: 'fail', patch: only(null) },
  {
    because: 'the hours were not read',
    verdict: 'unknown',
    patch: only({
      ...full,
      signInFrequency: { isEnabled: true, type: 'hours', value: undefined, frequencyInterval: 'timeBased' },
    }),
  },
  {
    because: 'the session controls were not read',
    verdict: 'unknown',
    patch: facts => {
      facts['entra.conditional-access-policies'] = [{ ...policy('Sessions'), sessionControls: undefined }]
    },
  },
])

import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { channelEmailOff } from './channel-email-off.check.ts'

const allow = (AllowEmailIntoChannel: boolean | undefined) => (facts: Facts) => {
  facts['teams.client-configuration'] = [{ Identity: 'Global', AllowEmailIntoChannel }]
}

checkTable(channelEmailOff, [
  { because: 'channels take no e-mail', verdict: 'pass' },
  { because: 'channels take e-mail', verdict: 'fail', patch: allow(true) },
  { because: 'the switch was not read', verdict: 'unknown', patch: allow(undefined) },
  {
    because: 'every tenant has a configuration',
    verdict: 'unknown',
    patch: facts => {
      facts['teams.client-configuration'] = []
    },
  },
  {
    because: 'the DoD cloud has no such addresses, whatever the switch says',
    verdict: 'not-applicable',
    cloud: 'dod',
    patch: allow(true),
  },
  { because: 'the commercial cloud has them', verdict: 'fail', cloud: 'commercial', patch: allow(true) },
])

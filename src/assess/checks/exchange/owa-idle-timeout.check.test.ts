import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { owaIdleTimeout } from './owa-idle-timeout.check.ts'

const interval = (text: string | undefined) => (facts: Facts) => {
  facts['exchange.organization-config'].ActivityBasedAuthenticationTimeoutInterval = text
}
const enabled = (value: boolean | undefined) => (facts: Facts) => {
  facts['exchange.organization-config'].ActivityBasedAuthenticationTimeoutEnabled = value
}

checkTable(owaIdleTimeout, [
  { because: 'three hours is the longest that is accepted', verdict: 'pass' },
  { because: 'shorter is better', verdict: 'pass', patch: interval('00:15:00'), says: /15 minutes/ },
  { because: 'a second more is too long', verdict: 'fail', patch: interval('03:00:01'), says: /03:00:01/ },
  {
    because: 'Microsoft’s default of six hours is too long',
    verdict: 'fail',
    patch: interval('06:00:00'),
    says: /only after 6 hours;/,
  },
  { because: 'a day and an hour is not an hour', verdict: 'fail', patch: interval('1.01:00:00') },
  { because: 'zero ends nothing', verdict: 'fail', patch: interval('00:00:00') },
  { because: 'it is off', verdict: 'fail', patch: enabled(false) },
  { because: 'whether it is on was not read', verdict: 'unknown', patch: enabled(undefined) },
  { because: 'the interval was not read', verdict: 'unknown', patch: interval(undefined) },
  { because: 'the interval is no time span', verdict: 'unknown', patch: interval('six hours') },
])

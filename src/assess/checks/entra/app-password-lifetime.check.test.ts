import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { appPasswordLifetime } from './app-password-lifetime.check.ts'
import { policyWith, restrictionWith } from './app-limit.fixture.ts'

const lifetime = (maxLifetime: string | null | undefined) => (facts: Facts) => {
  restrictionWith('passwordLifetime', { maxLifetime })(facts)
  restrictionWith('passwordAddition', { state: 'disabled' })(facts)
}

checkTable(appPasswordLifetime, [
  { because: '90 days', verdict: 'pass' },
  { because: '180 days and the day that Entra counts on top', verdict: 'pass', patch: lifetime('P181D') },
  { because: 'a day more', verdict: 'fail', patch: lifetime('P182D') },
  { because: 'a time on top of the days counts', verdict: 'fail', patch: lifetime('P181DT1H') },
  { because: 'a year', verdict: 'fail', patch: lifetime('P1Y') },
  {
    because: 'too long, but no password can be added at all',
    verdict: 'not-applicable',
    patch: restrictionWith('passwordLifetime', { maxLifetime: 'P2Y' }),
  },
  { because: 'the policy is off', verdict: 'fail', patch: policyWith({ isEnabled: false }) },
  { because: 'no duration', verdict: 'unknown', patch: lifetime('half a year') },
  { because: 'the duration is missing', verdict: 'unknown', patch: lifetime(undefined) },
])

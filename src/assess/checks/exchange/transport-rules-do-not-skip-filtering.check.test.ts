import { checkTable } from '../../../../test/check-table.ts'
import { transportRule } from '../../../../test/good-tenant/exchange.ts'
import type { TransportRule } from '../../../collect/facts/exchange/transport-rules.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { transportRulesDoNotSkipFiltering } from './transport-rules-do-not-skip-filtering.check.ts'

const rule = (changes: Partial<TransportRule>) => (facts: Facts) => {
  facts['exchange.transport-rules'] = [transportRule('Trust the lab', changes)]
}

checkTable(transportRulesDoNotSkipFiltering, [
  { because: 'the only rule sets no spam level', verdict: 'pass' },
  {
    because: '-1 is not filtered',
    verdict: 'fail',
    patch: rule({ SetSCL: -1 }),
    bad: ['Trust the lab'],
    says: /by “Trust the lab”/,
  },
  { because: 'as a text too', verdict: 'fail', patch: rule({ SetSCL: '-1' }) },
  {
    because: 'any other level makes mail more suspect, not less',
    verdict: 'pass',
    patch: rule({ SetSCL: '6' }),
  },
  {
    because: 'Exchange writes the level as a text: a number may be something else',
    verdict: 'unknown',
    patch: rule({ SetSCL: 6 }),
  },
  {
    because: 'mail of colleagues is not the question',
    verdict: 'pass',
    patch: rule({ SetSCL: -1, FromScope: 'InOrganization' }),
  },
  {
    because: 'a rule that is off does nothing',
    verdict: 'pass',
    patch: rule({ SetSCL: -1, State: 'Disabled' }),
  },
  { because: 'the spam level was not read', verdict: 'unknown', patch: rule({ SetSCL: undefined }) },
  {
    because: 'whose mail it is for was not read',
    verdict: 'unknown',
    patch: rule({ SetSCL: -1, FromScope: undefined }),
  },
  { because: 'the rules were not read', verdict: 'unknown', unread: ['exchange.transport-rules'] },
])

import { checkTable } from '../../../../test/check-table.ts'
import { recipients, STANDARD, STRICT } from '../../../../test/good-tenant/defender.ts'
import type { Recipients } from '../../../collect/facts/defender/recipients.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { presetPoliciesOn } from './preset-policies-on.check.ts'

const rules = (mail: readonly Recipients[], attachments: readonly Recipients[]) => (facts: Facts) => {
  facts['defender.eop-preset-rules'] = [...mail]
  facts['defender.atp-preset-rules'] = [...attachments]
}
const off = { State: 'Disabled' }

checkTable(presetPoliciesOn, [
  { because: 'both are on', verdict: 'pass' },
  {
    because: 'a preset is on when either of its two halves is',
    verdict: 'pass',
    patch: rules([recipients(STANDARD)], [recipients(STRICT)]),
  },
  {
    because: 'only one is on',
    verdict: 'fail',
    patch: rules([recipients(STANDARD)], [recipients(STRICT, off)]),
    bad: ['Strict preset'],
  },
  { because: 'neither was ever set up', verdict: 'fail', patch: rules([], []), says: /are off/ },
  {
    because: 'whether it is on was not read',
    verdict: 'unknown',
    patch: rules([recipients(STANDARD)], [recipients(STRICT, { State: undefined })]),
    unreadEntities: ['Strict preset'],
  },
  {
    because: 'the half for attachments was not read, so the other alone cannot say off',
    verdict: 'unknown',
    patch: rules([recipients(STANDARD)], []),
    unread: ['defender.atp-preset-rules'],
  },
])

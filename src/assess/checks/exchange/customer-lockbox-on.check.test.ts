import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { customerLockboxOn } from './customer-lockbox-on.check.ts'

const off = (facts: Facts) => {
  facts['exchange.organization-config'].CustomerLockBoxEnabled = false
}
const licensed = (facts: Facts) => {
  facts['licensing.service-plans'] = [
    { servicePlanId: '9f431833-0334-42de-a7dc-70aa40db46db', provisioningStatus: 'Success' },
  ]
}

checkTable(customerLockboxOn, [
  { because: 'it is on, whatever the licences say', verdict: 'pass' },
  {
    because: 'the plan includes it and it is off',
    verdict: 'fail',
    patch: facts => {
      off(facts)
      licensed(facts)
    },
  },
  {
    because: 'without the plan it cannot be turned on',
    verdict: 'not-licensed',
    patch: facts => {
      off(facts)
      facts['licensing.service-plans'] = [
        { servicePlanId: 'x', servicePlanName: 'EXCHANGE_S_STANDARD', provisioningStatus: 'Success' },
      ]
    },
  },
  {
    because: 'licences that were not read excuse nothing',
    verdict: 'fail',
    patch: off,
    unread: ['licensing.service-plans'],
  },
  {
    because: 'the property was not read',
    verdict: 'unknown',
    patch: facts => {
      facts['exchange.organization-config'].CustomerLockBoxEnabled = undefined
      licensed(facts)
    },
  },
])

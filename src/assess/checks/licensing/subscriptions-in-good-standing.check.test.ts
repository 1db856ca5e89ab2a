import type { SubscribedProduct } from '../../../collect/facts/licensing/subscribed-products.schema.ts'
import { checkTable } from '../../../../test/check-table.ts'
import { subscriptionsInGoodStanding } from './subscriptions-in-good-standing.check.ts'

const units = (enabled: number, others: Partial<NonNullable<SubscribedProduct['prepaidUnits']>> = {}) => ({
  enabled,
  warning: 0,
  suspended: 0,
  lockedOut: 0,
  ...others,
})
const has = (product: SubscribedProduct) => ({
  patch: (facts: { 'licensing.subscribed-products': SubscribedProduct[] }) => {
    facts['licensing.subscribed-products'] = [
      { skuId: 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46', skuPartNumber: 'SPB', consumedUnits: 41, ...product },
    ]
  },
})

checkTable(subscriptionsInGoodStanding, [
  { because: 'all are paid', verdict: 'pass', ...has({ prepaidUnits: units(42) }) },
  {
    because: 'Microsoft says so too',
    verdict: 'pass',
    ...has({ capabilityStatus: 'Enabled', prepaidUnits: units(42) }),
  },
  {
    because: 'none is paid, all are in the days of grace',
    verdict: 'fail',
    ...has({ prepaidUnits: units(0, { warning: 42 }) }),
    bad: ['Microsoft 365 Business Premium'],
  },
  {
    because: 'some people have no paid unit',
    verdict: 'fail',
    ...has({ prepaidUnits: units(30, { suspended: 12 }) }),
  },
  { because: 'all are locked', verdict: 'fail', ...has({ prepaidUnits: units(0, { lockedOut: 42 }) }) },
  {
    because: 'Microsoft says that it is suspended',
    verdict: 'fail',
    ...has({ capabilityStatus: 'Suspended', prepaidUnits: units(0, { suspended: 42 }) }),
  },
  {
    because: 'Microsoft says it, whatever the units',
    verdict: 'fail',
    ...has({ capabilityStatus: 'Warning', prepaidUnits: units(42) }),
  },
  {
    because: 'an old order lapses beside one that covers everybody',
    verdict: 'pass',
    ...has({ prepaidUnits: units(42, { suspended: 10 }) }),
  },
  {
    because: 'more assigned than bought, but nothing lapses',
    verdict: 'pass',
    ...has({ prepaidUnits: units(40) }),
  },
  {
    because: 'a suspended product that nobody has',
    verdict: 'not-applicable',
    ...has({ consumedUnits: 0, prepaidUnits: units(0, { suspended: 5 }) }),
  },
  {
    because: 'whether anybody has the suspended product was not read',
    verdict: 'unknown',
    ...has({ consumedUnits: undefined, capabilityStatus: 'Suspended' }),
  },
  { because: 'the units were not read', verdict: 'unknown', ...has({}) },
  {
    because: 'the units that may lapse were not read, and not everybody is paid for',
    verdict: 'unknown',
    ...has({ prepaidUnits: { enabled: 30 } }),
  },
  {
    because: 'everybody is paid for, so what lapses does not matter',
    verdict: 'pass',
    ...has({ prepaidUnits: { enabled: 41 } }),
  },
  {
    because: 'a status Microsoft does not list says nothing',
    verdict: 'unknown',
    ...has({ capabilityStatus: 'Later', prepaidUnits: units(42) }),
  },
  {
    because: 'the status alone, with units that were not read',
    verdict: 'unknown',
    ...has({ capabilityStatus: 'Enabled' }),
  },
  { because: 'the products were not read', verdict: 'unknown', unread: ['licensing.subscribed-products'] },
])

import type { SubscribedProduct } from '../../../collect/facts/licensing/subscribed-products.schema.ts'
import { defineCheck } from '../../define-check.ts'
import { judgeEach, type Looked, namesOf, notApplicable, unread } from '../../judgement.ts'
import { productId, productName } from '../../licensing/product-names.ts'
import { both, either, known, not, type Truth } from '../../truth.ts'

export const subscriptionsInGoodStanding = defineCheck({
  id: 'licensing.subscriptions-in-good-standing',
  since: '0.2',
  title: 'No product that people work on is suspended or about to be',
  requirements: [
    {
      citation: '164.308(a)(7)(ii)(A)',
      strength: 'supports',
      why: 'When a subscription ends, Microsoft deletes mailboxes and files after some weeks, and with them copies of patient data that must stay retrievable.',
    },
    {
      citation: '164.308(a)(7)(i)',
      strength: 'supports',
      why: 'An unpaid subscription stops mail and visits for everybody on it, which is an emergency of one’s own making.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['licensing.subscribed-products'],
  judge: ({ 'licensing.subscribed-products': products }, context) => {
    if (products.length === 0) return unread('The list of products is empty, which no tenant’s is.')
    const entities = products.filter(product => product.consumedUnits !== 0).map(lookAt)
    return judgeEach(context, {
      entities,
      pass: good =>
        `${good === 1 ? 'The one product' : `All ${good} products`} that people work on ${good === 1 ? 'is' : 'are'} in good standing.`,
      fail: bad => `People work on ${namesOf(bad)}, whose subscription is suspended or in its days of grace.`,
      none: notApplicable('No product is assigned to anybody.'),
    })
  },
  rationale:
    'A card that ran out can close the mailboxes of a whole clinic on a Monday, and some weeks later Microsoft deletes what is in them.',
  fix: {
    steps: [
      'Microsoft 365 admin center (admin.microsoft.com) > Billing > Your products > the product: read its status and the day it ends',
      'Billing > Bills & payments > Payment methods: replace a card that has run out, then pay what is open',
      'If the product is no longer wanted: give its people another one first, and keep their mailboxes and files',
    ],
    docs: 'https://learn.microsoft.com/microsoft-365/commerce/subscriptions/what-if-my-subscription-expires',
    impact: 'None for people; the open bill is paid.',
    disturbs: 'nobody',
    workflows: [],
  },
  equivalents: {},
})

/**
 * Bad when Microsoft says so, or when not everybody can have a unit that is paid while others are in grace, suspended or
 * locked. https://learn.microsoft.com/graph/api/resources/licenseunitsdetail (2026-11-21)
 */
function lookAt(product: SubscribedProduct): Looked {
  const { capabilityStatus, consumedUnits, prepaidUnits } = product
  const { enabled, warning, suspended, lockedOut } = prepaidUnits ?? {}
  const lapsing = either(...[warning, suspended, lockedOut].map(units => known(units, count => count > 0)))
  const everybodyPaid: Truth =
    enabled === undefined || consumedUnits === undefined ? undefined : enabled >= consumedUnits
  const stands = known(capabilityStatus?.toLowerCase(), status =>
    status === 'enabled' ? true : NOT_IN_FORCE.has(status) ? false : undefined,
  )
  const unitsStand = either(everybodyPaid, not(lapsing))
  // A source that leaves the status out tells it by the units.
  const meets = stands === undefined && capabilityStatus === undefined ? unitsStand : both(stands, unitsStand)
  return {
    kind: 'product',
    id: productId(product),
    name: productName(product),
    meets: consumedUnits === undefined && meets === false ? undefined : meets,
    properties: { capabilityStatus, assigned: consumedUnits, enabled, warning, suspended, lockedOut },
    ...(meets === false ? { why: whyNot(product) } : {}),
  }
}

const NOT_IN_FORCE = new Set(['warning', 'suspended', 'deleted', 'lockedout'])

function whyNot({ capabilityStatus, consumedUnits, prepaidUnits }: SubscribedProduct): string {
  if (capabilityStatus !== undefined && NOT_IN_FORCE.has(capabilityStatus.toLowerCase()))
    return `Microsoft gives its status as ${capabilityStatus}.`
  return `${consumedUnits ?? 'An unknown number of'} are assigned, and ${prepaidUnits?.enabled ?? 'an unknown number'} are paid; the others are in their days of grace, suspended or locked.`
}

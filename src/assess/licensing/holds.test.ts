import { describe, expect, it } from 'vitest'
import { carries, holds } from './holds.ts'

const P2 = { servicePlanId: 'EEC0EB4F-6444-4f95-aba0-50c24d67f998' }

it.each([
  ['bought and in use', 'Success', true],
  ['bought, waiting to be set up', 'PendingInput', true],
  ['bought, about to start', 'PendingActivation', true],
  ['in the days of grace after its end', 'Warning', true],
  ['switched off for the whole organisation', 'Disabled', false],
  ['not paid', 'Suspended', false],
  ['a word Microsoft does not list says nothing', 'Later', undefined],
  ['the status was not read', undefined, undefined],
])('a plan: %s', (_, provisioningStatus, expected) => {
  expect(holds('entra-id-p2', [{ ...P2, provisioningStatus }])).toBe(expected)
})

it.each([
  ['one of two products still has it', ['Disabled', 'Success'], true],
  ['one of two was not read', ['Disabled', undefined], undefined],
  ['neither has it', ['Disabled', 'Suspended'], false],
])('a plan in two products: %s', (_, states, expected) => {
  expect(
    holds(
      'entra-id-p2',
      states.map(provisioningStatus => ({ ...P2, provisioningStatus })),
    ),
  ).toBe(expected)
})

it('P1 does not carry P2, and P2 carries P1 and Privileged Identity Management', () => {
  const p1 = [{ servicePlanName: 'AAD_PREMIUM', provisioningStatus: 'Success' }]
  expect([holds('entra-id-p1', p1), holds('entra-id-p2', p1)]).toEqual([true, false])
  const p2 = [{ ...P2, provisioningStatus: 'Success' }]
  expect([holds('entra-id-p1', p2), holds('privileged-identity-management', p2)]).toEqual([true, true])
})

describe('where the service plans were not read, the products tell', () => {
  const BUSINESS_PREMIUM = { skuId: 'CBDC14AB-D96C-4c30-b9f4-6ada7cdc1d46', skuPartNumber: 'SPB' }
  const E5 = { skuId: '06ebc4ee-1bb5-47dd-8120-11324bc54e06' }
  const STRANGE = { skuId: '00000000-0000-0000-0000-000000000001', skuPartNumber: 'SOMETHING_NEW' }
  const inUse = { capabilityStatus: 'Enabled' }

  it.each([
    ['a known product that has it', [{ ...E5, ...inUse }], true],
    ['a known product that lacks it', [{ ...BUSINESS_PREMIUM, ...inUse }], false],
    [
      'a product of no known id may have anything',
      [
        { ...BUSINESS_PREMIUM, ...inUse },
        { ...STRANGE, ...inUse },
      ],
      undefined,
    ],
    [
      'another product beside it decides the matter',
      [
        { ...E5, ...inUse },
        { ...STRANGE, ...inUse },
      ],
      true,
    ],
    ['a product that no longer works gives nothing', [{ ...E5, capabilityStatus: 'Suspended' }], false],
    ['in the days of grace it works', [{ ...E5, capabilityStatus: 'Warning' }], true],
    ['a status Microsoft does not list says nothing', [{ ...E5, capabilityStatus: 'Later' }], undefined],
    ['units that are bought tell that it works', [{ ...E5, prepaidUnits: { enabled: 3, warning: 0 } }], true],
    ['units in grace do too', [{ ...E5, prepaidUnits: { enabled: 0, warning: 3 } }], true],
    ['no unit left', [{ ...E5, prepaidUnits: { enabled: 0, warning: 0, suspended: 3 } }], false],
    ['neither status nor units were read', [E5], undefined],
    ['a string id of one product is enough', [{ skuPartNumber: 'spe_e5', ...inUse }], true],
    [
      'an unknown id is not known by its name',
      [{ ...STRANGE, skuPartNumber: 'SPE_E5', ...inUse }],
      undefined,
    ],
    ['no product at all is no answer', [], undefined],
  ])('%s', (_, products, expected) => {
    expect(holds('customer-lockbox', undefined, undefined, products)).toBe(expected)
    expect(holds('customer-lockbox', [], undefined, products)).toBe(expected)
  })

  it('asks the product’s own service plans before the table', () => {
    const servicePlans = [{ ...P2, provisioningStatus: 'Success' }]
    const products = [{ ...BUSINESS_PREMIUM, ...inUse, servicePlans }]
    expect(holds('entra-id-p2', undefined, undefined, products)).toBe(true)
    expect(holds('intune', undefined, undefined, products)).toBe(false)
  })

  it('does not ask the products where the service plans were read', () => {
    const plans = [{ servicePlanName: 'AAD_PREMIUM', provisioningStatus: 'Success' }]
    expect(holds('customer-lockbox', plans, undefined, [{ ...E5, ...inUse }])).toBe(false)
  })
})

it('a feature without a service plan of its own in Microsoft’s list is never said to be lacking', () => {
  expect(holds('cloud-for-healthcare', [{ ...P2, provisioningStatus: 'Success' }])).toBeUndefined()
  expect(carries('cloud-for-healthcare', ['TEAMS1'])).toBeUndefined()
})

it.each(['LOCKBOX_ENTERPRISE_GOV', 'LOCKBOX_ENTERPRISE'])(
  'government plans count by their own names: %s',
  name => {
    expect(holds('customer-lockbox', [{ servicePlanName: name, provisioningStatus: 'Success' }])).toBe(true)
  },
)

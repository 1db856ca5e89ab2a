import { describe, expect, it } from 'vitest'
import { hasShared, readShared } from '../../../../test/agreement/scubagear.ts'
import { importScubaGear } from './import-export.ts'

const productsIn = (whole: object) => {
  const reading = importScubaGear(Buffer.from(JSON.stringify(whole))).facts['licensing.subscribed-products']
  return reading?.read ? reading.value : reading?.why
}

const SPB = {
  SkuId: 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46',
  SkuPartNumber: 'SPB',
  ConsumedUnits: 41,
  PrepaidUnits: { Enabled: 42, Warning: 0, Suspended: 0, LockedOut: 0 },
}
const READ = {
  skuId: SPB.SkuId,
  skuPartNumber: 'SPB',
  consumedUnits: 41,
  prepaidUnits: { enabled: 42, warning: 0, suspended: 0, lockedOut: 0 },
}

it.each([
  ['as ScubaGear writes it', { license_information: [SPB] }, [READ]],
  ['PowerShell writes a list of one as the thing itself', { license_information: SPB }, [READ]],
  [
    'a number that is none was not read',
    { license_information: [{ ...SPB, ConsumedUnits: -1 }] },
    [{ ...READ, consumedUnits: undefined }],
  ],
  [
    'units that were torn were not read',
    { license_information: [{ ...SPB, PrepaidUnits: '@{Enabled=42}' }] },
    [{ ...READ, prepaidUnits: undefined }],
  ],
  ['no product is what it says', { license_information: [] }, []],
])('subscribed products: %s', (_, whole, products) => {
  expect(productsIn(whole)).toEqual(products)
})

it.each([
  ['null', { license_information: [null] }, /cannot be read/],
  ['a text', { license_information: 'SPB' }, /does not have the shape/],
  ['an older ScubaGear', { service_plans: [] }, /does not hold “license_information”/],
  [
    'a command that failed',
    { license_information: [SPB], aad_unsuccessful_commands: ['Get-MgBetaSubscribedSku'] },
    /could not run Get-MgBetaSubscribedSku/,
  ],
])('not read: %s', (_, whole, says) => {
  expect(productsIn(whole)).toMatch(says)
})

describe.skipIf(!hasShared)('the samples', () => {
  it.each([
    ['v1.0.0', undefined],
    [
      'v1.4.0',
      [
        ['CDS_DB_CAPACITY_GOV', 0],
        ['M365_G5_GCC', 30],
      ],
    ],
    [
      'v1.8.0',
      [
        ['CDS_DB_CAPACITY_GOV', 0],
        ['M365_G5_GCC', 28],
      ],
    ],
  ])('%s holds %j', (version, expected) => {
    const { facts } = importScubaGear(readShared(`samples/${version}/ProviderSettingsExport.json`))
    const reading = facts['licensing.subscribed-products']
    const products = reading?.read
      ? reading.value.map(one => [one.skuPartNumber, one.consumedUnits])
      : undefined
    expect(products).toEqual(expected)
  })
})

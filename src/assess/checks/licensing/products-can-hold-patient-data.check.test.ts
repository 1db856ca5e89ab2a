import type { SubscribedProduct } from '../../../collect/facts/licensing/subscribed-products.schema.ts'
import { checkTable } from '../../../../test/check-table.ts'
import { productsCanHoldPatientData } from './products-can-hold-patient-data.check.ts'

const BUSINESS_PREMIUM = {
  skuId: 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46',
  skuPartNumber: 'SPB',
  consumedUnits: 41,
}
const EXPLORATORY = {
  skuId: '710779e8-3d4a-4c88-adb9-386c958d1fdf',
  skuPartNumber: 'TEAMS_EXPLORATORY',
  consumedUnits: 3,
}
const FLOW_FREE = {
  skuId: 'f30db892-07e9-47e9-837c-80727f46fd3d',
  skuPartNumber: 'FLOW_FREE',
  consumedUnits: 9,
}
const COPILOT = {
  skuId: '639dec6b-bb19-468b-871c-c5c441c4b0cb',
  skuPartNumber: 'Microsoft_365_Copilot',
  consumedUnits: 2,
}
const STRANGE = {
  skuId: '00000000-0000-0000-0000-000000000001',
  skuPartNumber: 'SOMETHING_NEW',
  consumedUnits: 1,
}

const has = (...products: readonly SubscribedProduct[]) => ({
  patch: (facts: { 'licensing.subscribed-products': SubscribedProduct[] }) => {
    facts['licensing.subscribed-products'] = [...products]
  },
})

checkTable(productsCanHoldPatientData, [
  {
    because: 'Business Premium is bought by the organisation',
    verdict: 'pass',
    ...has(BUSINESS_PREMIUM),
    says: /list of 2021: confirm it/,
  },
  {
    because: 'people work on a trial',
    verdict: 'fail',
    ...has(BUSINESS_PREMIUM, EXPLORATORY),
    bad: ['Microsoft Teams Exploratory'],
  },
  {
    because: 'a trial that nobody has any more harms nobody',
    verdict: 'pass',
    ...has(BUSINESS_PREMIUM, { ...EXPLORATORY, consumedUnits: 0 }),
  },
  {
    because: 'whether anybody is on the trial was not read',
    verdict: 'unknown',
    ...has(BUSINESS_PREMIUM, { ...EXPLORATORY, consumedUnits: undefined }),
    unreadEntities: ['Microsoft Teams Exploratory'],
  },
  {
    because: 'on how many people a bought product is does not matter',
    verdict: 'pass',
    ...has({ ...BUSINESS_PREMIUM, consumedUnits: undefined }),
  },
  {
    because: 'the free plan for schools is for schools',
    verdict: 'fail',
    ...has({ skuId: '94763226-9b3c-4e75-a931-5c89701abe66', consumedUnits: 12 }),
    bad: ['Office 365 A1 (faculty and staff)'],
  },
  {
    because: 'A3 for staff of a teaching hospital is bought',
    verdict: 'pass',
    ...has({ skuId: 'e578b273-6db4-4691-bba0-8d691f4da603', consumedUnits: 12 }),
  },
  {
    because: 'a product Ward does not know is unknown, never a fail',
    verdict: 'unknown',
    ...has(BUSINESS_PREMIUM, STRANGE),
    unreadEntities: ['SOMETHING_NEW'],
  },
  {
    because: 'a known name with an unknown id is another product',
    verdict: 'unknown',
    ...has({ ...BUSINESS_PREMIUM, skuId: STRANGE.skuId }),
  },
  { because: 'what fails is told before what is not known', verdict: 'fail', ...has(STRANGE, EXPLORATORY) },
  {
    because: 'Power Automate Free comes along: a person has to say what goes into it',
    verdict: 'manual',
    ...has(BUSINESS_PREMIUM, FLOW_FREE),
    says: /Power Automate Free/,
  },
  {
    because: 'Copilot is not in the list of 2021: a person has to look',
    verdict: 'manual',
    ...has(BUSINESS_PREMIUM, COPILOT),
    says: /Microsoft 365 Copilot/,
  },
  {
    because: 'a trial beside it fails all the same',
    verdict: 'fail',
    ...has(FLOW_FREE, EXPLORATORY),
    bad: ['Microsoft Teams Exploratory'],
  },
  {
    because: 'students of a medical school may or may not be workforce',
    verdict: 'manual',
    ...has({ skuId: '98b6e773-24d4-4c0d-a968-6e787a1f8204', consumedUnits: 80 }),
  },
  {
    because: 'nobody has any product',
    verdict: 'not-applicable',
    ...has({ ...BUSINESS_PREMIUM, consumedUnits: 0 }),
  },
  { because: 'an empty list was not read', verdict: 'unknown', ...has() },
  { because: 'nothing of a product was read', verdict: 'unknown', ...has({}) },
  { because: 'the products were not read', verdict: 'unknown', unread: ['licensing.subscribed-products'] },
])

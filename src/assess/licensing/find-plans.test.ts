import { expect, it } from 'vitest'
import { CHECKS } from '../checks/index.ts'
import { findPlans, planNames, plansAsBought } from './find-plans.ts'
import { checksLacking } from './lacking-checks.ts'
import { knownProduct, PLANS } from './plans.ts'

it.each([
  ['SPB', ['business-premium'], 'a string id'],
  ['cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46', ['business-premium'], 'a product id'],
  ['  CBDC14AB-D96C-4C30-B9F4-6ADA7CDC1D46\u00a0', ['business-premium'], 'as Microsoft’s list may write it'],
  ['business premium', ['business-premium'], 'what people say'],
  ['business-premium', ['business-premium'], 'Ward’s id'],
  ['E3', ['office-365-e3', 'microsoft-365-e3'], 'two plans are called that'],
  ['E3 of 2012', ['office-365-e3'], 'only one was, in 2012'],
  ['Office 365 E4', ['office-365-e4'], 'a retired plan'],
  ['K2 of 2012', ['2012-k2'], 'a plan of 2012 alone'],
  ['Lync Online (Plan 2)', ['lync-plan-2'], 'a stand-alone plan of 2012'],
  ['MCOPSTN5', ['teams-calling-plan', 'teams-calling-plan'], 'a string id with two product ids'],
  ['O365_BUSINESS_PREMIUM', ['business-standard'], 'a string id that misleads'],
  ['something else', [], 'nothing of that name'],
  ['', [], 'nothing'],
])('%j finds %j: %s', (word, ids) => {
  expect(findPlans(word).map(({ plan }) => plan.id)).toEqual(ids)
})

it('tells of the product that was asked for, not of the plan as it is usually bought', () => {
  const [without] = findPlans('Microsoft_365_ Business_ Premium_(no Teams)')
  expect(without?.product?.sku).toBe('00e1ec7b-e4a3-40d1-9441-b69b597ab222')
  expect(without?.servicePlans).not.toContain('TEAMS1')
  expect(findPlans('business-premium')[0]?.servicePlans).toContain('TEAMS1')
})

it('finds every plan by every name it gives', () => {
  for (const name of planNames()) expect(findPlans(name).length, name).toBeGreaterThan(0)
  expect(plansAsBought().map(({ plan }) => plan)).toEqual(PLANS)
})

it('checks that a plan lacks are told whole or in part', () => {
  const lacking = (name: string) =>
    checksLacking(CHECKS, knownProduct({ skuPartNumber: name })?.servicePlans ?? [])
  const inPart = lacking('SPB').filter(one => one.inPart)
  expect(inPart.map(one => [one.check.id, one.capabilities])).toEqual([
    ['purview.dlp-everywhere', ['data-loss-prevention-teams', 'data-loss-prevention-devices']],
  ])
  const basic = lacking('O365_BUSINESS_ESSENTIALS').find(one => one.check.id === 'purview.dlp-everywhere')
  expect(basic).toMatchObject({ capabilities: ['data-loss-prevention'], inPart: false })
  expect(lacking('SPE_E5')).toEqual([])
})

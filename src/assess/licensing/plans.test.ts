import { describe, expect, it } from 'vitest'
import { CHECKS } from '../checks/index.ts'
import { CAPABILITIES, CAPABILITY_NAMES, type Capability } from './capabilities.ts'
import { carries } from './holds.ts'
import { FAMILIES } from './plans/define-plan.ts'
import { knownProduct, PLANS } from './plans.ts'
import { SERVICE_PLANS } from './service-plans.ts'

const product = (name: string) => {
  const found = knownProduct({ skuPartNumber: name })
  if (found === undefined) throw new Error(`no product ${name}`)
  return found
}

describe('Business Premium, the normal plan of a clinic', () => {
  // posture.md 3.4, from Microsoft's list of 2026-07-29.
  it.each<[Capability, boolean, string]>([
    ['entra-id-p1', true, 'AAD_PREMIUM'],
    ['entra-id-p2', false, 'it has no AAD_PREMIUM_P2'],
    ['privileged-identity-management', false, 'that is P2 or Governance'],
    ['intune', true, 'INTUNE_A'],
    ['defender-for-office-365-p1', true, 'ATP_ENTERPRISE'],
    ['defender-for-office-365-p2', false, 'it has no THREAT_INTELLIGENCE'],
    ['defender-for-business', true, 'MDE_SMB'],
    ['defender-for-endpoint', true, 'Defender for Business is one of its kinds'],
    ['defender-for-endpoint-p2', false, 'it has no WINDEFATP'],
    ['data-loss-prevention', true, 'BPOS_S_DlpAddOn, though neither Exchange plan 2 nor MIP_S_CLP1'],
    ['data-loss-prevention-teams', false, 'it has no COMMUNICATIONS_DLP'],
    ['data-loss-prevention-devices', false, 'it has no MICROSOFTENDPOINTDLP'],
    ['sensitivity-labels', true, 'RMS_S_PREMIUM'],
    ['automatic-labelling', false, 'that is RMS_S_PREMIUM2 or MIP_S_CLP2'],
    ['message-encryption', true, 'RMS_S_ENTERPRISE'],
    ['advanced-message-encryption', false, 'it has no PREMIUM_ENCRYPTION'],
    ['customer-lockbox', false, 'it has no LOCKBOX_ENTERPRISE'],
    ['audit-premium', false, 'it has no M365_ADVANCED_AUDITING'],
    ['archive-and-hold', true, 'EXCHANGE_S_ARCHIVE_ADDON'],
    ['exchange', true, 'EXCHANGE_S_STANDARD'],
    ['sharepoint', true, 'SHAREPOINTSTANDARD'],
    ['teams', true, 'TEAMS1'],
    ['windows-business', true, 'WINBIZ'],
    ['copilot', false, 'that is bought beside it'],
  ])('%s: %s, %s', (capability, expected) => {
    expect(carries(capability, product('SPB').servicePlans)).toBe(expected)
  })

  it('is not Business Standard, whose string id says PREMIUM', () => {
    expect(product('O365_BUSINESS_PREMIUM').plan.id).toBe('business-standard')
    expect(carries('entra-id-p1', product('O365_BUSINESS_PREMIUM').servicePlans)).toBe(false)
  })

  it('without Teams has no Teams, and all the rest', () => {
    const held = (name: string) => CAPABILITY_NAMES.filter(one => carries(one, product(name).servicePlans))
    const without = held('Microsoft_365_ Business_ Premium_(no Teams)')
    expect(held('SPB').filter(one => !without.includes(one))).toEqual(['teams'])
  })
})

describe('the names of 2012', () => {
  it.each<[string, string, string | null, string]>([
    ['A1', '2012-a1', 'office-365-a1', 'mail and sites for schools, one plan with A2 later'],
    ['A2', 'office-365-a1', null, 'still there under the name A1'],
    ['A3', 'office-365-a3', null, 'still there'],
    ['A4', '2012-a4', 'office-365-a5', 'A3 with telephony'],
    ['E1', 'office-365-e1', null, 'still there'],
    ['E2', 'office-365-e2', 'office-365-e1', 'Office Web Apps came to E1'],
    ['E3', 'office-365-e3', null, 'still there'],
    ['E4', 'office-365-e4', 'office-365-e5', 'E3 with telephony'],
    ['P1', 'office-365-small-business', 'business-basic', 'Small Business, then Business Essentials'],
    ['P2', 'office-365-small-business-premium', 'business-standard', 'with the desktop apps'],
    ['K1', 'office-365-f3', null, 'Kiosk, then F1, then F3'],
    ['K2', '2012-k2', 'office-365-f3', 'Kiosk with Office Web Apps'],
    ['G1', 'office-365-g1', null, 'still there'],
    ['G3', 'office-365-g3', null, 'still there'],
    ['Exchange Online (Plan 1)', 'exchange-plan-1', null, 'still there'],
    ['SharePoint Online (Plan 2)', 'sharepoint-plan-2', null, 'still there'],
    ['Lync Online (Plan 2)', 'lync-plan-2', 'teams-enterprise', 'Skype for Business, then Teams'],
  ])('%s is %s: its successor is %s, %s', (name, id, successor) => {
    const found = PLANS.filter(plan => plan.was.includes(name))
    expect(found.map(plan => [plan.id, plan.successor])).toEqual([[id, successor]])
  })
})

describe('the table', () => {
  it('names each plan and each product once, in the form ids are compared in', () => {
    const unique = (all: readonly string[]) => expect(all.length).toBe(new Set(all).size)
    unique(PLANS.map(plan => plan.id))
    unique(PLANS.map(plan => plan.name))
    const products = PLANS.flatMap(plan => plan.products)
    unique(products.map(one => one.sku))
    for (const { sku } of products) expect(sku).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(products.length).toBeGreaterThan(350)
  })

  it('leads from every retired plan to one that is sold', () => {
    const ids = new Map(PLANS.map(plan => [plan.id, plan]))
    for (const plan of PLANS) {
      if (plan.successor === null) continue
      expect(plan.sold, plan.id).toBe(false)
      expect(ids.get(plan.successor)?.sold, plan.id).toBe(true)
    }
  })

  it('has plans in every family, and words for each', () => {
    expect(new Set(PLANS.map(plan => plan.family))).toEqual(new Set(Object.keys(FAMILIES)))
    for (const { asOf, source } of PLANS) expect([asOf, source]).not.toContain('')
  })

  it('takes nothing from a product that its plan does not have, and adds nothing twice', () => {
    for (const plan of PLANS) {
      expect(new Set(plan.servicePlans).size, plan.id).toBe(plan.servicePlans.length)
      for (const { sku, with: more = [], without = [] } of plan.products) {
        for (const name of without) expect(plan.servicePlans, sku).toContain(name)
        for (const name of more) expect(plan.servicePlans, sku).not.toContain(name)
      }
    }
  })

  it('holds a capability for every check, each with words and, but for one, a service plan', () => {
    for (const { licence } of CHECKS) if (licence !== null) expect(CAPABILITY_NAMES).toContain(licence)
    for (const [id, { plans, gives }] of Object.entries(CAPABILITIES)) {
      expect(gives, id).toMatch(/^[a-z“A-Z].{5,}[^.]$/)
      if (id !== 'cloud-for-healthcare') expect(plans.length, id).toBeGreaterThan(0)
    }
  })

  it('uses every service plan it lists', () => {
    const used = new Set(Object.values(CAPABILITIES).flatMap(({ plans }): readonly string[] => plans))
    expect(Object.keys(SERVICE_PLANS).filter(name => !used.has(name))).toEqual([])
    expect(new Set(Object.values(SERVICE_PLANS)).size).toBe(Object.keys(SERVICE_PLANS).length)
  })
})

describe('a product of a tenant', () => {
  it.each([
    ['by its id, whatever the case', { skuId: 'CBDC14AB-D96C-4C30-B9F4-6ADA7CDC1D46' }, 'business-premium'],
    [
      'with a non-breaking space at its end',
      { skuId: '420c7602-7f70-4895-9394-d3d679ea36fb\u00a0' },
      'teams-shared-devices',
    ],
    ['by its string id', { skuPartNumber: 'spb' }, 'business-premium'],
    ['not by a string id that two products have', { skuPartNumber: 'MCOPSTN5' }, undefined],
    [
      'not by its name where the id is another',
      { skuId: '00000000-0000-0000-0000-000000000001', skuPartNumber: 'SPB' },
      undefined,
    ],
    ['nothing read', {}, undefined],
  ])('is known %s', (_, read, plan) => {
    expect(knownProduct(read)?.plan.id).toBe(plan)
  })
})

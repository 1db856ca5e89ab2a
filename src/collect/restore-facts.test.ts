import { expect, it } from 'vitest'
import type { Snapshot } from '../base/fact.ts'
import { restoreFacts } from './restore-facts.ts'

const kept = (facts: Snapshot<Record<string, unknown>>['facts']): Snapshot<Record<string, unknown>> => ({
  schema: 'ward.snapshot/1',
  organisation: { id: null, name: null },
  cloud: null,
  takenAt: null,
  source: { tool: 'scubagear', version: null },
  facts,
  waivers: [],
})
const ID = 'entra.conditional-access-policies'
const plans = [{ servicePlanName: 'AAD_PREMIUM' }]

it.each([
  {
    because: 'what fits stays as it was read',
    facts: { 'licensing.service-plans': { read: true as const, value: plans, from: 'GET /subscribedSkus' } },
    restored: { 'licensing.service-plans': { read: true, value: plans, from: 'GET /subscribedSkus' } },
  },
  {
    because: 'what was not read stays so, with its reason',
    facts: { [ID]: { read: false as const, reason: 'denied' as const, why: 'Denied.', from: '' } },
    restored: { [ID]: { read: false, reason: 'denied', why: 'Denied.', from: '' } },
  },
  {
    because: 'what no longer fits was not read',
    facts: { [ID]: { read: true as const, value: 'once a text', from: 'x' } },
    restored: {
      [ID]: { read: false, reason: 'unsupported', why: expect.stringMatching(/version of Ward/), from: 'x' },
    },
  },
  {
    because: 'a fact this Ward does not know is left out',
    facts: { 'future.fact': { read: true as const, value: 1, from: '' } },
    restored: {},
  },
])('$because', ({ facts, restored }) => {
  expect(restoreFacts(kept(facts)).facts).toEqual(restored)
})

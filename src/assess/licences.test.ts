import { expect, it } from 'vitest'
import { holds } from './licences.ts'

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

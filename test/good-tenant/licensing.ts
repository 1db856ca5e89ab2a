import type { Facts } from '../../src/collect/facts/facts.schema.ts'

export function licensingFacts(): Pick<Facts, 'licensing.service-plans'> {
  return {
    'licensing.service-plans': [
      {
        servicePlanId: 'eec0eb4f-6444-4f95-aba0-50c24d67f998',
        servicePlanName: 'AAD_PREMIUM_P2',
        provisioningStatus: 'Success',
      },
    ],
  }
}

import type { Facts } from '../../src/collect/facts/facts.schema.ts'

export function licensingFacts(): Pick<Facts, 'licensing.capability-probes' | 'licensing.service-plans'> {
  return {
    'licensing.capability-probes': { defenderForOffice365: true, dataLossPrevention: true },
    'licensing.service-plans': [
      {
        servicePlanId: 'eec0eb4f-6444-4f95-aba0-50c24d67f998',
        servicePlanName: 'AAD_PREMIUM_P2',
        provisioningStatus: 'Success',
      },
      {
        servicePlanId: '5136a095-5cf0-4aff-bec3-e84448b38ea5',
        servicePlanName: 'MIP_S_CLP1',
        provisioningStatus: 'Success',
      },
      {
        servicePlanId: '6dc145d6-95dd-4191-b9c3-185575ee6f6b',
        servicePlanName: 'COMMUNICATIONS_DLP',
        provisioningStatus: 'Success',
      },
      {
        servicePlanId: '64bfac92-2b17-4482-b5e5-a0304429de3e',
        servicePlanName: 'MICROSOFTENDPOINTDLP',
        provisioningStatus: 'Success',
      },
    ],
  }
}

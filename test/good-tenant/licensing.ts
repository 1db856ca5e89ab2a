import type { Facts } from '../../src/collect/facts/facts.schema.ts'

type LicensingFact =
  | 'licensing.capability-probes'
  | 'licensing.service-plans'
  | 'licensing.subscribed-products'

export function licensingFacts(): Pick<Facts, LicensingFact> {
  return {
    'licensing.capability-probes': { defenderForOffice365: true, dataLossPrevention: true },
    'licensing.service-plans': [
      {
        servicePlanId: 'eec0eb4f-6444-4f95-aba0-50c24d67f998',
        servicePlanName: 'AAD_PREMIUM_P2',
        provisioningStatus: 'Success',
      },
      {
        servicePlanId: '2f442157-a11c-46b9-ae5b-6e39ff4e5849',
        servicePlanName: 'M365_ADVANCED_AUDITING',
        provisioningStatus: 'Success',
      },
      {
        servicePlanId: 'bea4c11e-220a-4e6d-8eb8-8ea15d019f90',
        servicePlanName: 'RMS_S_ENTERPRISE',
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
    'licensing.subscribed-products': [
      {
        skuId: '06ebc4ee-1bb5-47dd-8120-11324bc54e06',
        skuPartNumber: 'SPE_E5',
        capabilityStatus: 'Enabled',
        consumedUnits: 41,
        prepaidUnits: { enabled: 42, warning: 0, suspended: 0, lockedOut: 0 },
      },
    ],
  }
}

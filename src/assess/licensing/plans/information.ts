import { E5_COMPLIANCE } from './bundles.ts'
import { definePlan, type Plan } from './define-plan.ts'

export const INFORMATION: readonly Plan[] = [
  definePlan({
    id: 'e5-compliance',
    name: 'Microsoft 365 E5 Compliance',
    family: 'information',
    also: ['E5 Compliance', 'Purview suite'],
    servicePlans: [...E5_COMPLIANCE],
    products: [{ sku: '184efa21-98c3-4e5d-95ab-d07053a96e67', name: 'INFORMATION_PROTECTION_COMPLIANCE' }],
  }),
  definePlan({
    id: 'e5-suite-features',
    name: 'Microsoft 365 E5 Suite features',
    family: 'information',
    servicePlans: ['CustomerLockboxA_Enterprise', 'INSIDER_RISK', 'MICROSOFTENDPOINTDLP', 'SAFEDOCS'],
    products: [{ sku: '99cc8282-2f74-4954-83b7-c6a9a1999067', name: 'M365_E5_SUITE_COMPONENTS' }],
  }),
  definePlan({
    id: 'advanced-compliance',
    name: 'Office 365 Advanced Compliance',
    family: 'information',
    sold: false,
    successor: 'e5-compliance',
    servicePlans: [
      'EQUIVIO_ANALYTICS',
      'INFORMATION_BARRIERS',
      'LOCKBOX_ENTERPRISE',
      'MIP_S_CLP2',
      'PAM_ENTERPRISE',
      'PREMIUM_ENCRYPTION',
    ],
    products: [
      { sku: '1b1b1f7a-8355-43b6-829f-336cfccb744c', name: 'EQUIVIO_ANALYTICS' },
      {
        sku: '1a585bba-1ce3-416e-b1d6-9c482b52fcf6',
        name: 'EQUIVIO_ANALYTICS_GOV',
        with: [
          'COMMUNICATIONS_DLP',
          'CUSTOMER_KEY',
          'EQUIVIO_ANALYTICS_GOV',
          'INFO_GOVERNANCE',
          'LOCKBOX_ENTERPRISE_GOV',
          'M365_ADVANCED_AUDITING',
          'MIP_S_CLP1',
          'RECORDS_MANAGEMENT',
        ],
        without: ['EQUIVIO_ANALYTICS', 'LOCKBOX_ENTERPRISE', 'PAM_ENTERPRISE'],
      },
    ],
  }),
  definePlan({
    id: 'azure-information-protection-p1',
    name: 'Azure Information Protection Plan 1',
    family: 'information',
    servicePlans: ['RMS_S_ENTERPRISE', 'RMS_S_PREMIUM'],
    products: [
      { sku: 'c52ea49f-fe5d-4e95-93ba-1de91d380f89', name: 'RIGHTSMANAGEMENT' },
      { sku: 'a0e6a48f-b056-4037-af70-b9ac53504551', name: 'RIGHTSMANAGEMENT_CE' },
      {
        sku: '78362de1-6942-4bb8-83a1-a32aa67e6e2c',
        name: 'RIGHTSMANAGEMENT_CE_GOV',
        with: ['RMS_S_ENTERPRISE_GOV', 'RMS_S_PREMIUM_GOV'],
        without: ['RMS_S_ENTERPRISE', 'RMS_S_PREMIUM'],
      },
      { sku: 'c57afa2a-d468-46c4-9a90-f86cb1b3c54a', name: 'RIGHTSMANAGEMENT_CE_USGOV_GCCHIGH' },
    ],
  }),
  definePlan({
    id: 'audit-ten-years',
    name: 'Ten-year audit log retention',
    family: 'information',
    servicePlans: ['Auditing_10Year_ Retention_ Add_On'],
    products: [{ sku: 'c2e41e49-e2a2-4c55-832a-cf13ffba1d6a', name: '10_ALR_ADDON' }],
  }),
  definePlan({
    id: 'priva',
    name: 'Priva privacy management',
    family: 'information',
    products: [
      { sku: 'e42bc969-759a-4820-9283-6b73085b68e6', name: 'PRIVACY_MANAGEMENT_RISK' },
      { sku: '046f7d3b-9595-4685-a2e8-a2832d2b26aa', name: 'PRIVACY_MANAGEMENT_RISK_GCC' },
    ],
  }),
  definePlan({
    id: 'compliance-manager-assessment',
    name: 'Compliance Manager premium assessment',
    family: 'information',
    products: [
      { sku: '8a5fbbed-8b8c-41e5-907e-c50c471340fd', name: 'CMPA_addon' },
      { sku: 'a9d7ef53-9bea-4a2a-9650-fa7df58fe094', name: 'CMPA_addon_GCC' },
    ],
  }),
]

import { E5_SECURITY } from './bundles.ts'
import { definePlan, type Plan } from './define-plan.ts'

export const DEFENCE: readonly Plan[] = [
  definePlan({
    id: 'defender-for-office-365-p1',
    name: 'Microsoft Defender for Office 365 (Plan 1)',
    family: 'defence',
    also: ['Defender for Office 365 Plan 1', 'Advanced Threat Protection'],
    servicePlans: ['ATP_ENTERPRISE'],
    products: [
      { sku: '4ef96642-f096-40de-a3e9-d83fb2f90211', name: 'ATP_ENTERPRISE' },
      {
        sku: 'd0d1ca43-b81a-4f51-81e5-a5b1ad7bb005',
        name: 'ATP_ENTERPRISE_GOV',
        with: ['ATP_ENTERPRISE_GOV'],
        without: ['ATP_ENTERPRISE'],
      },
      { sku: '26ad4b5c-b686-462e-84b9-d7c22b46837f', name: 'ATP_ENTERPRISE_FACULTY' },
      { sku: '550f19ba-f323-4a7d-a8d2-8971b0d9ea85', name: 'ATP_ENTERPRISE_USGOV_GCCHIGH' },
    ],
  }),
  definePlan({
    id: 'defender-for-office-365-p2',
    name: 'Microsoft Defender for Office 365 (Plan 2)',
    family: 'defence',
    also: ['Defender for Office 365 Plan 2'],
    servicePlans: ['ATP_ENTERPRISE', 'THREAT_INTELLIGENCE'],
    products: [
      { sku: '3dd6cf57-d688-4eed-ba52-9e40b5468c3e', name: 'THREAT_INTELLIGENCE' },
      {
        sku: '56a59ffb-9df1-421b-9e61-8b568583474d',
        name: 'THREAT_INTELLIGENCE_GOV',
        with: ['ATP_ENTERPRISE_GOV', 'THREAT_INTELLIGENCE_GOV'],
        without: ['ATP_ENTERPRISE', 'THREAT_INTELLIGENCE'],
      },
    ],
  }),
  definePlan({
    id: 'defender-for-business',
    name: 'Microsoft Defender for Business',
    family: 'defence',
    also: ['Defender for Business'],
    servicePlans: ['MDE_SMB'],
    products: [{ sku: '5e1e7702-a2b7-4360-8d07-2f515792896f', name: 'MDE_SMB' }],
  }),
  definePlan({
    id: 'defender-for-endpoint-p1',
    name: 'Microsoft Defender for Endpoint P1',
    family: 'defence',
    also: ['Defender for Endpoint P1'],
    servicePlans: ['MDE_LITE'],
    products: [
      { sku: '16a55f2f-ff35-4cd5-9146-fb784e3761a5', name: 'DEFENDER_ENDPOINT_P1' },
      { sku: 'bba890d4-7881-4584-8102-0c3fdfb739a7', name: 'DEFENDER_ENDPOINT_P1_EDU' },
    ],
  }),
  definePlan({
    id: 'defender-for-endpoint-p2',
    name: 'Microsoft Defender for Endpoint P2',
    family: 'defence',
    also: ['Defender for Endpoint P2'],
    servicePlans: ['WINDEFATP'],
    products: [
      { sku: '111046dd-295b-4d6d-9724-d52ac90bd1f2', name: 'WIN_DEF_ATP' },
      { sku: 'b126b073-72db-4a9d-87a4-b17afe41d4ab', name: 'MDATP_XPLAT' },
      { sku: 'e430a580-c37b-4d16-adba-d881d7cd0364', name: 'Microsoft_Defender_for_Endpoint_F2' },
    ],
  }),
  definePlan({
    id: 'defender-for-endpoint-server',
    name: 'Microsoft Defender for Endpoint Server',
    family: 'defence',
    servicePlans: ['WINDEFATP'],
    products: [{ sku: '509e8ab6-0274-4cda-bcbd-bd164fd562c4', name: 'MDATP_Server' }],
  }),
  definePlan({
    id: 'defender-for-identity',
    name: 'Microsoft Defender for Identity',
    family: 'defence',
    servicePlans: ['ATA'],
    products: [{ sku: '98defdf7-f6c1-44f5-a1f6-943b6764e7a5', name: 'ATA' }],
  }),
  definePlan({
    id: 'defender-for-cloud-apps',
    name: 'Microsoft Defender for Cloud Apps',
    family: 'defence',
    also: ['Defender for Cloud Apps'],
    servicePlans: ['ADALLOM_S_STANDALONE'],
    products: [
      { sku: 'df845ce7-05f9-4894-b5f2-11bbfbcfd2b6', name: 'ADALLOM_STANDALONE' },
      {
        sku: '9706eed9-966f-4f1b-94f6-bb2b4af99a5b',
        name: 'Microsoft_Cloud_App_Security_App_Governance_Add_On',
        without: ['ADALLOM_S_STANDALONE'],
      },
    ],
  }),
  definePlan({
    id: 'office-365-cloud-app-security',
    name: 'Office 365 Cloud App Security',
    family: 'defence',
    servicePlans: ['ADALLOM_S_O365'],
    products: [{ sku: '84d5f90f-cd0d-4864-b90b-1c7ba63b4808', name: 'ADALLOM_O365' }],
  }),
  definePlan({
    id: 'defender-vulnerability-management',
    name: 'Microsoft Defender Vulnerability Management',
    family: 'defence',
    products: [
      { sku: '1925967e-8013-495f-9644-c99f8b463748', name: 'TVM_Premium_Standalone' },
      { sku: 'ad7a56e0-6903-4d13-94f3-5ad491e78960', name: 'TVM_Premium_Add_on' },
    ],
  }),
  definePlan({
    id: 'e5-security',
    name: 'Microsoft 365 E5 Security',
    family: 'defence',
    also: ['E5 Security'],
    servicePlans: [...E5_SECURITY],
    products: [
      { sku: '26124093-3d78-432b-b5dc-48bf992543d5', name: 'IDENTITY_THREAT_PROTECTION' },
      {
        sku: '44ac31e7-2999-4304-ad94-c948886741d4',
        name: 'IDENTITY_THREAT_PROTECTION_FOR_EMS_E5',
        without: ['AAD_PREMIUM_P2', 'ADALLOM_S_STANDALONE', 'ATA'],
      },
    ],
  }),
]

import { definePlan, type Plan } from './define-plan.ts'

export const POWER_PLATFORM: readonly Plan[] = [
  definePlan({
    id: 'power-bi-pro',
    name: 'Power BI Pro',
    family: 'power-platform',
    servicePlans: ['BI_AZURE_P2'],
    products: [
      { sku: 'f8a1db68-be16-40ed-86d5-cb42ce701560', name: 'POWER_BI_PRO' },
      { sku: '420af87e-8177-4146-a780-3786adaffbca', name: 'POWER_BI_PRO_CE' },
      { sku: '3a6a908c-09c5-406a-8170-8ebb63c42882', name: 'POWER_BI_PRO_DEPT' },
      {
        sku: 'f0612879-44ea-47fb-baf0-3d76d9235576',
        name: 'POWERBI_PRO_GOV',
        with: ['BI_AZURE_P_2_GOV'],
        without: ['BI_AZURE_P2'],
      },
      { sku: 'de5f128b-46d7-4cfc-b915-a89ba060ea56', name: 'POWER_BI_PRO_FACULTY' },
    ],
  }),
  definePlan({
    id: 'power-bi-premium-per-user',
    name: 'Power BI Premium per user',
    family: 'power-platform',
    servicePlans: ['BI_AZURE_P2', 'BI_AZURE_P3'],
    products: [
      { sku: 'c1d032e0-5619-4761-9b5c-75b6831e1711', name: 'PBI_PREMIUM_PER_USER' },
      { sku: 'f168a3fb-7bcf-4a27-98c3-c235ea4b78b4', name: 'PBI_PREMIUM_PER_USER_DEPT' },
      {
        sku: 'e53d92fc-778b-4a8b-83de-791240ebf88d',
        name: 'PBI_PREMIUM_PER_USER_GCC',
        with: ['BI_AZURE_P3_GOV', 'BI_AZURE_P_2_GOV'],
        without: ['BI_AZURE_P2', 'BI_AZURE_P3'],
      },
      { sku: '060d8061-f606-4e69-a4e7-e8fff75ea1f5', name: 'PBI_PREMIUM_PER_USER_FACULTY' },
      {
        sku: 'de376a03-6e5b-42ec-855f-093fb50b8ca5',
        name: 'PBI_PREMIUM_PER_USER_ADDON',
        without: ['BI_AZURE_P2'],
      },
      {
        sku: '1b572d5e-1bf8-4b19-9259-f9eda31a6972',
        name: 'PBI_PREMIUM_PER_USER_ADDON_GCC',
        with: ['BI_AZURE_P3_GOV'],
        without: ['BI_AZURE_P2', 'BI_AZURE_P3'],
      },
    ],
  }),
  definePlan({
    id: 'power-bi-premium-capacity',
    name: 'Power BI Premium capacity',
    family: 'power-platform',
    note: 'Bought for the organisation, not for people.',
    products: [
      { sku: '7b26f5ab-a763-4c00-a1ac-f6c4b5506945', name: 'PBI_PREMIUM_P1_ADDON' },
      { sku: 'f59b22a0-9819-48bf-b01d-715ef2b31027', name: 'PBI_PREMIUM_P1_ADDON_GCC' },
      { sku: 'bc757c42-5622-4583-a483-a9e537fcb71c', name: 'PBI_PREMIUM_EM1_ADDON' },
      { sku: '8ecbd3c1-b108-437c-a859-e3c125e3f83f', name: 'PBI_PREMIUM_EM2_ADDON' },
    ],
  }),
  definePlan({
    id: 'power-apps-premium',
    name: 'Power Apps Premium',
    family: 'power-platform',
    servicePlans: ['POWERAPPS_PER_USER'],
    products: [
      { sku: 'b30411f5-fea1-4a59-9ad9-3db7c7ead579', name: 'POWERAPPS_PER_USER' },
      {
        sku: '8e4c6baa-f2ff-4884-9c38-93785d0d7ba1',
        name: 'POWERAPPS_PER_USER_GCC',
        with: ['POWERAPPS_PER_USER_GCC'],
        without: ['POWERAPPS_PER_USER'],
      },
      {
        sku: 'a8ad7d2b-b8cf-49d6-b25a-69094a0be206',
        name: 'POWERAPPS_PER_APP',
        with: ['POWERAPPS_PER_APP'],
        without: ['POWERAPPS_PER_USER'],
      },
      {
        sku: 'b4d7b828-e8dc-4518-91f9-e123ae48440d',
        name: 'POWERAPPS_PER_APP_NEW',
        with: ['POWERAPPS_PER_APP_NEW'],
        without: ['POWERAPPS_PER_USER'],
      },
      {
        sku: '8623b2d7-5e24-4281-b6b7-086a5f3b0b1c',
        name: 'POWERAPPS_PER_APP_GCC',
        without: ['POWERAPPS_PER_USER'],
      },
      {
        sku: 'ddfae3e3-fcb2-4174-8ebd-3023cb213c8b',
        name: 'POWERFLOW_P2',
        with: ['POWERAPPS_P2'],
        without: ['POWERAPPS_PER_USER'],
      },
    ],
  }),
  definePlan({
    id: 'power-automate-premium',
    name: 'Power Automate Premium',
    family: 'power-platform',
    products: [
      { sku: 'eda1941c-3c4f-4995-b5eb-e85a42175ab9', name: 'POWERAUTOMATE_ATTENDED_RPA' },
      { sku: '4a51bf65-409c-4a91-b845-1121b571cc9d', name: 'FLOW_PER_USER' },
      { sku: 'c8803586-c136-479a-8ff3-f5f32d23a68e', name: 'FLOW_PER_USER_GCC' },
      { sku: 'd80a4c5d-8f05-4b64-9926-6574b9e6aee4', name: 'FLOW_PER_USER_DEPT' },
      { sku: 'b3a42176-0a8c-4c3f-ba4e-f2b37fe5be6b', name: 'FLOW_BUSINESS_PROCESS' },
      { sku: '253ce8d3-6122-4240-8b04-f434a8fa831f', name: 'Power_Automate_per_process' },
      { sku: '4755df59-3f73-41ab-a249-596ad72b5504', name: 'FLOW_P2' },
      { sku: '2b3b0c87-36af-4d15-8124-04a691cc2546', name: 'FLOW_P1_GOV' },
    ],
  }),
  definePlan({
    id: 'dataverse-capacity',
    name: 'Dataverse capacity',
    family: 'power-platform',
    note: 'Bought for the organisation, not for people.',
    products: [
      { sku: 'e612d426-6bc3-4181-9658-91aa906b0ac0', name: 'CDS_DB_CAPACITY' },
      { sku: 'eddf428b-da0e-4115-accf-b29eb0b83965', name: 'CDS_DB_CAPACITY_GOV' },
      { sku: '631d5fb1-a668-4c2a-9427-8830665a742e', name: 'CDS_FILE_CAPACITY' },
      { sku: '448b063f-9cc6-42fc-a0e6-40e08724a395', name: 'CDS_LOG_CAPACITY' },
    ],
  }),
]

import { definePlan, type Plan } from './define-plan.ts'

export const DYNAMICS: readonly Plan[] = [
  definePlan({
    id: 'dynamics-365-customer-service',
    name: 'Dynamics 365 Customer Service',
    family: 'dynamics',
    servicePlans: ['DYN365_ENTERPRISE_CUSTOMER_SERVICE', 'POWERAPPS_DYN_APPS', 'SHAREPOINTENTERPRISE'],
    products: [
      { sku: '749742bf-0d37-4158-a120-33567104deeb', name: 'DYN365_ENTERPRISE_CUSTOMER_SERVICE' },
      {
        sku: '1439b6e2-5d59-4873-8c59-d60e2a196e92',
        name: 'DYN365_CUSTOMER_SERVICE_PRO',
        with: ['DYN365_CUSTOMER_SERVICE_PRO'],
        without: ['DYN365_ENTERPRISE_CUSTOMER_SERVICE', 'POWERAPPS_DYN_APPS'],
      },
      {
        sku: '3c74d823-8f01-4fe8-82d5-f089a5504cec',
        name: 'DYN365_ENTERPRISE_CUSTOMER_SERVICE_GOV',
        with: [
          'DYN365_ENTERPRISE_CUSTOMER_SERVICE_GOV',
          'POWERAPPS_DYN_APPS_GOV',
          'SHAREPOINTENTERPRISE_GOV',
        ],
        without: ['DYN365_ENTERPRISE_CUSTOMER_SERVICE', 'POWERAPPS_DYN_APPS', 'SHAREPOINTENTERPRISE'],
      },
      {
        sku: '65758a5f-2e16-43b3-a8cb-296cd8f69e09',
        name: 'D365_ENTERPRISE_CUSTOMER_SERVICE_GOV',
        with: [
          'DYN365_ENTERPRISE_CUSTOMER_SERVICE_GOV',
          'POWERAPPS_DYN_APPS_GOV',
          'SHAREPOINTENTERPRISE_GOV',
        ],
        without: ['DYN365_ENTERPRISE_CUSTOMER_SERVICE', 'POWERAPPS_DYN_APPS', 'SHAREPOINTENTERPRISE'],
      },
    ],
  }),
  definePlan({
    id: 'dynamics-365-sales',
    name: 'Dynamics 365 Sales',
    family: 'dynamics',
    servicePlans: ['DYN365_ENTERPRISE_SALES', 'POWERAPPS_DYN_APPS', 'SHAREPOINTENTERPRISE'],
    products: [
      { sku: '1e1a282c-9c54-43a2-9310-98ef728faace', name: 'DYN365_ENTERPRISE_SALES' },
      {
        sku: 'be9f9771-1c64-4618-9907-244325141096',
        name: 'D365_SALES_PRO',
        with: ['DYN365_SALES_PRO'],
        without: ['DYN365_ENTERPRISE_SALES', 'POWERAPPS_DYN_APPS'],
      },
      { sku: '2edaa1dc-966d-4475-93d6-8ee8dfd96877', name: 'DYN365_SALES_PREMIUM' },
      {
        sku: '28b275ce-aec7-4c26-82e2-1ffbc2746ad4',
        name: 'DYN365_ENTERPRISE_SALES_GOV',
        with: ['POWERAPPS_DYN_APPS_GOV', 'SHAREPOINTENTERPRISE_GOV'],
        without: ['DYN365_ENTERPRISE_SALES', 'POWERAPPS_DYN_APPS', 'SHAREPOINTENTERPRISE'],
      },
      {
        sku: 'e85b3345-2fd5-45cf-a196-7968d3e18e56',
        name: 'D365_ENTERPRISE_SALES_GOV',
        with: ['POWERAPPS_DYN_APPS_GOV', 'SHAREPOINTENTERPRISE_GOV'],
        without: ['DYN365_ENTERPRISE_SALES', 'POWERAPPS_DYN_APPS', 'SHAREPOINTENTERPRISE'],
      },
      {
        sku: '229fa362-9d30-4dbc-8110-21b77a7f9b26',
        name: 'D365_SALES_PRO_GOV',
        with: ['SHAREPOINTENTERPRISE_GOV'],
        without: ['DYN365_ENTERPRISE_SALES', 'POWERAPPS_DYN_APPS', 'SHAREPOINTENTERPRISE'],
      },
    ],
  }),
  definePlan({
    id: 'dynamics-365-field-service',
    name: 'Dynamics 365 Field Service',
    family: 'dynamics',
    servicePlans: ['DYN365_ENTERPRISE_FIELD_SERVICE', 'POWERAPPS_DYN_APPS', 'SHAREPOINTENTERPRISE'],
    products: [
      { sku: 'c7d15985-e746-4f01-b113-20b575898250', name: 'DYN365_ENTERPRISE_FIELD_SERVICE' },
      {
        sku: 'c3d74ead-70b7-4513-8dce-797be3fbe07a',
        name: 'DYN365_ENTERPRISE_FIELD_SERVICE_GOV',
        with: ['POWERAPPS_DYN_APPS_GOV', 'SHAREPOINTENTERPRISE_GOV'],
        without: ['DYN365_ENTERPRISE_FIELD_SERVICE', 'POWERAPPS_DYN_APPS', 'SHAREPOINTENTERPRISE'],
      },
    ],
  }),
  definePlan({
    id: 'dynamics-365-customer-engagement',
    name: 'Dynamics 365 Customer Engagement Plan',
    family: 'dynamics',
    sold: false,
    successor: 'dynamics-365-customer-service',
    servicePlans: [
      'DYN365_ENTERPRISE_FIELD_SERVICE',
      'DYN365_ENTERPRISE_P1',
      'POWERAPPS_DYN_P2',
      'SHAREPOINTENTERPRISE',
      'TEAMS1',
    ],
    products: [{ sku: 'ea126fc5-a19e-42e2-a731-da9d437bffcf', name: 'DYN365_ENTERPRISE_PLAN1' }],
  }),
  definePlan({
    id: 'dynamics-365-team-members',
    name: 'Dynamics 365 Team Members',
    family: 'dynamics',
    servicePlans: [
      'DYN365_ENTERPRISE_FIELD_SERVICE',
      'DYN365_TEAM_MEMBERS',
      'SHAREPOINTENTERPRISE',
      'TEAMS1',
    ],
    products: [
      { sku: '7ac9fe77-66b7-4e5e-9e46-10eed1cff547', name: 'DYN365_TEAM_MEMBERS' },
      {
        sku: '8e7a3d30-d97d-43ab-837c-d7701cef83dc',
        name: 'DYN365_ENTERPRISE_TEAM_MEMBERS',
        with: ['DYN365_ENTERPRISE_TEAM_MEMBERS', 'POWERAPPS_DYN_APPS'],
        without: ['DYN365_TEAM_MEMBERS'],
      },
      {
        sku: 'ba05762f-32ff-4fac-a096-55309b3700a3',
        name: 'DYN365_ENTERPRISE_TEAM_MEMBERS_GOV',
        with: ['POWERAPPS_DYN_APPS_GOV', 'SHAREPOINTENTERPRISE_GOV'],
        without: ['DYN365_ENTERPRISE_FIELD_SERVICE', 'DYN365_TEAM_MEMBERS', 'SHAREPOINTENTERPRISE', 'TEAMS1'],
      },
    ],
  }),
  definePlan({
    id: 'dynamics-365-business-central',
    name: 'Dynamics 365 Business Central',
    family: 'dynamics',
    servicePlans: ['DYN365_FINANCIALS_BUSINESS', 'POWERAPPS_DYN_APPS'],
    products: [
      { sku: '2880026b-2b0c-4251-8656-5d41ff11e3aa', name: 'DYN365_BUSCENTRAL_ESSENTIAL' },
      {
        sku: 'f991cecc-3f91-4cd0-a9a8-bf1c8167e029',
        name: 'DYN365_BUSCENTRAL_PREMIUM',
        with: ['DYN365_BUSCENTRAL_PREMIUM'],
        without: ['DYN365_FINANCIALS_BUSINESS'],
      },
      {
        sku: '2e3c4023-80f6-4711-aa5d-29e0ecb46835',
        name: 'DYN365_BUSCENTRAL_TEAM_MEMBER',
        without: ['DYN365_FINANCIALS_BUSINESS', 'POWERAPPS_DYN_APPS'],
      },
    ],
  }),
  definePlan({
    id: 'dynamics-365-finance',
    name: 'Dynamics 365 Finance',
    family: 'dynamics',
    servicePlans: ['POWERAPPS_DYN_APPS'],
    products: [
      { sku: '55c9eb4e-c746-45b4-b255-9ab6b19d5c62', name: 'DYN365_FINANCE' },
      { sku: 'f2e48cb3-9da0-42cd-8464-4a54ce198ad0', name: 'DYN365_SCM' },
    ],
  }),
  definePlan({
    id: 'dynamics-365-customer-insights',
    name: 'Dynamics 365 Customer Insights',
    family: 'dynamics',
    products: [
      { sku: '0c250654-c7f7-461f-871a-7222f6592cf2', name: 'DYN365_CUSTOMER_INSIGHTS_BASE' },
      { sku: 'ff22b8d4-5073-4b24-ba45-84ad5d9b6642', name: 'Dynamics_365_Customer_Insights_Attach_New' },
      { sku: 'a3d0cd86-8068-4071-ad40-4dc5b5908c4b', name: 'DYN365_CUSTOMER_INSIGHTS_ATTACH' },
    ],
  }),
  definePlan({
    id: 'dynamics-365-customer-voice',
    name: 'Dynamics 365 Customer Voice',
    family: 'dynamics',
    products: [
      { sku: '359ea3e6-8130-4a57-9f8f-ad897a0342f1', name: 'DYN365_CUSTOMER_VOICE_BASE' },
      { sku: 'e2ae107b-a571-426f-9367-6d4c8f1390ba', name: 'Forms_Pro_USL' },
      { sku: '446a86f8-a0cb-4095-83b3-d100eb050e3d', name: 'Forms_Pro_AddOn' },
      { sku: '65f71586-ade3-4ce1-afc0-1b452eaf3782', name: 'DYN365_CUSTOMER_VOICE_ADDON' },
    ],
  }),
  definePlan({
    id: 'dynamics-crm-online',
    name: 'Dynamics CRM Online',
    family: 'dynamics',
    was: ['Dynamics CRM Online'],
    sold: false,
    successor: 'dynamics-365-customer-service',
    servicePlans: ['CRMSTANDARD', 'POWERAPPS_DYN_APPS'],
    products: [
      { sku: 'd17b27af-3f49-4822-99f9-56a661538792', name: 'CRMSTANDARD' },
      {
        sku: '906af65a-2970-46d5-9b58-4e9aa50f0657',
        name: 'CRMPLAN2',
        with: ['CRMPLAN2'],
        without: ['CRMSTANDARD'],
      },
      {
        sku: 'ba051a1a-4c3d-4ccd-9890-6fa6a4e696e7',
        name: 'CRMSTANDARD_GCC',
        with: ['CRMSTANDARD_GCC', 'POWERAPPS_DYN_APPS_GOV'],
        without: ['CRMSTANDARD', 'POWERAPPS_DYN_APPS'],
      },
      {
        sku: '3856cd1b-8033-458e-8d0f-9909ec6e6e6d',
        name: 'CRMPLAN2_GCC',
        with: ['CRMPLAN2_GCC', 'POWERAPPS_DYN_APPS_GOV'],
        without: ['CRMSTANDARD', 'POWERAPPS_DYN_APPS'],
      },
    ],
  }),
  definePlan({
    id: 'cloud-for-healthcare',
    name: 'Microsoft Cloud for Healthcare',
    family: 'dynamics',
    note: 'Microsoft’s list has no product id of its own for it: it is set up on Dynamics 365, Power Platform and Teams plans, and those are what a tenant shows.',
  }),
]

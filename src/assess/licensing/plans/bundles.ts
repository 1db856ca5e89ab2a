import type { ServicePlanName } from '../service-plans.ts'

/** Service plans that many products hold together; a test asks Microsoft's list whether each product does. */

export const EMS_E3 = [
  'AAD_PREMIUM',
  'ADALLOM_S_DISCOVERY',
  'INTUNE_A',
  'RMS_S_ENTERPRISE',
  'RMS_S_PREMIUM',
] as const satisfies readonly ServicePlanName[]

export const EMS_E5_MORE = [
  'AAD_PREMIUM_P2',
  'ADALLOM_S_STANDALONE',
  'ATA',
  'RMS_S_PREMIUM2',
] as const satisfies readonly ServicePlanName[]

export const OFFICE_365_E3 = [
  'ATP_ENTERPRISE',
  'EXCHANGE_S_ENTERPRISE',
  'INTUNE_O365',
  'MIP_S_CLP1',
  'RMS_S_ENTERPRISE',
  'SHAREPOINTENTERPRISE',
  'TEAMS1',
] as const satisfies readonly ServicePlanName[]

export const OFFICE_365_E5_MORE = [
  'ADALLOM_S_O365',
  'BI_AZURE_P2',
  'COMMUNICATIONS_COMPLIANCE',
  'COMMUNICATIONS_DLP',
  'CUSTOMER_KEY',
  'EQUIVIO_ANALYTICS',
  'INFO_GOVERNANCE',
  'INFORMATION_BARRIERS',
  'LOCKBOX_ENTERPRISE',
  'M365_ADVANCED_AUDITING',
  'MIP_S_CLP2',
  'PAM_ENTERPRISE',
  'PREMIUM_ENCRYPTION',
  'RECORDS_MANAGEMENT',
  'THREAT_INTELLIGENCE',
] as const satisfies readonly ServicePlanName[]

export const E5_SECURITY = [
  'AAD_PREMIUM_P2',
  'ADALLOM_S_STANDALONE',
  'ATA',
  'ATP_ENTERPRISE',
  'SAFEDOCS',
  'THREAT_INTELLIGENCE',
  'WINDEFATP',
] as const satisfies readonly ServicePlanName[]

export const E5_COMPLIANCE = [
  'ADALLOM_S_STANDALONE',
  'COMMUNICATIONS_COMPLIANCE',
  'COMMUNICATIONS_DLP',
  'CUSTOMER_KEY',
  'EQUIVIO_ANALYTICS',
  'INFO_GOVERNANCE',
  'INFORMATION_BARRIERS',
  'INSIDER_RISK',
  'INSIDER_RISK_MANAGEMENT',
  'LOCKBOX_ENTERPRISE',
  'M365_ADVANCED_AUDITING',
  'MICROSOFTENDPOINTDLP',
  'MIP_S_CLP2',
  'PAM_ENTERPRISE',
  'PREMIUM_ENCRYPTION',
  'RECORDS_MANAGEMENT',
  'RMS_S_PREMIUM2',
] as const satisfies readonly ServicePlanName[]

export const GCC_G3 = [
  'ATP_ENTERPRISE',
  'EXCHANGE_S_ENTERPRISE_GOV',
  'INTUNE_O365',
  'MIP_S_CLP1',
  'RMS_S_ENTERPRISE_GOV',
  'SHAREPOINTENTERPRISE_GOV',
  'TEAMS_GOV',
] as const satisfies readonly ServicePlanName[]

export const GCC_G5_MORE = [
  'ADALLOM_S_O365',
  'ATP_ENTERPRISE_GOV',
  'BI_AZURE_P_2_GOV',
  'COMMUNICATIONS_DLP',
  'CUSTOMER_KEY',
  'EQUIVIO_ANALYTICS_GOV',
  'INFO_GOVERNANCE',
  'INFORMATION_BARRIERS',
  'LOCKBOX_ENTERPRISE_GOV',
  'M365_ADVANCED_AUDITING',
  'MIP_S_CLP2',
  'PREMIUM_ENCRYPTION',
  'RECORDS_MANAGEMENT',
  'THREAT_INTELLIGENCE_GOV',
] as const satisfies readonly ServicePlanName[]

export const BUSINESS_STANDARD = [
  'EXCHANGE_S_STANDARD',
  'INTUNE_O365',
  'SHAREPOINTSTANDARD',
  'TEAMS1',
] as const satisfies readonly ServicePlanName[]

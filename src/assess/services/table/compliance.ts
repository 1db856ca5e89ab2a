import { defineServices } from '../define-service.ts'

const PORTAL = 'Microsoft Purview portal'

export const COMPLIANCE = defineServices('compliance', [
  {
    id: 'compliance-manager',
    name: 'Compliance Manager',
    also: ['Microsoft Purview Compliance Manager'],
    partOf: 'office-365',
    listedAs: 'Compliance Manager',
    administered: PORTAL,
    plans: ['COMPLIANCE_MANAGER'],
  },
  {
    id: 'customer-lockbox',
    name: 'Customer Lockbox',
    was: ['Lockbox (Torus)', 'Lockbox Torus', 'Office 365 Customer Lockbox'],
    also: ['Microsoft Purview Customer Lockbox', 'Lockbox', 'Torus'],
    partOf: 'office-365',
    listedAs: 'Customer Lockbox; Lockbox (Torus)',
    administered:
      'Microsoft 365 admin center > Settings > Org settings > Security & privacy > Customer lockbox',
    plans: ['LOCKBOX_', 'CustomerLockbox'],
  },
  {
    id: 'customer-key',
    name: 'Customer Key',
    was: ['Office 365 Customer Key', 'Service encryption with Customer Key'],
    also: ['Microsoft Purview Customer Key'],
    partOf: 'office-365',
    listedAs: 'Customer Key',
    administered: 'Azure Key Vault and Exchange PowerShell',
    plans: ['CUSTOMER_KEY'],
  },
  {
    id: 'message-encryption',
    name: 'Microsoft Purview Message Encryption',
    was: ['Office 365 Message Encryption', 'Exchange Hosted Encryption', 'OME'],
    also: ['Message Encryption', 'Azure Rights Management', 'Azure Information Protection'],
    partOf: 'office-365',
    administered: 'Exchange admin center; Purview portal',
    plans: ['RMS_S_', 'PREMIUM_ENCRYPTION'],
  },
  {
    id: 'purview-audit-dlp',
    name: 'Purview Audit, Data Loss Prevention, eDiscovery and retention',
    was: ['Office 365 Security & Compliance Center', 'Advanced eDiscovery', 'Equivio Zoom'],
    also: ['Microsoft Purview', 'Purview', 'Data Loss Prevention', 'eDiscovery', 'Microsoft Purview Audit'],
    partOf: 'office-365',
    administered: PORTAL,
    plans: [
      'BPOS_S_DlpAddOn',
      'M365_ADVANCED_AUDITING',
      'EQUIVIO_ANALYTICS',
      'MIP_S_CLP',
      'COMMUNICATIONS_DLP',
      'INFO_GOVERNANCE',
      'RECORDS_MANAGEMENT',
    ],
  },
  {
    id: 'insider-risk',
    name: 'Insider Risk Management and Communication Compliance',
    also: ['Insider Risk Management', 'Communication Compliance', 'Privileged access management'],
    administered: PORTAL,
    plans: [
      'INSIDER_RISK',
      'COMMUNICATIONS_COMPLIANCE',
      'COMMUNICATION_COMPLIANCE',
      'MICROSOFT_COMMUNICATION_COMPLIANCE',
      'PAM_ENTERPRISE',
    ],
    note: 'Reviewers read messages of staff, which may name patients.',
  },
  {
    id: 'purview-priva',
    name: 'Microsoft Priva and Purview Data Map',
    also: ['Priva', 'Microsoft Priva', 'Azure Purview', 'Purview Data Map'],
    administered: PORTAL,
    plans: ['PURVIEW_DISCOVERY', 'PRIVACY_MANGEMENT'],
  },
])

import type { CapabilityDefinition } from './capability-definition.ts'

/** Where patient data may go, and who can open it. */
export const INFORMATION = {
  'data-loss-prevention': {
    title: 'Data Loss Prevention for mail, SharePoint and OneDrive',
    gives: 'rules that notice and stop identifiers on their way out',
    plans: [
      'BPOS_S_DlpAddOn',
      'EXCHANGE_S_ENTERPRISE',
      'EXCHANGE_S_ENTERPRISE_GOV',
      'MIP_S_CLP1',
      'MIP_S_CLP2',
    ],
    probe: 'dataLossPrevention',
  },
  'data-loss-prevention-teams': {
    title: 'Data Loss Prevention in Teams',
    gives: 'the same rules for chat',
    plans: ['COMMUNICATIONS_DLP'],
  },
  'data-loss-prevention-devices': {
    title: 'Data Loss Prevention on devices',
    gives: 'the same rules for USB sticks, printers and the clipboard',
    plans: ['MICROSOFTENDPOINTDLP'],
  },
  'sensitivity-labels': {
    title: 'Sensitivity labels, set by hand',
    gives: 'a label that stays with a file and can encrypt it',
    plans: [
      'RMS_S_PREMIUM',
      'RMS_S_PREMIUM_GOV',
      'RMS_S_PREMIUM2',
      'RMS_S_PREMIUM2_GOV',
      'MIP_S_CLP1',
      'MIP_S_CLP2',
    ],
  },
  'automatic-labelling': {
    title: 'Sensitivity labels, set by rules',
    gives: 'labels without anybody having to think of it',
    plans: ['MIP_S_CLP2', 'RMS_S_PREMIUM2', 'RMS_S_PREMIUM2_GOV'],
  },
  'message-encryption': {
    title: 'Microsoft Purview Message Encryption',
    gives: 'mail that patients outside open with a code',
    plans: ['RMS_S_ENTERPRISE', 'RMS_S_ENTERPRISE_GOV'],
  },
  'advanced-message-encryption': {
    title: 'Advanced Message Encryption',
    gives: 'encrypted mail that ends or is taken back',
    plans: ['PREMIUM_ENCRYPTION'],
  },
  'customer-key': {
    title: 'Customer Key',
    gives: 'encryption at rest under a key of your own',
    plans: ['CUSTOMER_KEY'],
  },
  'customer-lockbox': {
    title: 'Customer Lockbox',
    gives: 'Microsoft’s engineers ask you before they see content',
    plans: ['LOCKBOX_ENTERPRISE', 'LOCKBOX_ENTERPRISE_GOV', 'CustomerLockboxA_Enterprise'],
  },
  'privileged-access-management': {
    title: 'Privileged access management in Exchange',
    gives: 'risky administrator commands need a second person',
    plans: ['PAM_ENTERPRISE'],
  },
} as const satisfies Record<string, CapabilityDefinition>

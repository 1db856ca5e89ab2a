import type { CapabilityDefinition } from './capability-definition.ts'

/** Attacks on mail, computers and apps. */
export const DEFENCE = {
  'defender-for-office-365-p1': {
    title: 'Microsoft Defender for Office 365 (Plan 1)',
    gives: 'Safe Links, Safe Attachments, protection from impersonation',
    plans: ['ATP_ENTERPRISE', 'ATP_ENTERPRISE_GOV', 'THREAT_INTELLIGENCE', 'THREAT_INTELLIGENCE_GOV'],
    probe: 'defenderForOffice365',
  },
  'defender-for-office-365-p2': {
    title: 'Microsoft Defender for Office 365 (Plan 2)',
    gives: 'hunting in mail, automatic response, phishing exercises',
    plans: ['THREAT_INTELLIGENCE', 'THREAT_INTELLIGENCE_GOV'],
  },
  'safe-documents': {
    title: 'Safe Documents',
    gives: 'Office files opened outside Protected View are looked at first',
    plans: ['SAFEDOCS'],
  },
  'defender-for-endpoint': {
    title: 'Microsoft Defender for Endpoint (Plan 1, Plan 2 or for Business)',
    gives: 'protection from malware on computers, seen in one place',
    plans: ['MDE_LITE', 'MDE_SMB', 'WINDEFATP'],
  },
  'defender-for-endpoint-p2': {
    title: 'Microsoft Defender for Endpoint (Plan 2)',
    gives: 'hunting on computers over months',
    plans: ['WINDEFATP'],
  },
  'defender-for-business': {
    title: 'Microsoft Defender for Business',
    gives: 'detection and automatic response for up to 300 people',
    plans: ['MDE_SMB'],
  },
  'defender-for-identity': {
    title: 'Microsoft Defender for Identity',
    gives: 'signs of attack on the domain controllers of your own',
    plans: ['ATA'],
  },
  'defender-for-cloud-apps': {
    title: 'Microsoft Defender for Cloud Apps',
    gives: 'what people do in cloud apps, and stopping it in the session',
    plans: ['ADALLOM_S_STANDALONE', 'ADALLOM_S_STANDALONE_DOD'],
  },
  'cloud-app-discovery': {
    title: 'Cloud app discovery',
    gives: 'which cloud apps people use',
    plans: ['ADALLOM_S_DISCOVERY', 'ADALLOM_S_O365', 'ADALLOM_S_STANDALONE', 'ADALLOM_S_STANDALONE_DOD'],
  },
} as const satisfies Record<string, CapabilityDefinition>

import type { CapabilityDefinition } from './capability-definition.ts'

/** Records, holds and what people did. */
export const RECORDS = {
  'audit-premium': {
    title: 'Microsoft Purview Audit (Premium)',
    gives: 'audit records for a year and longer, and more of them',
    plans: ['M365_ADVANCED_AUDITING'],
  },
  'audit-ten-years': {
    title: 'Audit log retention for ten years',
    gives: 'audit records for longer than the six years that 45 CFR 164.316(b)(2)(i) asks of documentation',
    plans: ['Auditing_10Year_ Retention_ Add_On'],
  },
  'archive-and-hold': {
    title: 'Mailbox archive and holds',
    gives: 'an archive mailbox, and mail that cannot be deleted',
    plans: [
      'EXCHANGE_S_ARCHIVE',
      'EXCHANGE_S_ARCHIVE_ADDON',
      'EXCHANGE_S_ENTERPRISE',
      'EXCHANGE_S_ENTERPRISE_GOV',
    ],
  },
  'retention-by-rules': {
    title: 'Retention labels by rules and records management',
    gives: 'records kept and deleted by what is in them',
    plans: ['INFO_GOVERNANCE', 'RECORDS_MANAGEMENT'],
  },
  'ediscovery-premium': {
    title: 'eDiscovery (Premium)',
    gives: 'holds that tell custodians, and review sets',
    plans: ['EQUIVIO_ANALYTICS', 'EQUIVIO_ANALYTICS_GOV'],
  },
  'insider-risk': {
    title: 'Insider Risk Management',
    gives: 'signs that somebody carries data away',
    plans: ['INSIDER_RISK', 'INSIDER_RISK_MANAGEMENT'],
  },
  'communication-compliance': {
    title: 'Communication Compliance',
    gives: 'a reviewer for messages that break your rules',
    plans: ['COMMUNICATIONS_COMPLIANCE'],
  },
  'information-barriers': {
    title: 'Information Barriers',
    gives: 'groups that cannot chat or share with each other',
    plans: ['INFORMATION_BARRIERS'],
  },
} as const satisfies Record<string, CapabilityDefinition>

import type { Facts } from '../../src/collect/facts/facts.schema.ts'
import type { AuditLogRetentionPolicy } from '../../src/collect/facts/purview/audit-log-retention-policies.schema.ts'
import type { DlpPolicy } from '../../src/collect/facts/purview/dlp-policies.schema.ts'
import type { DlpRule } from '../../src/collect/facts/purview/dlp-rules.schema.ts'

/** An enforced policy for everything; a table names what makes it the one it needs. */
export function dlpPolicy(Name: string, changes: Partial<DlpPolicy> = {}): DlpPolicy {
  return {
    Name,
    Enabled: true,
    Mode: 'Enable',
    ExchangeLocation: ['All'],
    SharePointLocation: ['All'],
    OneDriveLocation: ['All'],
    TeamsLocation: ['All'],
    EndpointDlpLocation: ['All'],
    ExchangeSender: [],
    ExchangeSenderMemberOf: [],
    ExchangeSenderException: [],
    ExchangeSenderMemberOfException: [],
    SharePointLocationException: [],
    OneDriveSharedBy: [],
    OneDriveSharedByMemberOf: [],
    OneDriveLocationException: [],
    ExceptIfOneDriveSharedBy: [],
    ExceptIfOneDriveSharedByMemberOf: [],
    TeamsLocationException: [],
    EndpointDlpLocationException: [],
    PolicyRBACScopes: [],
    ...changes,
  }
}

export const IDENTIFIERS = [
  'U.S. Social Security Number (SSN)',
  'U.S. Individual Taxpayer Identification Number (ITIN)',
  'Credit Card Number',
]

/** A rule that blocks for everyone and tells the sender. */
export function dlpRule(
  Name: string,
  ParentPolicyName: string,
  names: readonly string[],
  changes: Partial<DlpRule> = {},
): DlpRule {
  return {
    Name,
    ParentPolicyName,
    Disabled: false,
    IsAdvancedRule: false,
    ContentContainsSensitiveInformation: names.map(name => ({
      name,
      id: undefined,
      mincount: '1',
      groups: undefined,
    })),
    AdvancedRule: null,
    AccessScope: null,
    BlockAccess: true,
    BlockAccessScope: 'All',
    EncryptRMSTemplate: null,
    NotifyUser: ['LastModifier'],
    ...changes,
  }
}

/** The text of a rule made with the condition builder: one group after another, all of which must be found. */
export function advancedRule(...groups: readonly (readonly string[])[]): {
  readonly condition: unknown
  readonly version: string
} {
  return {
    version: '1.0',
    condition: {
      operator: 'And',
      subConditions: [
        { conditionName: 'AccessScope', value: 'NotInOrganization' },
        {
          conditionName: 'ContentContainsSensitiveInformation',
          value: [
            {
              groups: groups.map((names, index) => ({
                name: `Group ${index + 1}`,
                operator: 'Or',
                sensitivetypes: names.map(name => ({ name, mincount: 1 })),
              })),
              operator: 'And',
            },
          ],
        },
      ],
    },
  }
}

/** Keeps every record for a year; a table names what makes it another. */
export function retentionPolicy(
  Name: string,
  changes: Partial<AuditLogRetentionPolicy> = {},
): AuditLogRetentionPolicy {
  return {
    Name,
    Enabled: true,
    RetentionDuration: 'TwelveMonths',
    Priority: 10,
    RecordTypes: [],
    Operations: [],
    UserIds: [],
    ...changes,
  }
}

export function purviewFacts(): Pick<Facts, Extract<keyof Facts, `purview.${string}`>> {
  return {
    'purview.admin-audit-log-config': {
      Identity: 'Admin Audit Log Settings',
      UnifiedAuditLogIngestionEnabled: true,
    },
    'purview.alert-policies': [
      'Suspicious email sending patterns detected',
      'Suspicious connector activity',
      'Suspicious Email Forwarding Activity',
      'Messages have been delayed',
      'Tenant restricted from sending unprovisioned email',
      'Tenant restricted from sending email',
      'User restricted from sending email',
      'A potentially malicious URL click was detected\u200b',
    ].map(Name => ({ Name, Disabled: false })),
    'purview.audit-log-retention-policies': [retentionPolicy('A year')],
    'purview.dlp-policies': [dlpPolicy('Identifiers'), dlpPolicy('Health')],
    'purview.dlp-rules': [
      dlpRule('Block identifiers', 'Identifiers', IDENTIFIERS),
      dlpRule('Encrypt health information', 'Health', [], {
        IsAdvancedRule: true,
        ContentContainsSensitiveInformation: null,
        AdvancedRule: advancedRule(
          ['U.S. Social Security Number (SSN)', 'Drug Enforcement Agency (DEA) Number'],
          ['International Classification of Diseases (ICD-10-CM)'],
        ),
        BlockAccess: false,
        BlockAccessScope: null,
        EncryptRMSTemplate: 'Encrypt',
      }),
    ],
    'purview.people-without-audit-premium': { count: 0 },
  }
}

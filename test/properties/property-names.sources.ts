import { DEFENDER_SOURCES } from './property-names.defender.ts'
import type { Source } from './property-names.lookup.ts'

const HELD_BY_WARD = 'worked out by Ward when it reads; no answer of Microsoft’s has it'
const APP: Source = {
  types: {
    '': 'graph:servicePrincipal',
    passwords: 'graph:passwordCredential',
    certificates: 'graph:keyCredential',
  },
  exceptions: [
    { paths: ['ownerTenantId'], as: 'appOwnerOrganizationId', why: 'ScubaGear’s name for it' },
    { paths: ['passwords'], as: 'passwordCredentials', why: 'told in a clinic’s words, without the key ids' },
    { paths: ['certificates'], as: 'keyCredentials', why: 'told in a clinic’s words, without the key ids' },
    {
      paths: ['passwords.lifetimeDays', 'passwords.ended', 'certificates.lifetimeDays', 'certificates.ended'],
      own: true,
      why: HELD_BY_WARD,
    },
    { paths: ['permissions'], own: true, why: 'ScubaGear joins grants with the names of permissions' },
  ],
}

/**
 * Which type of Microsoft’s each fact is, by hand. A fact that is not here, or a name that is not in its type, fails the
 * test: look the name up before you write an exception.
 */
export const SOURCES: { readonly [fact: string]: Source } = {
  ...DEFENDER_SOURCES,
  ...Object.fromEntries(
    ['dns.dkim-records', 'dns.dmarc-records', 'dns.spf-records'].map(fact => [
      fact,
      {
        exceptions: [
          { paths: ['domain', 'texts', 'foundAt'], own: true, why: 'an answer of DNS, in Ward’s names' },
        ],
      } satisfies Source,
    ]),
  ),
  'entra.admin-consent-request-policy': { types: { '': 'graph:adminConsentRequestPolicy' } },
  'entra.authentication-methods-policy': { types: { '': 'graph:authenticationMethodsPolicy' } },
  'entra.authorization-policy': { types: { '': 'graph:authorizationPolicy' } },
  'entra.conditional-access-policies': {
    types: {
      '': 'graph:conditionalAccessPolicy',
      'conditions.clientApplications.agentIdServicePrincipalFilter': 'graph:conditionalAccessFilter',
    },
    exceptions: [
      {
        paths: ['conditions.devices.includeDevices', 'conditions.devices.excludeDevices'],
        beta: 'conditionalAccessDevices',
        why: 'older than the device filter, never in v1.0',
      },
      {
        paths: [
          'conditions.clientApplications.includeAgentIdServicePrincipals',
          'conditions.clientApplications.excludeAgentIdServicePrincipals',
          'conditions.clientApplications.agentIdServicePrincipalFilter',
        ],
        beta: 'conditionalAccessClientApplications',
        why: 'agents are in the beta interface only',
      },
      {
        paths: ['conditions.agentIdRiskLevels'],
        beta: 'conditionalAccessConditionSet',
        why: 'agents are in the beta interface only',
      },
      { paths: ['conditions.others', 'handMade'], own: true, why: HELD_BY_WARD },
    ],
  },
  'entra.default-app-management-policy': {
    types: { '': 'graph:tenantAppManagementPolicy' },
    exceptions: [{ paths: ['handMade'], own: true, why: HELD_BY_WARD }],
  },
  'entra.directory-settings': { types: { '': 'graph:groupSetting' } },
  'entra.domains': { types: { '': 'graph:domain' } },
  'entra.organization': {
    types: { '': 'graph:organization' },
    exceptions: [
      { paths: ['lastDirectorySync'], as: 'onPremisesLastSyncDateTime', why: 'kept as how long ago it was' },
      {
        paths: ['lastPasswordSync'],
        beta: 'organization',
        named: 'onPremisesLastPasswordSyncDateTime',
        why: 'kept as how long ago it was; only in the beta interface',
      },
      { paths: ['privacyContactEmail'], as: 'privacyProfile.contactEmail', why: 'one member of the profile' },
    ],
  },
  'entra.powerful-apps': APP,
  'entra.powerful-outside-apps': APP,
  'entra.privileged-roles': {
    types: {
      '': 'graph:directoryRole',
      assignments: 'graph:unifiedRoleAssignmentScheduleInstance',
      rules: 'graph:unifiedRoleManagementPolicyRule',
    },
    exceptions: [
      { paths: ['assignments', 'rules'], own: true, why: 'ScubaGear joins three answers of Graph by role' },
      {
        paths: ['rules.ruleSource', 'rules.ruleSourceType'],
        own: true,
        why: 'ScubaGear says whether a rule is the role’s or a group’s',
      },
    ],
  },
  'entra.privileged-service-principals': {
    types: { '': 'graph:servicePrincipal' },
    exceptions: [{ paths: ['roles'], own: true, why: 'ScubaGear lists the names of the roles it holds' }],
  },
  'entra.privileged-users': {
    types: { '': 'graph:user' },
    exceptions: [{ paths: ['roles'], own: true, why: 'ScubaGear lists the names of the roles held' }],
  },
  'entra.risky-permission-classifications': {
    types: { '': 'graph:servicePrincipal' },
    exceptions: [{ paths: ['permissions'], own: true, why: 'the classified permissions’ names, by app' }],
  },
  'exchange.accepted-domains': {
    types: { '': 'dsc:MSFT_EXOAcceptedDomain' },
    exceptions: [
      { paths: ['DomainName'], seen: 'accepted_domains', why: 'DSC names the domain by its Identity' },
    ],
  },
  'exchange.connection-filter-policies': {
    types: { '': 'dsc:MSFT_EXOHostedConnectionFilterPolicy' },
    exceptions: [{ paths: ['Name'], seen: 'conn_filter', why: 'DSC names the policy by its Identity' }],
  },
  'exchange.dkim-signing-config': {
    types: { '': 'dsc:MSFT_EXODkimSigningConfig' },
    exceptions: [{ paths: ['Domain'], seen: 'dkim_config', why: 'DSC names the domain by its Identity' }],
  },
  'exchange.inbound-connectors': {
    types: { '': 'dsc:MSFT_EXOInboundConnector' },
    exceptions: [{ paths: ['Name'], seen: 'inbound_connectors', why: 'DSC names it by its Identity' }],
  },
  'exchange.organization-config': {
    types: { '': 'dsc:MSFT_EXOOrganizationConfig' },
    exceptions: [
      {
        paths: ['CustomerLockBoxEnabled'],
        as: 'CustomerLockboxEnabled',
        why: 'the cmdlet’s page writes a large B, DSC and the export a small one; the importer takes both',
      },
      {
        paths: ['RejectDirectSend'],
        documented: 'https://learn.microsoft.com/powershell/module/exchange/set-organizationconfig',
        why: 'came in 2025, after DSC’s list and the export',
      },
    ],
  },
  'exchange.organization-relationships': { types: { '': 'dsc:MSFT_EXOOrganizationRelationship' } },
  'exchange.outbound-connectors': {
    types: { '': 'dsc:MSFT_EXOOutboundConnector' },
    exceptions: [
      { paths: ['Name'], as: 'Identity', why: 'DSC names it by its Identity; the export has none' },
    ],
  },
  'exchange.remote-domains': { types: { '': 'dsc:MSFT_EXORemoteDomain' } },
  'exchange.sharing-policies': { types: { '': 'dsc:MSFT_EXOSharingPolicy' } },
  'exchange.transport-config': { types: { '': 'dsc:MSFT_EXOTransportConfig' } },
  'exchange.transport-rules': {
    types: { '': 'dsc:MSFT_EXOTransportRule' },
    exceptions: [
      {
        paths: ['State', 'Conditions', 'Exceptions', 'Actions'],
        seen: 'transport_rule',
        why: 'what the cmdlet writes of a rule; DSC sets Enabled and each condition and action by itself',
      },
    ],
  },
  'licensing.capability-probes': {
    exceptions: [
      { paths: ['defenderForOffice365', 'dataLossPrevention'], own: true, why: 'whether a cmdlet answered' },
    ],
  },
  'licensing.service-plans': { types: { '': 'graph:servicePlanInfo' } },
  'licensing.subscribed-products': { types: { '': 'graph:subscribedSku' } },
  'power-bi.licence': { exceptions: [{ paths: ['found'], own: true, why: HELD_BY_WARD }] },
  'power-bi.tenant-settings': {
    exceptions: [
      {
        paths: ['settingName', 'enabled', 'enabledSecurityGroups'],
        documented: 'https://learn.microsoft.com/rest/api/fabric/admin/tenants/list-tenant-settings',
        why: 'neither Graph nor DSC has Fabric, and the export was made without it',
      },
    ],
  },
  'power-platform.data-policies': {
    exceptions: [
      {
        paths: [
          'displayName',
          'environmentType',
          'environments',
          'defaultConnectorsClassification',
          'connectorGroups',
        ],
        documented: 'https://learn.microsoft.com/power-platform/admin/wp-data-loss-prevention',
        why: 'DSC has other names for it (FilterType), and the export’s list is empty',
      },
    ],
  },
  'power-platform.environments': {
    types: { '': ['dsc:MSFT_PPPowerAppsEnvironment', 'sample:environment_list'] },
  },
  'power-platform.tenant-isolation': { types: { '': 'sample:tenant_isolation' } },
  'power-platform.tenant-settings': { types: { '': 'sample:environment_creation' } },
  'purview.admin-audit-log-config': {
    types: { '': 'dsc:MSFT_O365AdminAuditLogConfig' },
    exceptions: [
      { paths: ['Identity'], seen: 'admin_audit_log_config', why: 'there is one, so DSC needs no name' },
    ],
  },
  'purview.alert-policies': { types: { '': 'dsc:MSFT_SCProtectionAlert' } },
  'purview.audit-log-retention-policies': {
    types: { '': 'dsc:MSFT_SCUnifiedAuditLogRetentionPolicy' },
    exceptions: [
      {
        paths: ['Enabled'],
        documented:
          'https://learn.microsoft.com/powershell/module/exchangepowershell/get-unifiedauditlogretentionpolicy',
        why: 'DSC cannot turn a policy off, so it does not list it',
      },
    ],
  },
  'purview.dlp-policies': {
    types: { '': ['dsc:MSFT_SCDLPCompliancePolicy', 'sample:dlp_compliance_policies'] },
  },
  'purview.dlp-rules': {
    types: {
      '': ['dsc:MSFT_SCDLPComplianceRule', 'sample:dlp_compliance_rules'],
      ContentContainsSensitiveInformation: 'dsc:MSFT_SCDLPSensitiveInformation',
      'ContentContainsSensitiveInformation.groups.sensitivetypes': 'dsc:MSFT_SCDLPSensitiveInformation',
    },
    exceptions: [
      {
        paths: [
          'ContentContainsSensitiveInformation.groups',
          'ContentContainsSensitiveInformation.groups.sensitivetypes',
        ],
        documented: 'https://learn.microsoft.com/powershell/module/exchangepowershell/new-dlpcompliancerule',
        why: 'the cmdlet writes groups in small letters; DSC calls them Groups and SensitiveInformation',
      },
    ],
  },
  'purview.people-without-audit-premium': {
    exceptions: [{ paths: ['count'], own: true, why: 'ScubaGear counts them' }],
  },
  'sharepoint.tenant': {
    types: {
      '': [
        'dsc:MSFT_SPOTenantSettings',
        'dsc:MSFT_SPOSharingSettings',
        'dsc:MSFT_SPOAccessControlSettings',
        'sample:SPO_tenant',
      ],
    },
  },
  'teams.app-permission-policies': { types: { '': 'dsc:MSFT_TeamsAppPermissionPolicy' } },
  'teams.client-configuration': { types: { '': 'dsc:MSFT_TeamsClientConfiguration' } },
  'teams.event-policies': { types: { '': 'dsc:MSFT_TeamsMeetingBroadcastPolicy' } },
  'teams.federation-configuration': { types: { '': 'dsc:MSFT_TeamsFederationConfiguration' } },
  'teams.meeting-policies': {
    types: { '': ['dsc:MSFT_TeamsMeetingPolicy', 'sample:meeting_policies'] },
  },
  'teams.org-wide-app-settings': { types: { '': 'sample:tenant_app_settings' } },
}

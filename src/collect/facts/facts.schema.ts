import type { AntiPhishPolicies } from './defender/anti-phish-policies.schema.ts'
import type { AntiPhishRules } from './defender/anti-phish-rules.schema.ts'
import type { AtpPolicyForOffice } from './defender/atp-policy-for-office.schema.ts'
import type { AtpPresetRules } from './defender/atp-preset-rules.schema.ts'
import type { BaselineSettings } from './defender/baseline-settings.schema.ts'
import type { EopPresetRules } from './defender/eop-preset-rules.schema.ts'
import type { MalwareFilterPolicies } from './defender/malware-filter-policies.schema.ts'
import type { MalwareFilterRules } from './defender/malware-filter-rules.schema.ts'
import type { DkimRecords } from './dns/dkim-records.schema.ts'
import type { DmarcRecords } from './dns/dmarc-records.schema.ts'
import type { SpfRecords } from './dns/spf-records.schema.ts'
import type { AdminConsentRequestPolicy } from './entra/admin-consent-request-policy.schema.ts'
import type { AuthenticationMethodsPolicy } from './entra/authentication-methods-policy.schema.ts'
import type { AuthorizationPolicies } from './entra/authorization-policy.schema.ts'
import type { ConditionalAccessPolicies } from './entra/conditional-access-policies.schema.ts'
import type { DefaultAppManagementPolicy } from './entra/default-app-management-policy.schema.ts'
import type { Domains } from './entra/domains.schema.ts'
import type { PrivilegedRoles } from './entra/privileged-roles.schema.ts'
import type { PrivilegedUsers } from './entra/privileged-users.schema.ts'
import type { RiskyPermissionClassifications } from './entra/risky-permission-classifications.schema.ts'
import type { AcceptedDomains } from './exchange/accepted-domains.schema.ts'
import type { ConnectionFilterPolicies } from './exchange/connection-filter-policies.schema.ts'
import type { DkimSigningConfig } from './exchange/dkim-signing-config.schema.ts'
import type { InboundConnectors } from './exchange/inbound-connectors.schema.ts'
import type { OrganizationConfig } from './exchange/organization-config.schema.ts'
import type { OutboundConnectors } from './exchange/outbound-connectors.schema.ts'
import type { RemoteDomains } from './exchange/remote-domains.schema.ts'
import type { SharingPolicies } from './exchange/sharing-policies.schema.ts'
import type { TransportConfig } from './exchange/transport-config.schema.ts'
import type { TransportRules } from './exchange/transport-rules.schema.ts'
import type { CapabilityProbes } from './licensing/capability-probes.schema.ts'
import type { ServicePlans } from './licensing/service-plans.schema.ts'
import type { PowerBiLicence } from './power-bi/licence.schema.ts'
import type { PowerBiTenantSettings } from './power-bi/tenant-settings.schema.ts'
import type { DataPolicies } from './power-platform/data-policies.schema.ts'
import type { Environments } from './power-platform/environments.schema.ts'
import type { TenantIsolation } from './power-platform/tenant-isolation.schema.ts'
import type { PowerPlatformTenantSettings } from './power-platform/tenant-settings.schema.ts'
import type { AdminAuditLogConfig } from './purview/admin-audit-log-config.schema.ts'
import type { AlertPolicies } from './purview/alert-policies.schema.ts'
import type { DlpPolicies } from './purview/dlp-policies.schema.ts'
import type { DlpRules } from './purview/dlp-rules.schema.ts'
import type { SharePointTenant } from './sharepoint/tenant.schema.ts'
import type { AppPermissionPolicies } from './teams/app-permission-policies.schema.ts'
import type { ClientConfiguration } from './teams/client-configuration.schema.ts'
import type { EventPolicies } from './teams/event-policies.schema.ts'
import type { FederationConfiguration } from './teams/federation-configuration.schema.ts'
import type { MeetingPolicies } from './teams/meeting-policies.schema.ts'
import type { OrgWideAppSettings } from './teams/org-wide-app-settings.schema.ts'

/** Every fact by its id. A fact that is listed here has a definition in index.ts (types and tests hold them together). */
export interface Facts {
  'defender.anti-phish-policies': AntiPhishPolicies
  'defender.anti-phish-rules': AntiPhishRules
  'defender.atp-policy-for-office': AtpPolicyForOffice
  'defender.atp-preset-rules': AtpPresetRules
  'defender.baseline-settings': BaselineSettings
  'defender.eop-preset-rules': EopPresetRules
  'defender.malware-filter-policies': MalwareFilterPolicies
  'defender.malware-filter-rules': MalwareFilterRules
  'dns.dkim-records': DkimRecords
  'dns.dmarc-records': DmarcRecords
  'dns.spf-records': SpfRecords
  'entra.admin-consent-request-policy': AdminConsentRequestPolicy
  'entra.authentication-methods-policy': AuthenticationMethodsPolicy
  'entra.authorization-policy': AuthorizationPolicies
  'entra.conditional-access-policies': ConditionalAccessPolicies
  'entra.default-app-management-policy': DefaultAppManagementPolicy
  'entra.domains': Domains
  'entra.privileged-roles': PrivilegedRoles
  'entra.privileged-users': PrivilegedUsers
  'entra.risky-permission-classifications': RiskyPermissionClassifications
  'exchange.accepted-domains': AcceptedDomains
  'exchange.connection-filter-policies': ConnectionFilterPolicies
  'exchange.dkim-signing-config': DkimSigningConfig
  'exchange.inbound-connectors': InboundConnectors
  'exchange.organization-config': OrganizationConfig
  'exchange.outbound-connectors': OutboundConnectors
  'exchange.remote-domains': RemoteDomains
  'exchange.sharing-policies': SharingPolicies
  'exchange.transport-config': TransportConfig
  'exchange.transport-rules': TransportRules
  'licensing.capability-probes': CapabilityProbes
  'licensing.service-plans': ServicePlans
  'power-bi.licence': PowerBiLicence
  'power-bi.tenant-settings': PowerBiTenantSettings
  'power-platform.data-policies': DataPolicies
  'power-platform.environments': Environments
  'power-platform.tenant-isolation': TenantIsolation
  'power-platform.tenant-settings': PowerPlatformTenantSettings
  'purview.admin-audit-log-config': AdminAuditLogConfig
  'purview.alert-policies': AlertPolicies
  'purview.dlp-policies': DlpPolicies
  'purview.dlp-rules': DlpRules
  'sharepoint.tenant': SharePointTenant
  'teams.app-permission-policies': AppPermissionPolicies
  'teams.client-configuration': ClientConfiguration
  'teams.event-policies': EventPolicies
  'teams.federation-configuration': FederationConfiguration
  'teams.meeting-policies': MeetingPolicies
  'teams.org-wide-app-settings': OrgWideAppSettings
}

export type FactId = keyof Facts

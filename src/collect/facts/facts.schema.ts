import type { AntiPhishPolicies } from './defender/anti-phish-policies.schema.ts'
import type { AntiPhishRules } from './defender/anti-phish-rules.schema.ts'
import type { AtpPolicyForOffice } from './defender/atp-policy-for-office.schema.ts'
import type { AtpPresetRules } from './defender/atp-preset-rules.schema.ts'
import type { BaselineSettings } from './defender/baseline-settings.schema.ts'
import type { BuiltInProtectionRules } from './defender/built-in-protection-rules.schema.ts'
import type { ContentFilterPolicies } from './defender/content-filter-policies.schema.ts'
import type { ContentFilterRules } from './defender/content-filter-rules.schema.ts'
import type { EopPresetRules } from './defender/eop-preset-rules.schema.ts'
import type { MalwareFilterPolicies } from './defender/malware-filter-policies.schema.ts'
import type { MalwareFilterRules } from './defender/malware-filter-rules.schema.ts'
import type { SafeAttachmentPolicies } from './defender/safe-attachment-policies.schema.ts'
import type { SafeAttachmentRules } from './defender/safe-attachment-rules.schema.ts'
import type { SafeLinksPolicies } from './defender/safe-links-policies.schema.ts'
import type { SafeLinksRules } from './defender/safe-links-rules.schema.ts'
import type { DkimRecords } from './dns/dkim-records.schema.ts'
import type { DmarcRecords } from './dns/dmarc-records.schema.ts'
import type { SpfRecords } from './dns/spf-records.schema.ts'
import type { AdminConsentRequestPolicy } from './entra/admin-consent-request-policy.schema.ts'
import type { AuthenticationMethodsPolicy } from './entra/authentication-methods-policy.schema.ts'
import type { AuthorizationPolicies } from './entra/authorization-policy.schema.ts'
import type { ConditionalAccessPolicies } from './entra/conditional-access-policies.schema.ts'
import type { DefaultAppManagementPolicy } from './entra/default-app-management-policy.schema.ts'
import type { DirectorySettings } from './entra/directory-settings.schema.ts'
import type { Domains } from './entra/domains.schema.ts'
import type { Organization } from './entra/organization.schema.ts'
import type { PowerfulApps } from './entra/powerful-apps.schema.ts'
import type { PowerfulOutsideApps } from './entra/powerful-outside-apps.schema.ts'
import type { PrivilegedRoles } from './entra/privileged-roles.schema.ts'
import type { PrivilegedServicePrincipals } from './entra/privileged-service-principals.schema.ts'
import type { PrivilegedUsers } from './entra/privileged-users.schema.ts'
import type { RiskyPermissionClassifications } from './entra/risky-permission-classifications.schema.ts'
import type { AcceptedDomains } from './exchange/accepted-domains.schema.ts'
import type { ConnectionFilterPolicies } from './exchange/connection-filter-policies.schema.ts'
import type { DkimSigningConfig } from './exchange/dkim-signing-config.schema.ts'
import type { InboundConnectors } from './exchange/inbound-connectors.schema.ts'
import type { OrganizationConfig } from './exchange/organization-config.schema.ts'
import type { OrganizationRelationships } from './exchange/organization-relationships.schema.ts'
import type { OutboundConnectors } from './exchange/outbound-connectors.schema.ts'
import type { RemoteDomains } from './exchange/remote-domains.schema.ts'
import type { SharingPolicies } from './exchange/sharing-policies.schema.ts'
import type { TransportConfig } from './exchange/transport-config.schema.ts'
import type { TransportRules } from './exchange/transport-rules.schema.ts'
import type { CapabilityProbes } from './licensing/capability-probes.schema.ts'
import type { ServicePlans } from './licensing/service-plans.schema.ts'
import type { SubscribedProducts } from './licensing/subscribed-products.schema.ts'
import type { PowerBiLicence } from './power-bi/licence.schema.ts'
import type { PowerBiTenantSettings } from './power-bi/tenant-settings.schema.ts'
import type { DataPolicies } from './power-platform/data-policies.schema.ts'
import type { Environments } from './power-platform/environments.schema.ts'
import type { TenantIsolation } from './power-platform/tenant-isolation.schema.ts'
import type { PowerPlatformTenantSettings } from './power-platform/tenant-settings.schema.ts'
import type { AdminAuditLogConfig } from './purview/admin-audit-log-config.schema.ts'
import type { AlertPolicies } from './purview/alert-policies.schema.ts'
import type { AuditLogRetentionPolicies } from './purview/audit-log-retention-policies.schema.ts'
import type { DlpPolicies } from './purview/dlp-policies.schema.ts'
import type { DlpRules } from './purview/dlp-rules.schema.ts'
import type { PeopleWithoutAuditPremium } from './purview/people-without-audit-premium.schema.ts'
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
  'defender.built-in-protection-rules': BuiltInProtectionRules
  'defender.content-filter-policies': ContentFilterPolicies
  'defender.content-filter-rules': ContentFilterRules
  'defender.eop-preset-rules': EopPresetRules
  'defender.malware-filter-policies': MalwareFilterPolicies
  'defender.malware-filter-rules': MalwareFilterRules
  'defender.safe-attachment-policies': SafeAttachmentPolicies
  'defender.safe-attachment-rules': SafeAttachmentRules
  'defender.safe-links-policies': SafeLinksPolicies
  'defender.safe-links-rules': SafeLinksRules
  'dns.dkim-records': DkimRecords
  'dns.dmarc-records': DmarcRecords
  'dns.spf-records': SpfRecords
  'entra.admin-consent-request-policy': AdminConsentRequestPolicy
  'entra.authentication-methods-policy': AuthenticationMethodsPolicy
  'entra.authorization-policy': AuthorizationPolicies
  'entra.conditional-access-policies': ConditionalAccessPolicies
  'entra.default-app-management-policy': DefaultAppManagementPolicy
  'entra.directory-settings': DirectorySettings
  'entra.domains': Domains
  'entra.organization': Organization
  'entra.powerful-apps': PowerfulApps
  'entra.powerful-outside-apps': PowerfulOutsideApps
  'entra.privileged-roles': PrivilegedRoles
  'entra.privileged-service-principals': PrivilegedServicePrincipals
  'entra.privileged-users': PrivilegedUsers
  'entra.risky-permission-classifications': RiskyPermissionClassifications
  'exchange.accepted-domains': AcceptedDomains
  'exchange.connection-filter-policies': ConnectionFilterPolicies
  'exchange.dkim-signing-config': DkimSigningConfig
  'exchange.inbound-connectors': InboundConnectors
  'exchange.organization-config': OrganizationConfig
  'exchange.organization-relationships': OrganizationRelationships
  'exchange.outbound-connectors': OutboundConnectors
  'exchange.remote-domains': RemoteDomains
  'exchange.sharing-policies': SharingPolicies
  'exchange.transport-config': TransportConfig
  'exchange.transport-rules': TransportRules
  'licensing.capability-probes': CapabilityProbes
  'licensing.service-plans': ServicePlans
  'licensing.subscribed-products': SubscribedProducts
  'power-bi.licence': PowerBiLicence
  'power-bi.tenant-settings': PowerBiTenantSettings
  'power-platform.data-policies': DataPolicies
  'power-platform.environments': Environments
  'power-platform.tenant-isolation': TenantIsolation
  'power-platform.tenant-settings': PowerPlatformTenantSettings
  'purview.admin-audit-log-config': AdminAuditLogConfig
  'purview.alert-policies': AlertPolicies
  'purview.audit-log-retention-policies': AuditLogRetentionPolicies
  'purview.dlp-policies': DlpPolicies
  'purview.dlp-rules': DlpRules
  'purview.people-without-audit-premium': PeopleWithoutAuditPremium
  'sharepoint.tenant': SharePointTenant
  'teams.app-permission-policies': AppPermissionPolicies
  'teams.client-configuration': ClientConfiguration
  'teams.event-policies': EventPolicies
  'teams.federation-configuration': FederationConfiguration
  'teams.meeting-policies': MeetingPolicies
  'teams.org-wide-app-settings': OrgWideAppSettings
}

export type FactId = keyof Facts

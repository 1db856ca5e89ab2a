import type { z } from 'zod'
import type { FactDefinition } from '../define-fact.ts'
import type { FactId, Facts } from './facts.schema.ts'
import { antiPhishPolicies } from './defender/anti-phish-policies.fact.ts'
import { antiPhishRules } from './defender/anti-phish-rules.fact.ts'
import { atpPolicyForOffice } from './defender/atp-policy-for-office.fact.ts'
import { atpPresetRules } from './defender/atp-preset-rules.fact.ts'
import { baselineSettings } from './defender/baseline-settings.fact.ts'
import { builtInProtectionRules } from './defender/built-in-protection-rules.fact.ts'
import { contentFilterPolicies } from './defender/content-filter-policies.fact.ts'
import { contentFilterRules } from './defender/content-filter-rules.fact.ts'
import { eopPresetRules } from './defender/eop-preset-rules.fact.ts'
import { malwareFilterPolicies } from './defender/malware-filter-policies.fact.ts'
import { malwareFilterRules } from './defender/malware-filter-rules.fact.ts'
import { safeAttachmentPolicies } from './defender/safe-attachment-policies.fact.ts'
import { safeAttachmentRules } from './defender/safe-attachment-rules.fact.ts'
import { safeLinksPolicies } from './defender/safe-links-policies.fact.ts'
import { safeLinksRules } from './defender/safe-links-rules.fact.ts'
import { dkimRecords } from './dns/dkim-records.fact.ts'
import { dmarcRecords } from './dns/dmarc-records.fact.ts'
import { spfRecords } from './dns/spf-records.fact.ts'
import { adminConsentRequestPolicy } from './entra/admin-consent-request-policy.fact.ts'
import { authenticationMethodsPolicy } from './entra/authentication-methods-policy.fact.ts'
import { authorizationPolicy } from './entra/authorization-policy.fact.ts'
import { conditionalAccessPolicies } from './entra/conditional-access-policies.fact.ts'
import { defaultAppManagementPolicy } from './entra/default-app-management-policy.fact.ts'
import { directorySettings } from './entra/directory-settings.fact.ts'
import { domains } from './entra/domains.fact.ts'
import { organization } from './entra/organization.fact.ts'
import { powerfulApps } from './entra/powerful-apps.fact.ts'
import { powerfulOutsideApps } from './entra/powerful-outside-apps.fact.ts'
import { privilegedRoles } from './entra/privileged-roles.fact.ts'
import { privilegedServicePrincipals } from './entra/privileged-service-principals.fact.ts'
import { privilegedUsers } from './entra/privileged-users.fact.ts'
import { riskyPermissionClassifications } from './entra/risky-permission-classifications.fact.ts'
import { acceptedDomains } from './exchange/accepted-domains.fact.ts'
import { connectionFilterPolicies } from './exchange/connection-filter-policies.fact.ts'
import { dkimSigningConfig } from './exchange/dkim-signing-config.fact.ts'
import { inboundConnectors } from './exchange/inbound-connectors.fact.ts'
import { organizationConfig } from './exchange/organization-config.fact.ts'
import { organizationRelationships } from './exchange/organization-relationships.fact.ts'
import { outboundConnectors } from './exchange/outbound-connectors.fact.ts'
import { remoteDomains } from './exchange/remote-domains.fact.ts'
import { sharingPolicies } from './exchange/sharing-policies.fact.ts'
import { transportConfig } from './exchange/transport-config.fact.ts'
import { transportRules } from './exchange/transport-rules.fact.ts'
import { capabilityProbes } from './licensing/capability-probes.fact.ts'
import { servicePlans } from './licensing/service-plans.fact.ts'
import { subscribedProducts } from './licensing/subscribed-products.fact.ts'
import { powerBiLicence } from './power-bi/licence.fact.ts'
import { powerBiTenantSettings } from './power-bi/tenant-settings.fact.ts'
import { dataPolicies } from './power-platform/data-policies.fact.ts'
import { environments } from './power-platform/environments.fact.ts'
import { tenantIsolation } from './power-platform/tenant-isolation.fact.ts'
import { powerPlatformTenantSettings } from './power-platform/tenant-settings.fact.ts'
import { adminAuditLogConfig } from './purview/admin-audit-log-config.fact.ts'
import { alertPolicies } from './purview/alert-policies.fact.ts'
import { auditLogRetentionPolicies } from './purview/audit-log-retention-policies.fact.ts'
import { dlpPolicies } from './purview/dlp-policies.fact.ts'
import { dlpRules } from './purview/dlp-rules.fact.ts'
import { peopleWithoutAuditPremium } from './purview/people-without-audit-premium.fact.ts'
import { sharepointTenant } from './sharepoint/tenant.fact.ts'
import { appPermissionPolicies } from './teams/app-permission-policies.fact.ts'
import { clientConfiguration } from './teams/client-configuration.fact.ts'
import { eventPolicies } from './teams/event-policies.fact.ts'
import { federationConfiguration } from './teams/federation-configuration.fact.ts'
import { meetingPolicies } from './teams/meeting-policies.fact.ts'
import { orgWideAppSettings } from './teams/org-wide-app-settings.fact.ts'

/** The registry of facts: one line each. */
export const FACTS = {
  'defender.anti-phish-policies': antiPhishPolicies,
  'defender.anti-phish-rules': antiPhishRules,
  'defender.atp-policy-for-office': atpPolicyForOffice,
  'defender.atp-preset-rules': atpPresetRules,
  'defender.baseline-settings': baselineSettings,
  'defender.built-in-protection-rules': builtInProtectionRules,
  'defender.content-filter-policies': contentFilterPolicies,
  'defender.content-filter-rules': contentFilterRules,
  'defender.eop-preset-rules': eopPresetRules,
  'defender.malware-filter-policies': malwareFilterPolicies,
  'defender.malware-filter-rules': malwareFilterRules,
  'defender.safe-attachment-policies': safeAttachmentPolicies,
  'defender.safe-attachment-rules': safeAttachmentRules,
  'defender.safe-links-policies': safeLinksPolicies,
  'defender.safe-links-rules': safeLinksRules,
  'dns.dkim-records': dkimRecords,
  'dns.dmarc-records': dmarcRecords,
  'dns.spf-records': spfRecords,
  'entra.admin-consent-request-policy': adminConsentRequestPolicy,
  'entra.authentication-methods-policy': authenticationMethodsPolicy,
  'entra.authorization-policy': authorizationPolicy,
  'entra.conditional-access-policies': conditionalAccessPolicies,
  'entra.default-app-management-policy': defaultAppManagementPolicy,
  'entra.directory-settings': directorySettings,
  'entra.domains': domains,
  'entra.organization': organization,
  'entra.powerful-apps': powerfulApps,
  'entra.powerful-outside-apps': powerfulOutsideApps,
  'entra.privileged-roles': privilegedRoles,
  'entra.privileged-service-principals': privilegedServicePrincipals,
  'entra.privileged-users': privilegedUsers,
  'entra.risky-permission-classifications': riskyPermissionClassifications,
  'exchange.accepted-domains': acceptedDomains,
  'exchange.connection-filter-policies': connectionFilterPolicies,
  'exchange.dkim-signing-config': dkimSigningConfig,
  'exchange.inbound-connectors': inboundConnectors,
  'exchange.organization-config': organizationConfig,
  'exchange.organization-relationships': organizationRelationships,
  'exchange.outbound-connectors': outboundConnectors,
  'exchange.remote-domains': remoteDomains,
  'exchange.sharing-policies': sharingPolicies,
  'exchange.transport-config': transportConfig,
  'exchange.transport-rules': transportRules,
  'licensing.capability-probes': capabilityProbes,
  'licensing.service-plans': servicePlans,
  'licensing.subscribed-products': subscribedProducts,
  'power-bi.licence': powerBiLicence,
  'power-bi.tenant-settings': powerBiTenantSettings,
  'power-platform.data-policies': dataPolicies,
  'power-platform.environments': environments,
  'power-platform.tenant-isolation': tenantIsolation,
  'power-platform.tenant-settings': powerPlatformTenantSettings,
  'purview.admin-audit-log-config': adminAuditLogConfig,
  'purview.alert-policies': alertPolicies,
  'purview.audit-log-retention-policies': auditLogRetentionPolicies,
  'purview.dlp-policies': dlpPolicies,
  'purview.dlp-rules': dlpRules,
  'purview.people-without-audit-premium': peopleWithoutAuditPremium,
  'sharepoint.tenant': sharepointTenant,
  'teams.app-permission-policies': appPermissionPolicies,
  'teams.client-configuration': clientConfiguration,
  'teams.event-policies': eventPolicies,
  'teams.federation-configuration': federationConfiguration,
  'teams.meeting-policies': meetingPolicies,
  'teams.org-wide-app-settings': orgWideAppSettings,
} as const satisfies { readonly [K in FactId]: FactDefinition<K, z.ZodType<Facts[K]>> }

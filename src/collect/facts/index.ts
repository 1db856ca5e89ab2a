import type { z } from 'zod'
import type { FactDefinition } from '../define-fact.ts'
import type { FactId, Facts } from './facts.schema.ts'
import { antiPhishPolicies } from './defender/anti-phish-policies.fact.ts'
import { antiPhishRules } from './defender/anti-phish-rules.fact.ts'
import { atpPolicyForOffice } from './defender/atp-policy-for-office.fact.ts'
import { atpPresetRules } from './defender/atp-preset-rules.fact.ts'
import { baselineSettings } from './defender/baseline-settings.fact.ts'
import { eopPresetRules } from './defender/eop-preset-rules.fact.ts'
import { malwareFilterPolicies } from './defender/malware-filter-policies.fact.ts'
import { malwareFilterRules } from './defender/malware-filter-rules.fact.ts'
import { dkimRecords } from './dns/dkim-records.fact.ts'
import { dmarcRecords } from './dns/dmarc-records.fact.ts'
import { spfRecords } from './dns/spf-records.fact.ts'
import { adminConsentRequestPolicy } from './entra/admin-consent-request-policy.fact.ts'
import { authenticationMethodsPolicy } from './entra/authentication-methods-policy.fact.ts'
import { authorizationPolicy } from './entra/authorization-policy.fact.ts'
import { conditionalAccessPolicies } from './entra/conditional-access-policies.fact.ts'
import { defaultAppManagementPolicy } from './entra/default-app-management-policy.fact.ts'
import { domains } from './entra/domains.fact.ts'
import { privilegedRoles } from './entra/privileged-roles.fact.ts'
import { privilegedUsers } from './entra/privileged-users.fact.ts'
import { riskyPermissionClassifications } from './entra/risky-permission-classifications.fact.ts'
import { acceptedDomains } from './exchange/accepted-domains.fact.ts'
import { connectionFilterPolicies } from './exchange/connection-filter-policies.fact.ts'
import { dkimSigningConfig } from './exchange/dkim-signing-config.fact.ts'
import { inboundConnectors } from './exchange/inbound-connectors.fact.ts'
import { organizationConfig } from './exchange/organization-config.fact.ts'
import { outboundConnectors } from './exchange/outbound-connectors.fact.ts'
import { remoteDomains } from './exchange/remote-domains.fact.ts'
import { sharingPolicies } from './exchange/sharing-policies.fact.ts'
import { transportConfig } from './exchange/transport-config.fact.ts'
import { transportRules } from './exchange/transport-rules.fact.ts'
import { capabilityProbes } from './licensing/capability-probes.fact.ts'
import { servicePlans } from './licensing/service-plans.fact.ts'
import { powerBiLicence } from './power-bi/licence.fact.ts'
import { powerBiTenantSettings } from './power-bi/tenant-settings.fact.ts'
import { dataPolicies } from './power-platform/data-policies.fact.ts'
import { environments } from './power-platform/environments.fact.ts'
import { tenantIsolation } from './power-platform/tenant-isolation.fact.ts'
import { powerPlatformTenantSettings } from './power-platform/tenant-settings.fact.ts'
import { adminAuditLogConfig } from './purview/admin-audit-log-config.fact.ts'
import { alertPolicies } from './purview/alert-policies.fact.ts'
import { dlpPolicies } from './purview/dlp-policies.fact.ts'
import { dlpRules } from './purview/dlp-rules.fact.ts'
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
  'defender.eop-preset-rules': eopPresetRules,
  'defender.malware-filter-policies': malwareFilterPolicies,
  'defender.malware-filter-rules': malwareFilterRules,
  'dns.dkim-records': dkimRecords,
  'dns.dmarc-records': dmarcRecords,
  'dns.spf-records': spfRecords,
  'entra.admin-consent-request-policy': adminConsentRequestPolicy,
  'entra.authentication-methods-policy': authenticationMethodsPolicy,
  'entra.authorization-policy': authorizationPolicy,
  'entra.conditional-access-policies': conditionalAccessPolicies,
  'entra.default-app-management-policy': defaultAppManagementPolicy,
  'entra.domains': domains,
  'entra.privileged-roles': privilegedRoles,
  'entra.privileged-users': privilegedUsers,
  'entra.risky-permission-classifications': riskyPermissionClassifications,
  'exchange.accepted-domains': acceptedDomains,
  'exchange.connection-filter-policies': connectionFilterPolicies,
  'exchange.dkim-signing-config': dkimSigningConfig,
  'exchange.inbound-connectors': inboundConnectors,
  'exchange.organization-config': organizationConfig,
  'exchange.outbound-connectors': outboundConnectors,
  'exchange.remote-domains': remoteDomains,
  'exchange.sharing-policies': sharingPolicies,
  'exchange.transport-config': transportConfig,
  'exchange.transport-rules': transportRules,
  'licensing.capability-probes': capabilityProbes,
  'licensing.service-plans': servicePlans,
  'power-bi.licence': powerBiLicence,
  'power-bi.tenant-settings': powerBiTenantSettings,
  'power-platform.data-policies': dataPolicies,
  'power-platform.environments': environments,
  'power-platform.tenant-isolation': tenantIsolation,
  'power-platform.tenant-settings': powerPlatformTenantSettings,
  'purview.admin-audit-log-config': adminAuditLogConfig,
  'purview.alert-policies': alertPolicies,
  'purview.dlp-policies': dlpPolicies,
  'purview.dlp-rules': dlpRules,
  'sharepoint.tenant': sharepointTenant,
  'teams.app-permission-policies': appPermissionPolicies,
  'teams.client-configuration': clientConfiguration,
  'teams.event-policies': eventPolicies,
  'teams.federation-configuration': federationConfiguration,
  'teams.meeting-policies': meetingPolicies,
  'teams.org-wide-app-settings': orgWideAppSettings,
} as const satisfies { readonly [K in FactId]: FactDefinition<K, z.ZodType<Facts[K]>> }

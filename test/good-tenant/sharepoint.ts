import type { Facts } from '../../src/collect/facts/facts.schema.ts'

export function sharepointFacts(): Pick<Facts, 'sharepoint.tenant'> {
  return {
    'sharepoint.tenant': {
      SharingCapability: 3,
      ODBSharingCapability: 0,
      SharingDomainRestrictionMode: 1,
      DefaultSharingLinkType: 1,
      DefaultLinkPermission: 1,
      RequireAnonymousLinksExpireInDays: 30,
      FileAnonymousLinkType: 1,
      FolderAnonymousLinkType: 1,
      EmailAttestationRequired: true,
      EmailAttestationReAuthDays: 30,
      ExternalUserExpirationRequired: true,
      ExternalUserExpireInDays: 30,
      PreventExternalUsersFromResharing: true,
      ConditionalAccessPolicy: 1,
      LegacyAuthProtocolsEnabled: false,
      ShowEveryoneClaim: false,
      ShowAllUsersClaim: false,
      ShowEveryoneExceptExternalUsersClaim: false,
      DisallowInfectedFileDownload: true,
      EnableAIPIntegration: true,
      EnableSensitivityLabelForPDF: true,
      GuestSharingGroupAllowListInTenant: '<acl><ace identityName="c:0t.c|tenant|5a1e0000" /></acl>',
      IsUnmanagedSyncClientForTenantRestricted: true,
      AllowEveryoneExceptExternalUsersClaimInPrivateSite: false,
      OrphanedPersonalSitesRetentionPeriod: 365,
      DisableSharePointStoreAccess: true,
    },
  }
}

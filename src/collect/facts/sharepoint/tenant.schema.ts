import { z } from 'zod'
import { field, flag, text } from '../field.schema.ts'

/** 0 nobody outside, 1 new and existing guests, 2 anyone with the link, 3 existing guests only. */
const sharing = () => field(z.literal([0, 1, 2, 3]))
const whole = () => field(z.int())

/**
 * `Get-SPOTenant`, with the numbers that stand for its choices.
 * https://learn.microsoft.com/powershell/module/microsoft.online.sharepoint.powershell/set-spotenant (2026-11-21)
 */
export const sharepointTenantSchema = z.object({
  SharingCapability: sharing(),
  /** OneDrive's own level; `Get-SPOTenant` calls it OneDriveSharingCapability. */
  ODBSharingCapability: sharing(),
  /** 0 no limit, 1 only the named domains, 2 all but the named domains. */
  SharingDomainRestrictionMode: field(z.literal([0, 1, 2])),
  /** 0 none, 1 specific people, 2 the organisation, 3 anyone. */
  DefaultSharingLinkType: field(z.literal([0, 1, 2, 3])),
  /** 0 none, 1 view, 2 edit. */
  DefaultLinkPermission: field(z.literal([0, 1, 2])),
  /** Days; 0 or less means that links do not expire. */
  RequireAnonymousLinksExpireInDays: whole(),
  /** 1 view, 2 edit, 3 (folders) view and upload. */
  FileAnonymousLinkType: whole(),
  FolderAnonymousLinkType: whole(),
  EmailAttestationRequired: flag(),
  EmailAttestationReAuthDays: whole(),
  ExternalUserExpirationRequired: flag(),
  ExternalUserExpireInDays: whole(),
  PreventExternalUsersFromResharing: flag(),
  /** Devices that nobody manages: 0 full access, 1 limited access, 2 no access, 3 as an authentication context says. */
  ConditionalAccessPolicy: field(z.literal([0, 1, 2, 3])),
  LegacyAuthProtocolsEnabled: flag(),
  /** The groups whose members may share outside; empty where everybody may. */
  GuestSharingGroupAllowListInTenant: text(),
  /** Whether OneDrive syncs only on computers of the named local domains. */
  IsUnmanagedSyncClientForTenantRestricted: flag(),
  AllowEveryoneExceptExternalUsersClaimInPrivateSite: flag(),
  /** Days for which the OneDrive of a deleted user is kept. */
  OrphanedPersonalSitesRetentionPeriod: whole(),
  DisableSharePointStoreAccess: flag(),
  /** Whether the people picker offers “Everyone”, “All users” and “Everyone except external users”. */
  ShowEveryoneClaim: flag(),
  ShowAllUsersClaim: flag(),
  ShowEveryoneExceptExternalUsersClaim: flag(),
  DisallowInfectedFileDownload: flag(),
  /** Whether files with a sensitivity label can be read and labelled in the service. */
  EnableAIPIntegration: flag(),
  EnableSensitivityLabelForPDF: flag(),
})

export type SharePointTenant = z.infer<typeof sharepointTenantSchema>

import { z } from 'zod'
import { field, flag } from '../field.schema.ts'

/**
 * `Get-TenantSettings` of Power Platform.
 * https://learn.microsoft.com/power-platform/admin/tenant-settings (2026-11-22)
 */
export const powerPlatformTenantSettingsSchema = z.object({
  disableEnvironmentCreationByNonAdminUsers: flag(),
  disableTrialEnvironmentCreationByNonAdminUsers: flag(),
  disablePortalsCreationByNonAdminUsers: flag(),
  powerPlatform: field(
    z.object({
      powerApps: field(z.object({ disableShareWithEveryone: flag(), enableGuestsToMake: flag() })),
      governance: field(z.object({ disableDeveloperEnvironmentCreationByNonAdminUsers: flag() })),
      intelligence: field(z.object({ enableOpenAiBotPublishing: flag() })),
      modelExperimentation: field(z.object({ enableModelDataSharing: flag() })),
    }),
  ),
})

export type PowerPlatformTenantSettings = z.infer<typeof powerPlatformTenantSettingsSchema>

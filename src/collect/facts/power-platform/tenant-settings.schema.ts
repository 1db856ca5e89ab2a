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
  powerPlatform: field(z.object({ powerApps: field(z.object({ disableShareWithEveryone: flag() })) })),
})

export type PowerPlatformTenantSettings = z.infer<typeof powerPlatformTenantSettingsSchema>

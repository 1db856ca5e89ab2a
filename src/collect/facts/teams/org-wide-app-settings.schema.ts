import { z } from 'zod'
import { field } from '../field.schema.ts'

/**
 * `Get-M365UnifiedTenantSettings`: who may use apps of a kind by default. Where the organisation has these settings they
 * hold, and app permission policies have no effect; an empty list means that it has none.
 * https://learn.microsoft.com/powershell/module/microsoftteams/get-m365unifiedtenantsettings (2026-11-21)
 */
export const orgWideAppSettingsSchema = z.array(
  z.object({
    /** `DefaultApp` (Microsoft's), `GlobalApp` (others in the store), `PrivateApp` (the organisation's own). */
    SettingName: field(z.string()),
    /** `None`, `All`, or a choice of people. */
    SettingValue: field(z.string()),
  }),
)

export type OrgWideAppSettings = z.infer<typeof orgWideAppSettingsSchema>

import { z } from 'zod'
import { field, flag } from '../field.schema.ts'

/**
 * Tenant settings of Power BI and Fabric, each by its name.
 * https://learn.microsoft.com/rest/api/fabric/admin/tenants/list-tenant-settings (2026-11-22)
 */
export const powerBiTenantSettingsSchema = z.array(
  z.object({
    settingName: field(z.string()),
    enabled: flag(),
    /** The groups a setting that is on is limited to; empty where it holds for the whole organisation. */
    enabledSecurityGroups: field(z.array(z.object({ name: field(z.string()) }))),
  }),
)

export type PowerBiTenantSettings = z.infer<typeof powerBiTenantSettingsSchema>

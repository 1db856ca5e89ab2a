import { z } from 'zod'
import { field } from '../field.schema.ts'

/** `AllowedAppList`: only the listed apps (or none); `BlockedAppList`: all but the listed ones. */
const apps = () => field(z.enum(['AllowedAppList', 'BlockedAppList']))

/** `Get-CsTeamsAppPermissionPolicy`. https://learn.microsoft.com/powershell/module/microsoftteams/set-csteamsapppermissionpolicy (2026-11-21) */
export const appPermissionPoliciesSchema = z.array(
  z.object({
    /** `Global`, or `Tag:NAME` of a policy that is assigned to some people. */
    Identity: field(z.string()),
    /** Apps of Microsoft, of others in the store, and of the organisation's own. */
    DefaultCatalogAppsType: apps(),
    GlobalCatalogAppsType: apps(),
    PrivateCatalogAppsType: apps(),
  }),
)

export type AppPermissionPolicies = z.infer<typeof appPermissionPoliciesSchema>
export type AppPermissionPolicy = AppPermissionPolicies[number]

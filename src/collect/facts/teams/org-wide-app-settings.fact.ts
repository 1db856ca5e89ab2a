import { defineFact } from '../../define-fact.ts'
import { orgWideAppSettingsSchema } from './org-wide-app-settings.schema.ts'

export const orgWideAppSettings = defineFact({
  id: 'teams.org-wide-app-settings',
  title: 'Teams org-wide app settings',
  endpoint: 'Get-M365UnifiedTenantSettings',
  permission: 'delegated: Teams Administrator',
  schema: orgWideAppSettingsSchema,
  docs: 'https://learn.microsoft.com/powershell/module/microsoftteams/get-m365unifiedtenantsettings',
})

import { defineFact } from '../../define-fact.ts'
import { powerPlatformTenantSettingsSchema } from './tenant-settings.schema.ts'

export const powerPlatformTenantSettings = defineFact({
  id: 'power-platform.tenant-settings',
  title: 'Power Platform settings of the tenant',
  endpoint: 'POST /providers/Microsoft.BusinessAppPlatform/listTenantSettings',
  permission: 'Power Platform management application',
  schema: powerPlatformTenantSettingsSchema,
  docs: 'https://learn.microsoft.com/powershell/module/microsoft.powerapps.administration.powershell/get-tenantsettings',
})

import { defineFact } from '../../define-fact.ts'
import { powerBiTenantSettingsSchema } from './tenant-settings.schema.ts'

export const powerBiTenantSettings = defineFact({
  id: 'power-bi.tenant-settings',
  title: 'Power BI and Fabric settings of the tenant',
  endpoint: 'GET https://api.powerbi.com/v1/admin/tenantsettings',
  permission: 'Power BI tenant setting: service principals can access read-only admin APIs',
  schema: powerBiTenantSettingsSchema,
  docs: 'https://learn.microsoft.com/rest/api/fabric/admin/tenants/list-tenant-settings',
})

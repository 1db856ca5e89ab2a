import { defineFact } from '../../define-fact.ts'
import { sharepointTenantSchema } from './tenant.schema.ts'

export const sharepointTenant = defineFact({
  id: 'sharepoint.tenant',
  title: 'SharePoint and OneDrive settings of the tenant',
  endpoint: 'GET {admin site}/_api/SPO.Tenant',
  permission: 'Sites.FullControl.All',
  schema: sharepointTenantSchema,
  docs: 'https://learn.microsoft.com/powershell/module/microsoft.online.sharepoint.powershell/get-spotenant',
})

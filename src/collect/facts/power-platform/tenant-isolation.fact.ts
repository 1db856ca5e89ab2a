import { defineFact } from '../../define-fact.ts'
import { tenantIsolationSchema } from './tenant-isolation.schema.ts'

export const tenantIsolation = defineFact({
  id: 'power-platform.tenant-isolation',
  title: 'Isolation of Power Platform from other tenants',
  endpoint: 'GET /providers/PowerPlatform.Governance/v1/tenants/{id}/tenantIsolationPolicy',
  permission: 'Power Platform management application',
  schema: tenantIsolationSchema,
  docs: 'https://learn.microsoft.com/powershell/module/microsoft.powerapps.administration.powershell/get-powerapptenantisolationpolicy',
})

import { defineFact } from '../../define-fact.ts'
import { dataPoliciesSchema } from './data-policies.schema.ts'

export const dataPolicies = defineFact({
  id: 'power-platform.data-policies',
  title: 'Connector data policies of Power Platform',
  endpoint: 'GET /providers/Microsoft.BusinessAppPlatform/scopes/admin/apiPolicies',
  permission: 'Power Platform management application',
  schema: dataPoliciesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/microsoft.powerapps.administration.powershell/get-dlppolicy',
})

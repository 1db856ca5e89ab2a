import { defineFact } from '../../define-fact.ts'
import { defaultAppManagementPolicySchema } from './default-app-management-policy.schema.ts'

export const defaultAppManagementPolicy = defineFact({
  id: 'entra.default-app-management-policy',
  title: 'Limits on the passwords and certificates of apps',
  endpoint: 'GET /policies/defaultAppManagementPolicy',
  permission: 'Policy.Read.All',
  schema: defaultAppManagementPolicySchema,
  docs: 'https://learn.microsoft.com/graph/api/resources/tenantappmanagementpolicy',
})

import { defineFact } from '../../define-fact.ts'
import { privilegedServicePrincipalsSchema } from './privileged-service-principals.schema.ts'

export const privilegedServicePrincipals = defineFact({
  id: 'entra.privileged-service-principals',
  title: 'Apps with administrator roles',
  endpoint: 'GET /roleManagement/directory/roleAssignments',
  permission: 'RoleManagement.Read.Directory',
  schema: privilegedServicePrincipalsSchema,
  docs: 'https://learn.microsoft.com/graph/api/resources/unifiedroleassignment',
})

import { defineFact } from '../../define-fact.ts'
import { privilegedUsersSchema } from './privileged-users.schema.ts'

export const privilegedUsers = defineFact({
  id: 'entra.privileged-users',
  title: 'Users with administrator roles',
  endpoint: 'GET /roleManagement/directory/roleAssignments',
  permission: 'RoleManagement.Read.Directory',
  schema: privilegedUsersSchema,
  docs: 'https://learn.microsoft.com/graph/api/resources/unifiedroleassignment',
})

import { defineFact } from '../../define-fact.ts'
import { privilegedRolesSchema } from './privileged-roles.schema.ts'

export const privilegedRoles = defineFact({
  id: 'entra.privileged-roles',
  title: 'Privileged roles: assignments and activation rules',
  endpoint: 'GET /roleManagement/directory/roleAssignmentScheduleInstances',
  permission: 'RoleManagement.Read.Directory',
  schema: privilegedRolesSchema,
  docs: 'https://learn.microsoft.com/graph/api/resources/unifiedroleassignmentscheduleinstance',
})

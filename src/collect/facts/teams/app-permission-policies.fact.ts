import { defineFact } from '../../define-fact.ts'
import { appPermissionPoliciesSchema } from './app-permission-policies.schema.ts'

export const appPermissionPolicies = defineFact({
  id: 'teams.app-permission-policies',
  title: 'Teams app permission policies',
  endpoint: 'Get-CsTeamsAppPermissionPolicy',
  permission: 'application_access',
  schema: appPermissionPoliciesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/microsoftteams/get-csteamsapppermissionpolicy',
})

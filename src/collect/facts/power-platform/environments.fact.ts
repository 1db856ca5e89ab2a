import { defineFact } from '../../define-fact.ts'
import { environmentsSchema } from './environments.schema.ts'

export const environments = defineFact({
  id: 'power-platform.environments',
  title: 'Environments of Power Platform',
  endpoint: 'GET /providers/Microsoft.BusinessAppPlatform/scopes/admin/environments',
  permission: 'Power Platform management application',
  schema: environmentsSchema,
  docs: 'https://learn.microsoft.com/powershell/module/microsoft.powerapps.administration.powershell/get-adminpowerappenvironment',
})

import { defineFact } from '../../define-fact.ts'
import { riskyPermissionClassificationsSchema } from './risky-permission-classifications.schema.ts'

export const riskyPermissionClassifications = defineFact({
  id: 'entra.risky-permission-classifications',
  title: 'Powerful permissions classed as low-impact',
  endpoint: 'GET /servicePrincipals/{id}/delegatedPermissionClassifications',
  permission: 'Policy.Read.PermissionGrant',
  schema: riskyPermissionClassificationsSchema,
  docs: 'https://learn.microsoft.com/graph/api/resources/delegatedpermissionclassification',
})
